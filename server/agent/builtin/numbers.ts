// How amounts are said: «1 200 грн», «від 620 грн», «1 год 30 хв», «3 послуги». Spaces inside do not break.
import type { Minutes, Money } from '#contract/facts.ts'
import type { CustomerLanguage } from '../engine.ts'

const space = '\u00a0'

const currencies: Record<string, Record<CustomerLanguage, string>> = {
  UAH: { uk: 'грн', ru: 'грн', en: 'UAH', pl: 'UAH' },
  EUR: { uk: '€', ru: '€', en: '€', pl: '€' },
  USD: { uk: '$', ru: '$', en: '$', pl: '$' },
  PLN: { uk: 'zł', ru: 'zł', en: 'zł', pl: 'zł' },
}

const words: Record<
  CustomerLanguage,
  { from: string; free: string; hour: string; minute: string; about: string }
> = {
  uk: { from: 'від', free: 'безкоштовно', hour: 'год', minute: 'хв', about: 'приблизно' },
  ru: { from: 'от', free: 'бесплатно', hour: 'ч', minute: 'мин', about: 'примерно' },
  en: { from: 'from', free: 'free of charge', hour: 'h', minute: 'min', about: 'about' },
  pl: { from: 'od', free: 'bezpłatnie', hour: 'godz.', minute: 'min', about: 'około' },
}

/** 1200 → «1 200», 1350.5 → «1 350,50» */
export function digits(value: number, language: CustomerLanguage): string {
  const whole = Math.trunc(Math.abs(value))
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, space)
  const cents = Math.round((Math.abs(value) - whole) * 100)
  const fraction = cents === 0 ? '' : `${language === 'en' ? '.' : ','}${String(cents).padStart(2, '0')}`
  return `${value < 0 ? '−' : ''}${grouped}${fraction}`
}

export function currencyName(code: string, language: CustomerLanguage): string {
  return currencies[code]?.[language] ?? code
}

export function moneyText(money: Money, language: CustomerLanguage): string {
  const { from, free } = words[language]
  const amount = (value: number): string => digits(value, language)
  const currency = `${space}${currencyName(money.currency, language)}`
  switch (money.type) {
    case 'free':
      return free
    case 'from':
      return `${from}${space}${amount(money.min)}${currency}`
    case 'range':
      return money.max === null || money.max === money.min
        ? `${amount(money.min)}${currency}`
        : `${amount(money.min)}–${amount(money.max)}${currency}`
    case 'surcharge':
      return `${money.min < 0 ? '' : '+'}${amount(money.min)}${money.max !== null && money.max !== money.min ? `–${amount(money.max)}` : ''}${currency}`
    case 'percent':
      return `${money.min < 0 ? '' : '+'}${amount(money.min)}${space}%`
    case 'exact':
      return `${amount(money.min)}${currency}`
  }
}

function oneDuration(minutes: number, language: CustomerLanguage): string {
  const { hour, minute } = words[language]
  const hours = Math.trunc(minutes / 60)
  const rest = minutes % 60
  const parts = []
  if (hours > 0) parts.push(`${hours}${space}${hour}`)
  if (rest > 0 || hours === 0) parts.push(`${rest}${space}${minute}`)
  return parts.join(space)
}

export function minutesText(minutes: Minutes, language: CustomerLanguage): string {
  const { about } = words[language]
  const text =
    minutes.min === minutes.max
      ? oneDuration(minutes.min, language)
      : `${oneDuration(minutes.min, language)} – ${oneDuration(minutes.max, language)}`
  return minutes.approximate ? `${about} ${text}` : text
}

/** «+380671234567» → «+380 67 123 45 67»; other countries' as they are. */
export function phoneText(phone: string): string {
  const ukrainian = phone.match(/^\+380(\d{2})(\d{3})(\d{2})(\d{2})$/)
  return ukrainian ? `+380${space}${ukrainian.slice(1).join(space)}` : phone
}
