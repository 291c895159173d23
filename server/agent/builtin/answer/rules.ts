// Answers in the salon's own words: rules and answered questions, quoted.
import type { Ask } from '../ask.ts'
import { type KnownEntry, wordsOf } from '../handbook.ts'
import type { Passage } from '../passages.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { spokenIn } from '../understand/language.ts'
import { isWork, readWords } from '../understand/words.ts'
import { capitalised, fill, type Part, sentence } from './part.ts'

const mostQuoted = 5
const longestQuote = 900

/** Items under one heading are said after it once: «Знижки: студентам −5 %; кожен десятий візит −30 %». */
function quoted(passages: readonly Passage[]): string {
  const told: { heading: string; texts: string[] }[] = []
  for (const { known, titled } of passages) {
    const text = wordsOf(known).trim().replace(/[;,]$/, '')
    const heading =
      (known.fact.kind === 'rule' && !titled && known.fact.heading?.trim().replace(/[:.]$/, '')) || ''
    const own = heading && !text.toLowerCase().startsWith(heading.toLowerCase()) ? heading : ''
    const last = told.at(-1)
    if (own && last?.heading === own) last.texts.push(text)
    else told.push({ heading: own, texts: [text] })
  }
  return told
    .map(({ heading, texts }) => {
      const items = texts
        .map((text, at) => (at < texts.length - 1 ? text.replace(/\.$/, '') : text))
        .join('; ')
      return sentence(heading ? `${heading}: ${items}` : capitalised(items))
    })
    .join(' ')
}

const only = /(?<!\p{L})(?:лише|тільки|только|лишь|only|tylko)(?!\p{L})/iu

/** «передоплата: лише весільна зачіска» says no to whoever asks about colouring. */
function onlyForOthers(used: readonly KnownEntry[], ask: Ask): boolean {
  const [entry, ...others] = used
  const works = ask.wish.features.filter(isWork)
  if (!entry || others.length > 0 || works.length === 0 || !only.test(wordsOf(entry))) return false
  const named = new Set(readWords(wordsOf(entry), ['uk', 'ru', 'en', 'pl']).flatMap((word) => word.meanings))
  return [...named].some(isWork) && !works.some((work) => named.has(work))
}

/** What to hold on to for «а до коли вона діє?». */
function spokenOf(ask: Ask): string[] {
  const own = [...ask.meanings].filter((meaning) => /^(?:topic|thing):/.test(meaning))
  return own.length > 0 ? own : [...ask.memory.topics]
}

export function rulesAnswer(passages: readonly Passage[], ask: Ask, phrases: Phrases): Part | null {
  const used: Passage[] = []
  let length = 0
  for (const passage of passages.slice(0, mostQuoted)) {
    const text = wordsOf(passage.known)
    if (used.some((each) => wordsOf(each.known) === text)) continue
    if (used.length > 0 && length + text.length > longestQuote) break
    used.push(passage)
    length += text.length
  }
  if (used.length === 0) return null
  const whole = quoted(used)
  const { language } = spokenIn(whole, ask.known.language)
  const inOriginal = fill(phrases.inOriginal, { text: whole, language: phrases.languages[language] })
  const text = language === ask.language ? whole : inOriginal
  const known = used.map((passage) => passage.known)
  return {
    text: onlyForOthers(known, ask) ? `${phrases.no} ${text}` : text,
    evidence: known,
    remember: { topics: spokenOf(ask) },
  }
}
