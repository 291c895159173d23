// Answers in the salon's own words: rules and answered questions, quoted.
import type { Ask } from '../ask.ts'
import type { KnownEntry, Passage } from '../handbook.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { spokenIn } from '../understand/language.ts'
import { fill, type Part, sentence } from './part.ts'

const mostQuoted = 5
const longestQuote = 900

function wordsOf({ fact }: KnownEntry): string {
  if (fact.kind === 'faq') return fact.answer.trim()
  const heading = fact.heading?.trim().replace(/[:.]$/, '')
  const text = fact.text.trim()
  return heading && !text.toLowerCase().startsWith(heading.toLowerCase()) ? `${heading}: ${text}` : text
}

export function rulesAnswer(passages: readonly Passage[], ask: Ask, phrases: Phrases): Part | null {
  if (passages.length === 0) return null
  const texts: string[] = []
  const used: KnownEntry[] = []
  let length = 0
  for (const { known } of passages.slice(0, mostQuoted)) {
    const text = wordsOf(known)
    if (texts.includes(text)) continue
    if (length + text.length > longestQuote && texts.length > 0) break
    texts.push(text)
    used.push(known)
    length += text.length
  }
  const whole = texts.map(sentence).join(' ').replace(/\.$/, '')
  const { language } = spokenIn(whole, ask.known.language)
  const text =
    language === ask.language
      ? fill(phrases.rule, { text: whole })
      : fill(phrases.inOriginal, { text: whole, language: phrases.languages[language] })
  return { text: sentence(text), evidence: used }
}
