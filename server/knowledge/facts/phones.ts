// Telephone numbers in a line, whole and in the form they are dialled from anywhere.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

export type Phone = { value: string; from: number; to: number }

const candidate = /(?<![\p{L}\p{N}@./_-])(?:\+|00)?\(?\d[\d\s().-]{5,18}\d(?![\p{L}\p{N}@_]|[.,:]\d)/gu

const countries: Record<string, CountryCode> = { UAH: 'UA', PLN: 'PL', CZK: 'CZ', GBP: 'GB' }

/** `likely`: the words around say that a number stands here. */
export function phonesIn(text: string, currency: string, likely: boolean): Phone[] {
  const found: Phone[] = []
  for (const match of text.matchAll(candidate)) {
    const value = phoneOf(match[0], countries[currency] ?? 'UA', likely)
    if (value) found.push({ value, from: match.index, to: match.index + match[0].length })
  }
  return found
}

function phoneOf(written: string, country: CountryCode, likely: boolean): string | null {
  const digits = written.replace(/\D/g, '')
  if (digits.length < 7 || digits.length > 13) return null
  // The old trunk habit: 8 067 …
  const national = /^8(0\d{9})$/.exec(digits)?.[1]
  const isUkrainian = country === 'UA'
  const full =
    national !== undefined && isUkrainian
      ? `+38${national}`
      : isUkrainian && /^380\d{9}$/.test(digits)
        ? `+${digits}`
        : written.trim().startsWith('00')
          ? `+${digits.slice(2)}`
          : written
  const parsed = parsePhoneNumberFromString(full, country)
  if (parsed?.isValid()) return parsed.number
  // Numbers of new or small ranges are unknown to the tables; their length and first digit are not.
  const local = /^(?:38)?(0\d{9})$/.exec(national ?? digits)?.[1]
  if (isUkrainian && local && !local.startsWith('00')) return `+38${local}`
  return likely && parsed?.isPossible() ? parsed.number : null
}
