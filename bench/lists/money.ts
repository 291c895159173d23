// How one list writes its prices and times; decided once a list, as an owner does.
import type { Minutes, Money } from '#contract/facts.ts'
import type { Dice } from './dice.ts'
import type { Said } from './model.ts'
import type { Language } from './trade.ts'
import { words } from './words.ts'

export type MoneyStyle = {
  unit: string
  where: 'cell' | 'header' | 'line' | 'none'
  currency: string
  number: (n: number) => string
}
export type TimeStyle = {
  form: 'minutes' | 'bare' | 'hours' | 'tight' | 'decimal' | 'clock' | 'clock-hours'
  min: string
  hour: string
}

export function moneyStyle(dice: Dice, language: Language, mustShow: boolean): MoneyStyle {
  const unit = dice.pick(words[language].units)
  const foreign = language === 'pl'
  const where = dice.weigh([
    ['cell', 5],
    ['header', mustShow ? 0 : 3],
    ['line', 1],
    // Without any unit the salon's own currency is meant.
    ['none', mustShow || foreign ? 0 : 2],
  ] as const)
  const group = dice.weigh([
    ['', 4],
    [' ', 3],
    ['\u00a0', 2],
    ['\u202f', 0.5],
    [language === 'en' ? ',' : ' ', 1],
  ] as const)
  const cents = dice.weigh([
    ['', 12],
    [language === 'en' ? '.00' : ',00', 1],
    ['.00', 0.5],
    [language === 'pl' ? ',-' : '-00', 0.15],
  ] as const)
  const number = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/, group) + cents
  return { unit, where, currency: foreign ? 'PLN' : 'UAH', number }
}

export function timeStyle(dice: Dice, language: Language, header: boolean): TimeStyle {
  return {
    form: dice.weigh([
      ['minutes', 5],
      ['bare', header ? 3 : 0],
      ['hours', 4],
      ['tight', 0.7],
      ['clock-hours', 0.4],
      ['decimal', 1.5],
      ['clock', header ? 1.5 : 0],
    ] as const),
    min: dice.pick(words[language].min),
    hour: dice.pick(words[language].hour),
  }
}

type PriceKind = Money['type']

export function sayPrice(
  dice: Dice,
  language: Language,
  style: MoneyStyle,
  amount: number,
  kind: PriceKind,
  each = '',
): Said<Money> {
  const forms = words[language]
  const { currency } = style
  if (kind === 'free')
    return { text: dice.pick(forms.free), means: { type: 'free', min: 0, max: 0, currency } }
  if (kind === 'percent') {
    const share = dice.pick([10, 15, 20, 30, 50])
    return {
      text: `+${dice.pick(['', ' '])}${share}${dice.pick(['', ' '])}%`,
      means: { type: 'percent', min: share, max: share, currency },
    }
  }
  const unit = style.where === 'cell' ? style.unit : ''
  const space = /^\p{L}/u.test(unit) ? ' ' : dice.pick([' ', ''])
  const leads = (unit === 'UAH' || unit === '₴') && kind !== 'surcharge' && dice.chance(0.2)
  const withUnit = (text: string) =>
    unit === '' ? text : leads ? `${unit} ${text}` : `${text}${space}${unit}`
  if (kind === 'range') {
    const to = Math.max(amount + 10, roundly(dice, amount * (1.2 + dice.int(0, 5) / 10)))
    const text = dice.pick(forms.range).replace('{a}', style.number(amount)).replace('{b}', style.number(to))
    // «UAH від 800 до 1040» is nobody's habit.
    const said = leads && !/^\d/.test(text) ? `${text} ${unit}` : withUnit(text)
    return { text: said + each, means: { type: 'range', min: amount, max: to, currency } }
  }
  const figure = withUnit(style.number(amount))
  if (kind === 'from')
    return {
      text: fromText(dice, language, figure) + each,
      means: { type: 'from', min: amount, max: null, currency },
    }
  if (kind === 'surcharge') {
    return {
      text: dice.pick(forms.surcharge).replace('{}', figure),
      means: { type: 'surcharge', min: amount, max: amount, currency },
    }
  }
  const plain = style.where !== 'cell' && each === ''
  return {
    text: figure + each,
    means: { type: 'exact', min: amount, max: amount, currency },
    ...(plain ? { number: amount } : {}),
  }
}

/** «450+» is only written without a unit: «450 грн+» is nobody's habit. */
function fromText(dice: Dice, language: Language, figure: string): string {
  const forms = words[language].from.filter((form) => form !== '{}+' || /^[\d\s]+$/.test(figure))
  return dice.pick(forms).replace('{}', figure)
}

/** Prices end in 0 mostly, in 5 or 9 sometimes. */
export function roundly(dice: Dice, amount: number): number {
  const step =
    amount > 400
      ? dice.weigh([
          [50, 5],
          [10, 3],
          [5, 1],
        ] as const)
      : dice.weigh([
          [10, 5],
          [5, 2],
        ] as const)
  const whole = Math.max(step, Math.round(amount / step) * step)
  return dice.chance(0.04) && whole > 50 ? whole - 1 : whole
}

export function sayMinutes(dice: Dice, language: Language, style: TimeStyle, minutes: number): Said<Minutes> {
  const about = style.form !== 'clock' && style.form !== 'bare' && dice.chance(0.04)
  const ranged = style.form !== 'clock' && dice.chance(0.08)
  const to = ranged ? minutes + dice.pick([15, 30]) : minutes
  const dash = dice.pick(['–', '-', ' - '])
  const means: Minutes = { min: minutes, max: to, ...(about ? { approximate: true as const } : {}) }
  const text = spell(style, minutes, to, dash, language)
  const isClock = style.form === 'clock'
  const number = isClock ? minutes / 1440 : style.form === 'bare' && !ranged ? minutes : undefined
  return { text: about ? `~${text}` : text, means, ...(number === undefined ? {} : { number }) }
}

function spell(style: TimeStyle, min: number, max: number, dash: string, language: Language): string {
  const both = (say: (n: number) => string, unit: string) =>
    min === max ? `${say(min)}${unit}` : `${say(min)}${dash}${say(max)}${unit}`
  const comma = language === 'en' ? '.' : ','
  if (style.form === 'bare') return both(String, '')
  if (style.form === 'clock') return `${Math.floor(min / 60)}:${String(min % 60).padStart(2, '0')}`
  if (style.form === 'clock-hours' && min === max && min >= 60) {
    return `${Math.floor(min / 60)}:${String(min % 60).padStart(2, '0')} ${style.hour}`
  }
  if (style.form === 'tight' && min === max && min >= 60 && min % 60 > 0) {
    return `${Math.floor(min / 60)}${style.hour}${min % 60}${style.min}`
  }
  if (style.form === 'decimal' && min % 30 === 0 && max % 30 === 0 && min >= 60) {
    return both((n) => String(n / 60).replace('.', comma), ` ${style.hour}`)
  }
  if (style.form === 'hours' && min === max && min >= 60) {
    const rest = min % 60
    return `${Math.floor(min / 60)} ${style.hour}${rest === 0 ? '' : ` ${rest} ${style.min}`}`
  }
  return both(String, ` ${style.min}`)
}
