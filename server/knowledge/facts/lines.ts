// Price lines outside tables: a name, something between, a sum. «Манікюр … 450 грн / 60 хв», «Френч +170».
import { fold } from './fold.ts'
import { labelledPrices } from './labelled.ts'
import { takeMinutes } from './minutes.ts'
import { amountOf, currencyIn, minutesOrThousands, type PriceReading, priceOf } from './price.ts'
import { serviceName } from './service-name.ts'
import { isAboutOtherSums, topicsOf } from './topics.ts'

export type PriceLine = { name: string; price: string; explicit: boolean; separated: boolean }

const separator = /\s*(?:\.{2,}|…+|_{2,}|\t|\s{3,}|\s[-–—]+\s?|\s?[–—]\s|:\s*|\s=\s|\s[|;]\s)\s*/gu
/** Words after which a number is part of the name: «3 в 1», «довжина 2». */
const numbered =
  /(?:^|\s)(?:в|у|на|до|від|от|по|з|с|за|№|x|х|in|to|w|рівень|довжина|довжини|длина|категорія|level|step|size|do|od|z|\d+)$/u

/** Null when the line is no service with its price. A sum without a currency counts only where `bare` allows it. */
export function priceLine(text: string, bare: boolean): PriceLine | null {
  const line = text.replace(/\s*[.;,]\s*$/, '')
  if (line.length > 160 || !/[\d\p{L}]/u.test(line)) return null
  const found = afterSeparator(line, bare) ?? beforeSeparator(line) ?? atEnd(line, bare)
  if (!found || !isName(found.name)) return null
  // A bare number behind a sum with its currency is a house number or the like.
  if (!found.explicit && /\d/.test(found.name) && currencyIn(found.name)) return null
  const said = withoutBrackets(found.name)
  if (isAboutOtherSums(said)) return null
  // «Кава — безкоштовно» is a kindness, not a service.
  return topicsOf(said).includes('amenities') ? null : found
}

export const withoutBrackets = (text: string) => text.replace(/\([^()]*\)/g, '')

function isName(written: string): boolean {
  const name = serviceName(withoutBrackets(written))
  // Two lines that ran together: a name does not go on behind «безкоштовно».
  if (/(?:безкоштовно|безплатно|бесплатно|complimentary|gratis|bezpłatnie)\s+\p{L}/iu.test(name)) return false
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  // Half of the sum was left in the name.
  if (/(?:^|\s)(?:від|вид|от|from|od|до|to|do|uah|грн|₴|доплата|плюс|[+~-])\s*$/u.test(fold(name)))
    return false
  if (letters < 2 && !/^[SMLX]{1,3}\b/.test(name)) return false
  return (
    name.length <= 110 &&
    !/[.!?]\s+\p{L}{2}|[!?]$|@|https?:|\d{1,2}:\d{2}\s*[-–—]\s*\d{1,2}:\d{2}/u.test(name)
  )
}

const sum = String.raw`(?:[₴$€£]\s?)?\d[\d\s.,]*(?:\s*[-–—/]\s*\d[\d\s.,]*)?`
/** Words, a sum, and behind it at most its time, its unit, or a remark in brackets. */
const ending = new RegExp(
  String.raw`^(?<name>.*\p{L}.*?)[\s.…_:–—|;=-]+(?:(?:від|вид|от|from|od)\s+)?(?<sum>${sum}\s*(?<unit>\p{L}{2,8}\.?|[₴$€£])?)(?<rest>.*)$`,
  'u',
)

/** Looks like a line of a price list, whatever else it may be: a row of words that ends in a sum. */
export function endsLikePriceLine(text: string, bare: boolean): boolean {
  const line = fold(text)
    .replace(/\s*[.;,]\s*$/, '')
    .replace(/^\s*\d{1,2}[.)]\s+/, '')
  if (line.length > 140 || line.length < 5 || /[.!?]\s+\p{L}{2}.*\p{L}{2}|[?!]$|@|https?:/u.test(line))
    return false
  if (isAboutOtherSums(text) || topicsOf(withoutBrackets(text)).includes('amenities')) return false
  const timed = takeMinutes(line, true)
  const untimed = timed && /\d/.test(timed.before) && /^[\s.)]*$/.test(timed.after) ? timed.before : line
  const found = ending.exec(withoutBrackets(untimed).replace(/[\s,(/–—-]+$/, ''))?.groups
  if (!found) return false
  const name = found.name!.trim()
  if ((name.match(/\p{L}/gu)?.length ?? 0) < 3 || name.split(/\s+/).length > 9) return false
  // What is said in a sentence has a verb or goes on behind the sum; a row of a list does neither.
  if (found.rest!.trim().split(/\s+/).length > 3 || /,\s*$/.test(name)) return false
  if (currencyIn(found.unit ?? '') ?? currencyIn(found.sum!)) return true
  const bareSum = found.sum!.trim()
  // A phone or an article begins with a zero, or is longer than any sum; «ПРАЙС 2026» names its year.
  const isPhone = /(?:\d[\s()-]*){9,}/.test(line)
  const isSum =
    !isPhone &&
    !/^0|^(?:19|20)\d\d$/.test(bareSum) &&
    bareSum.replace(/\D/g, '').length <= 9 &&
    amountOf(bareSum) >= 50
  return bare && isSum && (found.unit ?? '') === '' && found.rest!.trim() === ''
}

type Sum = Extract<PriceReading, { kind: 'price' }>

/** How certain it is that the text is a sum and nothing else. */
function sumIn(text: string, bare: boolean, isApart = false): { explicit: boolean } | null {
  const reading = priceOf(text, '')
  if (reading.kind === 'price') {
    // Something off is a discount, whatever it is off.
    if (reading.price.type === 'percent' && reading.price.min < 0) return null
    if (isSure(reading)) return { explicit: true }
    if (reading.price.type === 'free') return { explicit: false }
    const isYear = !isApart && /^\s*(?:19|20)\d\d\s*$/.test(text)
    return bare && reading.price.min >= 10 && !isYear ? { explicit: false } : null
  }
  if (reading.kind === 'none' && reading.note) return { explicit: false }
  if (reading.kind !== 'several' && reading.kind !== 'unclear') return null
  const labelled = labelledPrices(text, '')
  if (labelled) {
    const explicit = labelled.some(({ reading: one }) => one.currencySaid)
    return explicit || bare ? { explicit } : null
  }
  const parts = withoutTime(text).split(/\s*\/\s*/)
  const sums = parts.map((part) => priceOf(part, ''))
  if (parts.length < 2 || !sums.every((one): one is Sum => one.kind === 'price')) return null
  const explicit = sums.some((one) => one.currencySaid)
  return explicit || bare ? { explicit } : null
}

function withoutTime(text: string): string {
  const timed = takeMinutes(text, true)
  return timed && timed.before.trim() !== '' ? timed.before.replace(/[\s,(/–—-]+$/, '') : text
}

const isSure = ({ currencySaid, price }: Sum) =>
  currencySaid || price.type === 'surcharge' || price.type === 'percent'

function afterSeparator(line: string, bare: boolean): PriceLine | null {
  for (const match of line.matchAll(separator)) {
    const name = line.slice(0, match.index)
    const price = line.slice(match.index + match[0].length)
    if (name.trim() === '' || price.trim() === '') continue
    // «… 400 - 500 грн»: the dash stands inside the sum.
    if (/[-–—]/.test(match[0]) && endsInSum(name)) continue
    const sum = sumIn(price, bare, true)
    if (sum) return { name, price, explicit: sum.explicit, separated: true }
  }
  return null
}

function endsInSum(name: string): boolean {
  const last = /(?:^|[\s~≈])(\d[\d.,\s]*)-?(?:грн|₴|uah|zł)?\.?$/iu.exec(name)?.[1]
  return last !== undefined && amountOf(last.trim().replace(/\s/g, '')) >= 15
}

/** «450 грн — Манікюр». */
function beforeSeparator(line: string): PriceLine | null {
  const match = /^(.{2,30}?)\s+[–—-]\s+(\p{L}.*)$/u.exec(line)
  if (!match || !/^[\d₴$€від]/iu.test(match[1]!)) return null
  const reading = priceOf(match[1]!, '')
  if (reading.kind !== 'price' || !reading.currencySaid || /\d/.test(match[2]!)) return null
  return { name: match[2]!, price: match[1]!, explicit: true, separated: true }
}

const endsInHours = /\d\s*(?:год|годин[аиу]?|г|ч|час|часа|часов|h|hr|hrs|godz)\.?$/u
const sumBegins =
  /(?<=[\p{L})»"'%]|[\p{L}№]\d{1,2})[\s,]+(?=(?:(?:від|вид|от|from|od|доплата|плюс|extra|dopłata|~)\s*)?(?:[+₴$€£~-]?\s?\d|(?:uah|pln|грн|eur|usd)\s?\d))/gu

/** «Стрижка чоловіча 450 грн»: nothing but a space between. */
function atEnd(line: string, bare: boolean): PriceLine | null {
  const folded = fold(line)
  const starts = [...folded.matchAll(sumBegins)]
  for (const match of starts) {
    const at = match.index + match[0].length
    const price = line.slice(at)
    const sum = sumIn(price, bare)
    if (!sum) continue
    const name = line.slice(0, match.index)
    const reading = priceOf(price, '')
    // «Зона 2 - 500 грн» is no range.
    if (
      reading.kind === 'price' &&
      reading.price.type === 'range' &&
      reading.price.min * 5 < reading.price.max!
    )
      return null
    // «SPA 3 в 1 900 грн» may end in 1 900 or in 900.
    if (numbered.test(fold(name)) && /^\d{1,2} \d{3}/.test(price)) return null
    if (numbered.test(fold(name)) && !/^\D/.test(price)) continue
    if (endsInHours.test(fold(name)) && minutesOrThousands.test(price)) return null
    return { name, price, explicit: sum.explicit, separated: false }
  }
  return null
}
