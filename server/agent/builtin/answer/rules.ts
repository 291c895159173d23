// Answers in the salon's own words: rules and answered questions, quoted.
import type { Ask } from '../ask.ts'
import type { KnownEntry } from '../handbook.ts'
import type { Passage } from '../passages.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { spokenIn } from '../understand/language.ts'
import { isWork, readWords } from '../understand/words.ts'
import { fill, type Part, sentence } from './part.ts'

const mostQuoted = 5
const longestQuote = 900

function wordsOf({ fact }: KnownEntry, titled: boolean): string {
  if (fact.kind === 'faq') return fact.answer.trim()
  const heading = titled ? undefined : fact.heading?.trim().replace(/[:.]$/, '')
  const text = fact.text.trim()
  return heading && !text.toLowerCase().startsWith(heading.toLowerCase()) ? `${heading}: ${text}` : text
}

const only = /(?<!\p{L})(?:лише|тільки|только|лишь|only|tylko)(?!\p{L})/iu

/** «передоплата: лише весільна зачіска» says no to whoever asks about colouring. */
function onlyForOthers(used: readonly KnownEntry[], ask: Ask): boolean {
  const [entry, ...others] = used
  const works = ask.wish.features.filter(isWork)
  if (!entry || others.length > 0 || works.length === 0 || !only.test(wordsOf(entry, false))) return false
  const named = new Set(
    readWords(wordsOf(entry, false), ['uk', 'ru', 'en', 'pl']).flatMap((word) => word.meanings),
  )
  return [...named].some(isWork) && !works.some((work) => named.has(work))
}

/** What to hold on to for «а до коли вона діє?». */
function spokenOf(ask: Ask): string[] {
  const own = [...ask.meanings].filter((meaning) => /^(?:topic|thing):/.test(meaning))
  return own.length > 0 ? own : [...ask.memory.topics]
}

export function rulesAnswer(passages: readonly Passage[], ask: Ask, phrases: Phrases): Part | null {
  if (passages.length === 0) return null
  const texts: string[] = []
  const used: KnownEntry[] = []
  let length = 0
  for (const { known, titled } of passages.slice(0, mostQuoted)) {
    const text = wordsOf(known, titled)
    if (texts.includes(text)) continue
    if (length + text.length > longestQuote && texts.length > 0) break
    texts.push(text)
    used.push(known)
    length += text.length
  }
  const refuses = onlyForOthers(used, ask)
  const whole = texts.map(sentence).join(' ').replace(/\.$/, '')
  const { language } = spokenIn(whole, ask.known.language)
  const text =
    language === ask.language
      ? fill(phrases.rule, { text: whole })
      : fill(phrases.inOriginal, { text: whole, language: phrases.languages[language] })
  return {
    text: sentence(refuses ? `${phrases.no} ${text}` : text),
    evidence: used,
    remember: { topics: spokenOf(ask) },
  }
}
