// Phones, addresses, social pages and the way to the salon, in a line of text.
import type { ContactFact } from '#contract/facts.ts'
import { fold, phrases, wordsOf } from './fold.ts'
import * as said from './lexicon/contacts.ts'
import { salonWords } from './lexicon/titles.ts'
import { phonesIn } from './phones.ts'

type ContactType = ContactFact['type']
export type ContactsRead = {
  facts: ContactFact[]
  /** Nothing else of weight stands in the line. */
  isAll: boolean
}

const labels = (Object.entries(said.contactLabels) as [ContactType, string][]).map(
  ([type, list]) => [type, phrases(list)] as const,
)
const directions = phrases(said.directionWords)

/** What a cell or the head of a line says stands beside it. */
export function contactLabel(text: string): ContactType | null {
  const words = wordsOf(fold(text))
  if (words.length === 0 || words.length > 4) return null
  return labels.find(([, is]) => is(words)?.from === 0)?.[0] ?? null
}

export function contactsIn(text: string, currency: string, label?: ContactType | null): ContactsRead {
  const facts: ContactFact[] = []
  const used: [number, number][] = []
  const add = (type: ContactType, value: string, from: number, to: number, more?: string) => {
    facts.push({ kind: 'contact', type, value, ...(more ? { label: more } : {}) })
    used.push([from, to])
  }
  for (const [type, value, from, to] of links(text)) add(type, value, from, to)
  const isFree = (from: number, to: number) => used.every(([a, b]) => to <= a || from >= b)
  for (const { value, from, to } of phonesIn(text, currency, label === 'phone' || phoneHint.test(text))) {
    if (isFree(from, to)) add('phone', value, from, to, phoneLabel(text, from, to))
  }
  for (const [type, value, from, to] of handles(text, label)) if (isFree(from, to)) add(type, value, from, to)
  const address = addressIn(text)
  if (address && isFree(address.from, address.to)) {
    add('address', address.value, address.from, address.to)
    if (address.rest) add('directions', address.rest, address.to, text.length)
  }
  if (facts.length === 0 && label && ['address', 'directions', 'parking'].includes(label)) {
    add(label, text.trim(), 0, text.length)
  }
  const left = wordsOf(fold(cut(text, used))).filter((word) => word.length > 2 && !isLabelWord(word))
  return { facts, isAll: facts.length > 0 && left.length <= 2 }
}

const phoneHint = /☎|📞|тел|phone|mobile|моб|viber|whatsapp|дзвон|звон|call|запис|zadzwo|kontakt/iu
const isLabelWord = (word: string) => labels.some(([, is]) => is([word]) !== null)

function cut(text: string, used: readonly [number, number][]): string {
  let left = text
  for (const [from, to] of used) left = left.slice(0, from) + ' '.repeat(to - from) + left.slice(to)
  return left
}

/** «(Viber)» after the number, «рецепція:» before it. */
function phoneLabel(text: string, from: number, to: number): string | undefined {
  const after = /^\s*[([–—-]\s*([\p{L}][^)\]\d;,]{1,40})[)\]]?/u.exec(text.slice(to))?.[1]
  if (after) return after.trim()
  const before = /([\p{L}][\p{L}\s'’./]{1,40})[:–—-]\s*(?:[\d\s()+,-]*)$/u
    .exec(text.slice(0, from))?.[1]
    ?.trim()
  return before && contactLabel(before) !== 'phone' ? before : undefined
}

type Hit = [ContactType, string, number, number]

const linkKinds: [ContactType, RegExp][] = [
  ['email', /[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['instagram', /(?:https?:\/\/)?(?:www\.)?instagram\.com\/[\w.]+\/?/giu],
  ['facebook', /(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook|fb)\.com\/[\w.-]+\/?/giu],
  ['telegram', /(?:https?:\/\/)?t\.me\/[\w+]+/giu],
  ['tiktok', /(?:https?:\/\/)?(?:www\.)?tiktok\.com\/@?[\w.]+/giu],
  [
    'website',
    /https?:\/\/[^\s,;)]+|(?<![\w@.])(?:www\.)?(?:[a-z0-9-]+\.)+(?:com|ua|net|org|pl|eu|studio|salon|beauty|info|site|shop|de|uk)(?:\/[^\s,;)]*)?(?![\w@])/giu,
  ],
]

function links(text: string): Hit[] {
  const hits: Hit[] = []
  if (!/[@./]/.test(text)) return hits
  for (const [type, pattern] of linkKinds) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (hits.every(([, , a, b]) => to <= a || from >= b))
        hits.push([type, match[0].replace(/[.,]$/, ''), from, to])
    }
  }
  // «Facebook: sonia.beauty» is a page there, whatever it ends in.
  return hits.filter(([type, , from]) => type !== 'website' || !namedBefore(text, from))
}

/** Which network the word before names. */
function namedBefore(text: string, from: number): ContactType | null {
  const word = /([\p{L}]+(?:\s?[\p{L}]+)?)\s*[:–—-]?\s*@?$/u.exec(text.slice(0, from))?.[1]
  const found = word ? contactLabel(word.split(/\s+/).at(-1)!) : null
  return found && ['instagram', 'facebook', 'telegram', 'tiktok', 'viber', 'whatsapp'].includes(found)
    ? found
    : null
}

/** «@malva.beauty», «Facebook: sonia.beauty». */
function handles(text: string, label: ContactType | null | undefined): Hit[] {
  const hits: Hit[] = []
  const network = /^(?:instagram|facebook|telegram|tiktok)$/
  for (const match of text.matchAll(/(?<![\p{L}\p{N}.])@[\w.]{3,30}/gu)) {
    const type = namedBefore(text, match.index) ?? (label && network.test(label) ? label : 'instagram')
    hits.push([type, match[0].replace(/\.$/, ''), match.index, match.index + match[0].length])
  }
  for (const match of text.matchAll(
    /(?:instagram|інстаграм|инстаграм|facebook|фейсбук|telegram|телеграм|tiktok)\s*[:–—-]\s*([\w.]{3,40})(?![\w@])/giu,
  )) {
    const at = match.index + match[0].length - match[1]!.length
    const type = namedBefore(text, at)
    if (type) hits.push([type, match[1]!.replace(/\.$/, ''), at, at + match[1]!.length])
  }
  if (hits.length === 0 && label && network.test(label) && /^[\w.@/-]{3,60}$/.test(text.trim())) {
    hits.push([label, text.trim(), 0, text.length])
  }
  return hits
}

const alternatives = (list: string) =>
  list
    .split(',')
    .map((word) => word.trim())
    .sort((a, b) => b.length - a.length)
    .join('|')
const house = '\\d{1,4}(?:\\s?[-/]\\s?\\d{1,3})?(?:\\s?-?\\s?[\\p{L}](?![\\p{L}]))?'
const local = new RegExp(
  `(?<!\\p{L})(?:${alternatives(said.streetWords)})(?!\\p{L})\\.?\\s+[\\p{L}\\d«"'’][\\p{L}\\d\\s.'’«»"-]{1,50}?[,\\s]+(?:буд\\.?\\s*|д\\.\\s*|№\\s*)?${house}(?![\\p{N}:]|\\s*(?:хв|мин|мін|min|км|m|м)(?!\\p{L}))`,
  'iu',
)
const english = new RegExp(
  `(?<!\\p{N})\\d{1,4}(?:-?\\p{L})?\\s+(?:[\\p{L}'’.-]+\\s+){1,4}(?:${alternatives(said.streetEndings)})(?!\\p{L})\\.?`,
  'iu',
)
/** «14-Б, оф. 3, 2 поверх»: still the address. */
const within =
  /^(?:,?\s*(?:оф|офіс|офис|кв|корп|корпус|пов|поверх|этаж|секція|під[’']їзд|apt|suite|floor|lok|piętro)\.?\s*\d{1,3}\p{L}?|,?\s*\d{1,2}(?:-й)?\s*(?:поверх|пов|этаж|floor|piętro)\.?)+/iu

type Address = { value: string; rest?: string; from: number; to: number }

export function addressIn(text: string): Address | null {
  const match = local.exec(text) ?? english.exec(text)
  if (!match) return null
  const before = text.slice(0, match.index)
  // The town stands before the street: after the label, the last sentence or the start of the line.
  const ends = [...before.matchAll(/:\s|(?<!(?:^|\s)[мг])[.!?|]\s|\n/giu)].at(-1)
  const starts = ends ? ends.index + ends[0].length : 0
  const head = before.slice(starts)
  const from = head.split(/\s+/).length > 5 ? match.index : starts + (head.length - head.trimStart().length)
  const end = match.index + match[0].length
  const more = within.exec(text.slice(end))?.[0].length ?? 0
  const town = head.trim() !== '' ? 0 : (/^,\s*\p{Lu}[\p{L}-]+/u.exec(text.slice(end))?.[0].length ?? 0)
  const to = end + Math.max(more, town)
  const rest = text
    .slice(to)
    .replace(/^[\s,.;–—-]+/, '')
    .replace(/[\s.]+$/, '')
  const isWay = rest.length > 3 && directions(wordsOf(fold(rest))) !== null && !/\d{3}[\s-]?\d{2}/.test(rest)
  return {
    value: text
      .slice(from, to)
      .replace(/^[.\s]+/, '')
      .trim(),
    ...(isWay ? { rest } : {}),
    from,
    to: isWay ? text.length : to,
  }
}

export function tellsTheWay(text: string): boolean {
  return directions(wordsOf(fold(text))) !== null
}

const salon = phrases(salonWords)
/** «Салон краси «Оксамит»»: what the salon is called, when a title says it. */
export function salonName(title: string): string | null {
  const words = wordsOf(fold(title))
  if (words.length > 8 || salon(words) === null) return null
  return /[«"„“]([^»"”]{2,40})[»"”]/u.exec(title)?.[1]?.trim() ?? null
}
