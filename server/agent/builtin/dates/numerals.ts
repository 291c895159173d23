// Numbers as they stand in a message – «15», «15-го», «двадцять п'ятого», “twenty-fifth” – and whether one of
// them counts something, because what counts hands, years or money is no hour and no date.
import { isDash, isWord, type Token } from './tokens.ts'

export type Numeral = {
  value: number
  end: number
  /** What the form allows: an hour («п'ятій»), the day of a month («п'ятого»), either («5», «п'ять»). */
  form: 'digits' | 'cardinal' | 'cardinal-of' | 'hour' | 'date'
  digits: number
}

const tens = (value: number | undefined): boolean =>
  value === 20 || value === 30 || value === 40 || value === 50
const ones = (value: number | undefined): value is number => value !== undefined && value >= 1 && value <= 9

export function numeralAt(line: readonly Token[], at: number): Numeral | null {
  const token = line[at]
  if (!token) return null
  return token.number === null ? spelled(line, at) : written(line, at)
}

function written(line: readonly Token[], at: number): Numeral {
  const token = line[at]!
  const numeral: Numeral = { value: token.number!, end: at + 1, form: 'digits', digits: token.digits }
  // «15-го», «15го»; with a space it is the next word.
  const behind = isDash(line[at + 1]) && line[at + 1]!.glued ? at + 2 : at + 1
  const suffix = line[behind]
  if (!suffix?.glued || !isWord(suffix)) return numeral
  if (suffix.means.dateSuffix && !suffix.means.hourSuffix)
    return { ...numeral, end: behind + 1, form: 'date' }
  if (suffix.means.hourSuffix && behind - at + suffix.text.length > 1)
    return { ...numeral, end: behind + 1, form: 'hour' }
  return numeral
}

function spelled(line: readonly Token[], at: number): Numeral | null {
  const { cardinal, cardinalOf, hourOrdinal, dateOrdinal } = line[at]!.means
  const many = tens(cardinal) ? cardinal! : tens(cardinalOf) ? cardinalOf! : undefined
  const ordinalTens = tens(hourOrdinal) ? hourOrdinal! : tens(dateOrdinal) ? dateOrdinal! : undefined
  const behind = isDash(line[at + 1]) && line[at + 1]!.glued ? at + 2 : at + 1
  const next = line[behind]?.means
  if (next && (many ?? ordinalTens) !== undefined) {
    const base = (many ?? ordinalTens)!
    const joined = (value: number, form: Numeral['form']): Numeral => ({
      value: base + value,
      end: behind + 1,
      form,
      digits: 0,
    })
    if (ones(next.hourOrdinal)) return joined(next.hourOrdinal, 'hour')
    if (ones(next.dateOrdinal)) return joined(next.dateOrdinal, 'date')
    if (many !== undefined && ones(next.cardinal)) return joined(next.cardinal, 'cardinal')
    if (many !== undefined && ones(next.cardinalOf)) return joined(next.cardinalOf, 'cardinal-of')
  }
  const one = (value: number, form: Numeral['form']): Numeral => ({ value, end: at + 1, form, digits: 0 })
  if (hourOrdinal !== undefined) return one(hourOrdinal, 'hour')
  if (dateOrdinal !== undefined) return one(dateOrdinal, 'date')
  if (cardinal !== undefined) return one(cardinal, 'cardinal')
  if (cardinalOf !== undefined) return one(cardinalOf, 'cardinal-of')
  return null
}

/** Something of days and hours, or a word that hangs on no number. */
export function isPlain(token: Token | undefined): boolean {
  if (!token || !isWord(token)) return true
  const { means } = token
  if (means.amount && means.besidePart === undefined) return false
  const dated =
    means.weekday ??
    means.shyWeekday ??
    means.month ??
    means.moment ??
    means.part ??
    means.besidePart ??
    means.which
  // «после шести реально?»: adverbs are counted by no number.
  if (/(?:льно|чно)$/iu.test(token.text)) return true
  return means.plain === true || means.signs.size > 0 || dated !== undefined || means.holiday !== undefined
}

/**
 * Whether what ends before `at` counts the word that stands there. Slavic nouns show it by their ending:
 * two to four of «руки», five and more of «нігтів»; an infinitive ends like neither.
 */
export function isCounted(line: readonly Token[], at: number, value: number): boolean {
  const token = line[at]
  if (!token) return false
  // «10-12 нігтів», «5 / 6 см»: the unit of the second number is that of the first.
  const joined = isDash(token) || token.text === '/' || token.text === '+'
  if (joined && line[at + 1]?.number != null) return isCounted(line, at + 2, line[at + 1]!.number!)
  if (token.means.amount && token.means.besidePart === undefined) return true
  if (isPlain(token)) return false
  const text = token.text.toLowerCase()
  if (/^[a-z]/.test(text)) return /[^s]s$/.test(text)
  if (/(?:ти|ть|ться|тись|тися)$/.test(text)) return false
  if (/(?:ів|їв|ов|ев|ей|ень|ек|ок)$/.test(text)) return true
  return value % 10 >= 2 && value % 10 <= 4 && value < 8 && /[иіїыаяу]$/.test(text)
}

/** «1,5», «№ 5», «₴ 450»: the number belongs to a measure. */
export function isMeasured(line: readonly Token[], at: number): boolean {
  const before = line[at - 1]
  return before !== undefined && /^[№#$€£₴+×x*]$/.test(before.text)
}
