// How numbers stand with their units in a text: one rule for each way of writing, in the order they are tried.
import type { Unit } from './claim.ts'
import {
  anyHour,
  anyNumeral,
  anyOf,
  anySpan,
  hourValues,
  numeralValues,
  spanValues,
} from './words/patterns.ts'

const currencies: readonly (readonly [string, string])[] = [
  [
    'UAH',
    'грн|гривень|гривні|гривня|гривню|гривнею|гривен|гривны|гривна|hryvnias?|hryven|hrn|hrywien|hrywny|hrywna|hrywnie|uah|₴',
  ],
  ['PLN', 'zł|złotych|złote|złoty|zl|pln|злотих|злотых'],
  ['EUR', 'eur|euros?|€|євро|евро'],
  ['USD', 'usd|dollars?|bucks|\\$|долар\\p{L}*|доллар\\p{L}*|у\\.?о\\.?|у\\.?е\\.?|dolar\\p{L}*'],
  ['GBP', 'gbp|pounds?|£|фунт\\p{L}*'],
  ['RUB', 'rub|₽|руб|рубл\\p{L}*'],
]
const currency = `(?:${currencies.map(([, names]) => names).join('|')})(?!\\p{L})`
const currencyTests = currencies.map(([code, names]) => [code, new RegExp(`^(?:${names})$`, 'u')] as const)

const digits =
  '\\d{1,3}(?:[ \\u202f]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,3}(?:[.,’]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?(?!\\d)'
const thousand = '(?: ?(?:тис|тыс|tys)\\.?(?!\\p{L})|k(?!\\p{L}))'
export const amount = `(?:(?:${digits})${thousand}?)`
// A long dash with spaces stands between a name and its price.
const dash = '(?: ?[-–] ?|—|−)'
const link = `(?:${dash}| (?:${'до|to|do|and|по|і|та|й|и|або|или|or|lub'}) | ?[/,] ?)`
const several = `(?<![\\p{L}\\d]|\\d[.,])(${amount}(?:${link}${amount})*)`
export const hours = `${anyOf('hours')}(?!\\p{L})\\.?`
const minutes = `${anyOf('minutes')}(?!\\p{L})\\.?`
const monthNames = [
  'січ(?:ень|ня|ні)|янв(?:арь|аря|аре)|jan(?:uary)?|stycz(?:eń|nia)',
  'лют(?:ий|ого|ому)|февр(?:аль|аля|але)|feb(?:ruary)?|lut(?:y|ego)',
  'берез(?:ень|ня|ні)|март[ае]?|mar(?:ch)?|mar(?:zec|ca)',
  'квіт(?:ень|ня|ні)|апрел[ьяе]|apr(?:il)?|kwie(?:cień|tnia)',
  'трав(?:ень|ня|ні)|ма[йяе]|may|maj[a]?',
  'черв(?:ень|ня|ні)|июн[ьяе]|jun(?:e)?|czerw(?:iec|ca)',
  'лип(?:ень|ня|ні)|июл[ьяе]|jul(?:y)?|lip(?:iec|ca)',
  'серп(?:ень|ня|ні)|август[ае]?|aug(?:ust)?|sierp(?:ień|nia)',
  'верес(?:ень|ня|ні)|сентябр[ьяе]|sept?(?:ember)?|wrze(?:sień|śnia)',
  'жовт(?:ень|ня|ні)|октябр[ьяе]|oct(?:ober)?|październik[a]?',
  'листопад[аі]?|ноябр[ьяе]|nov(?:ember)?|listopad[a]?',
  'груд(?:ень|ня|ні)|декабр[ьяе]|dec(?:ember)?|grud(?:zień|nia)',
]
const month = `(?:${monthNames.join('|')})(?!\\p{L})`
const monthTests = monthNames.map((names) => new RegExp(`^(?:${names})$`, 'u'))

const spelled = `(?<!\\p{L})(${anyNumeral}(?:[ -]+${anyNumeral})*) +`

type Read = { value: number; to?: number | null; currency?: string; year?: number; either?: true }
type Rule = { unit: Unit; pattern: RegExp; read: (match: RegExpExecArray) => Read[] | null }

export function numberOf(written: string): number {
  const thousands = new RegExp(thousand, 'u').test(written) ? 1000 : 1
  const bare = written.replace(new RegExp(thousand, 'u'), '').replace(/[ \u202f’]/g, '')
  const grouped = bare.replace(
    /^(\d{1,3})((?:[.,]\d{3})+)(?=$|[.,])/,
    (_, first: string, rest: string) => first + rest.replace(/[.,]/g, ''),
  )
  return Math.round(Number(grouped.replace(',', '.')) * thousands * 100) / 100
}

function currencyOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : currencyTests.find(([, test]) => test.test(name))?.[0]
}

/** «400–600» is one range; «400, 500 та 600» and «400/500» are amounts of their own. */
function listOf(written: string): Read[] {
  const values = written.match(new RegExp(amount, 'gu'))?.map(numberOf) ?? []
  const range = values.length === 2 && !/[/,]\s?\d+$|\s(?:і|та|й|и|або|или|or|lub|and)\s/u.test(written)
  const joined = values.length === 2 && /^\d+(?:[.,]\d+)?\s?[-–−—]|\s(?:до|to|do|по)\s/u.test(written)
  if (range || joined) return [{ value: values[0]!, to: values[1]! }]
  return values.map((value) => ({ value }))
}

function spelledValue(words: string): number {
  let total = 0
  let part = 0
  for (const word of words.split(/[\s-]+/)) {
    const value = numeralValues.get(word) ?? 0
    if (value === 1000) {
      total += Math.max(part, 1) * 1000
      part = 0
    } else if (value === 100 && part > 0 && part < 10) part *= 100
    else part += value
  }
  return total + part
}

function clock(hour: string, minute: string | undefined, half: string | undefined): Read[] | null {
  let h = Number(hour)
  if (h > 24 || Number(minute ?? 0) > 59) return null
  if (half && new RegExp(`^(?:${anyOf('evening')})$`, 'u').test(half) && h < 12) h += 12
  return [{ value: h * 60 + Number(minute ?? 0) }]
}

const day = (date: string, of: number, year?: string): Read[] | null =>
  of < 1 || of > 12 || Number(date) < 1 || Number(date) > 31
    ? null
    : [
        {
          value: of * 100 + Number(date),
          ...(year ? { year: Number(year.length === 2 ? `20${year}` : year) } : {}),
        },
      ]
const monthOf = (name: string): number => monthTests.findIndex((test) => test.test(name)) + 1

const half = `${anyOf('morning')}|${anyOf('evening')}`

// In this order: what an earlier one has read is gone for the later ones.
export const rules: readonly Rule[] = [
  {
    unit: 'link',
    pattern:
      /(?:https?:\/\/|www\.)[^\s<>()«»"]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}])@[\p{L}\p{N}._]{2,}|(?<![\p{L}\p{N}.@-])(?!(?:[ap]\.m|e\.g|i\.e)(?!\p{L}))[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}(?:\/[^\s<>()«»"]*)?(?![\p{L}\p{N}])/gu,
    read: () => [{ value: 0 }],
  },
  {
    unit: 'date',
    pattern: /(?<![\d.])(\d{4})-(\d{2})-(\d{2})(?!\d)/gu,
    read: ([, year, of, date]) => day(date!, Number(of), year),
  },
  {
    unit: 'date',
    pattern: /(?<![\d.,])(\d{1,2})\.(\d{2})\.(\d{4}|\d{2})(?![\d.])/gu,
    read: ([, date, of, year]) => day(date!, Number(of), year),
  },
  {
    unit: 'phone',
    pattern: /(?<![\d.,])\+?\d[\d ()./-]{7,}\d(?![\d.,]\d)/gu,
    // Eight digits and spaces may also be two prices side by side; a phone has at least nine digits.
    read: ([text]) => {
      const all = text!.replace(/\D/g, '')
      return all.length < 9 || all.length > 15 ? null : [{ value: Number(all.slice(-9)) }]
    },
  },
  {
    unit: 'time',
    pattern: new RegExp(`(?<![\\d.:])(\\d{1,2}):(\\d{2})(?![\\d:])(?: ?(${half})(?!\\p{L}))?`, 'gu'),
    read: ([, hour, minute, part]) => clock(hour!, minute, part),
  },
  {
    unit: 'time',
    pattern: new RegExp(
      `(?<![\\d.:,])(\\d{1,2})(?:[.](\\d{2}))? ?(${anyOf('morning')}|(?<=\\d ?)${anyOf('evening')})(?!\\p{L})`,
      'gu',
    ),
    read: ([, hour, minute, part]) => clock(hour!, minute, part),
  },
  {
    unit: 'money',
    pattern: new RegExp(`(${currency}) ?${several}(?! ?${currency})`, 'gu'),
    read: ([, name, written]) =>
      /^(?:\$|€|£|₴|usd|uah|eur|pln|gbp)$/u.test(name!)
        ? listOf(written!).map((each) => ({ ...each, currency: currencyOf(name) }))
        : null,
  },
  {
    unit: 'money',
    pattern: new RegExp(`${several}\\+? ?-?(${currency})`, 'gu'),
    read: ([, written, name]) => listOf(written!).map((each) => ({ ...each, currency: currencyOf(name) })),
  },
  {
    unit: 'money',
    pattern: new RegExp(`${spelled}(${currency})`, 'gu'),
    read: ([, words, name]) => [{ value: spelledValue(words!), currency: currencyOf(name) }],
  },
  {
    unit: 'money',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}]|feel )${anyOf('free')}(?![\\p{L}\\p{N}]| (?:slots?|times?|windows?|appointments?|spots?|places?|on|at|tomorrow|today|to)(?!\\p{L}))`,
      'gu',
    ),
    read: () => [{ value: 0 }],
  },
  {
    unit: 'percent',
    pattern: new RegExp(`${several} ?(?:%|${anyOf('percent')})`, 'gu'),
    read: ([, written]) => listOf(written!),
  },
  {
    unit: 'percent',
    pattern: new RegExp(`${spelled}${anyOf('percent')}`, 'gu'),
    read: ([, words]) => [{ value: spelledValue(words!) }],
  },
  {
    unit: 'date',
    pattern: new RegExp(
      `(?<![\\d.,])(\\d{1,2})(?:-?(?:го|е|ге|th|st|nd|rd))? (?:of )?(${month})(?: (\\d{4})(?!\\d))?`,
      'gu',
    ),
    read: ([, date, name, year]) => day(date!, monthOf(name!), year),
  },
  {
    unit: 'date',
    pattern: new RegExp(
      `(?<!\\p{L})(${month}) (\\d{1,2})(?:th|st|nd|rd)?(?![\\d:.,]\\d|\\d)(?:,? (\\d{4})(?!\\d))?`,
      'gu',
    ),
    read: ([, name, date, year]) => (/^[a-z]/.test(name!) ? day(date!, monthOf(name!), year) : null),
  },
  {
    unit: 'minutes',
    pattern: new RegExp(
      `(?<!(?:${hours}) ?)${several} ?-?(?:${minutes})${dash}(${amount}) ?(?:${hours})(?: ?(\\d{1,2}) ?(?:${minutes}))?`,
      'gu',
    ),
    read: ([, written, toHours, toMinutes]) => {
      const list = listOf(written!)
      list.at(-1)!.to = Math.round(numberOf(toHours!) * 60) + Number(toMinutes ?? 0)
      return list
    },
  },
  {
    unit: 'minutes',
    pattern: new RegExp(
      `${several} ?-?(?:${hours})(?: ?(?:і|та|и|and|i)? ?(\\d{1,2}) ?(?:${minutes}))?(?:${dash}(?:(${amount}) ?(?:${hours}))?(?: ?(\\d{1,3}) ?(?:${minutes}))?)?`,
      'gu',
    ),
    read: ([text, written, rest, toHours, toMinutes]) => {
      const list = listOf(written!)
      const scaled = list.map(({ value, to }) => ({
        value: Math.round(value * 60),
        to: to === null || to === undefined ? null : Math.round(to * 60),
      }))
      const last = scaled.at(-1)!
      if (rest) last.value += Number(rest)
      if (toHours || toMinutes)
        last.to = Math.round((toHours ? numberOf(toHours) : 0) * 60) + Number(toMinutes ?? 0)
      return text === '' ? null : scaled
    },
  },
  {
    unit: 'minutes',
    pattern: new RegExp(`${several} ?-?(?:${minutes})`, 'gu'),
    read: ([, written]) => listOf(written!),
  },
  {
    unit: 'minutes',
    pattern: new RegExp(`(?<!\\p{L})(${anySpan})(?!\\p{L})`, 'gu'),
    read: ([, words]) => [{ value: spanValues.get(words!.replace(/\s+/g, ' ')) ?? 0 }],
  },
  {
    unit: 'minutes',
    pattern: new RegExp(`${spelled}(?:(${hours})|${minutes})`, 'gu'),
    read: ([, words, inHours]) => [{ value: spelledValue(words!) * (inHours ? 60 : 1) }],
  },
  {
    unit: 'date',
    pattern: /(?<![\d.,:])(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])(?![\d.]|\s?\p{Sc})/gu,
    read: ([, date, of]) => day(date!, Number(of)),
  },
  {
    unit: 'time',
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:до|з|зі|із|о|об|від|с|со|от|к|od|do|o|at|from|until|till) )(${anyHour})(?: (?:години|годин|часа|часов|o’clock|godziny))?(?: (${half}))?(?!\\p{L})`,
      'gu',
    ),
    read: ([, word, part]) => {
      const hour = hourValues.get(word!)!
      if (hour > 12 || part) return clock(String(hour), undefined, part)
      return [{ value: hour * 60, either: true }]
    },
  },
  {
    unit: 'number',
    pattern: new RegExp(`(?<!\\p{L})(${anyNumeral}(?:[ -]+${anyNumeral})*)(?!\\p{L})`, 'gu'),
    // «коштує п’ятсот»: small numbers in words count persons and weeks.
    read: ([, words]) => (spelledValue(words!) < 20 ? null : [{ value: spelledValue(words!) }]),
  },
  {
    unit: 'number',
    pattern: new RegExp(`(?<![\\d])(${amount})${dash}(${amount})`, 'gu'),
    // «700 - 600 = 100» is no range.
    read: ([, from, to]) =>
      numberOf(from!) < numberOf(to!) ? [{ value: numberOf(from!), to: numberOf(to!) }] : null,
  },
  {
    unit: 'number',
    pattern: new RegExp(`(?<![\\d])${amount}`, 'gu'),
    read: ([text]) => [{ value: numberOf(text!) }],
  },
]
