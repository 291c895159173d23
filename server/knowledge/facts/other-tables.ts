// Tables that are no price lists: opening hours, masters and their days, questions and answers, contacts.
import type { HoursFact, Weekday } from '#contract/facts.ts'
import { dayOf } from './calendar.ts'
import { fold, tidy, wordsOf } from './fold.ts'
import { filledSpots, type GridRow, textAt } from './grid.ts'
import { type OtherColumn, otherHeading } from './header.ts'
import { hoursIn } from './hours.ts'
import { partsOf } from './hours-words.ts'
import { phonesIn } from './phones.ts'
import { currencyIn, priceOf } from './price.ts'
import { isQuestion } from './prose.ts'
import type { Remarks } from './remarks.ts'
import type { Segment } from './segments.ts'
import { isLevel, skillsOf } from './staff.ts'
import { isAboutOtherSums } from './topics.ts'
import { isPersonName } from './variants.ts'

type Columns = Partial<Record<OtherColumn, number>>
type Context = { remarks: Remarks; heading?: string; currency: string }

export function readOtherTable({ titles, headings, rows }: Segment, context: Context): void {
  for (const row of titles) looseRow(row, context)
  const columns = columnsOf(headings)
  const week = weekOf(headings)
  for (const row of rows) {
    if (filledSpots(row).filter(({ fromAbove }) => !fromAbove).length < 2) looseRow(row, context)
    else if (columns.question !== undefined && columns.answer !== undefined) {
      context.remarks.answer(textAt(row, columns.question), textAt(row, columns.answer), row.place, row.quote)
    } else if (week.size >= 3) weekRow(row, week, context)
    else if (columns.person !== undefined && columns.person !== columns.day) masterRow(row, columns, context)
    else if (columns.day !== undefined && hoursRow(row, columns, context)) continue
    else looseRow(row, context)
  }
}

function columnsOf(headings: readonly GridRow[]): Columns {
  const columns: Columns = {}
  const width = headings[0]?.spots.length ?? 0
  for (let at = 0; at < width; at++) {
    const kinds = headings.flatMap((row) => otherHeading(textAt(row, at)))
    const free = kinds.find((kind) => columns[kind] === undefined)
    if (free) columns[free] = at
  }
  return columns
}

/** Columns headed by days: the table of shifts. */
function weekOf(headings: readonly GridRow[]): Map<number, Weekday> {
  const week = new Map<number, Weekday>()
  for (const row of headings) {
    for (const { text, column } of filledSpots(row)) {
      const words = wordsOf(fold(text))
      const day = words.length === 1 ? dayOf(words[0]!) : null
      if (day) week.set(column, day)
    }
  }
  return week
}

function weekRow(row: GridRow, week: Map<number, Weekday>, { remarks }: Context): void {
  const name = filledSpots(row).find(({ column }) => !week.has(column))?.text
  const byHours = new Map<string, HoursFact>()
  for (const [column, day] of week) {
    const text = textAt(row, column)
    if (text === '') continue
    const said = /^[+✓✔xхv]$/iu.test(text)
      ? { closed: false }
      : /^[-–—]$/.test(text)
        ? { closed: true }
        : hoursOf(text)
    if (!said) continue
    const key = JSON.stringify(said)
    const fact = byHours.get(key)
    if (fact) fact.days.push(day)
    else byHours.set(key, { kind: 'hours', ...(name ? { staff: tidy(name) } : {}), days: [day], ...said })
  }
  for (const fact of byHours.values()) remarks.put(fact, row)
  if (name && byHours.size > 0)
    remarks.put({ kind: 'staff', name: tidy(name), skills: [], text: row.quote }, row)
}

/** «9–18», «вих»: what a cell under a day says. */
function hoursOf(text: string): Pick<HoursFact, 'closed' | 'opens' | 'closes'> | null {
  const [fact] = hoursIn(`щодня ${text}`, true)?.facts ?? []
  if (!fact) return null
  const { closed, opens, closes } = fact
  return { closed, ...(opens ? { opens } : {}), ...(closes ? { closes } : {}) }
}

function masterRow(row: GridRow, columns: Columns, { remarks, currency }: Context): void {
  const at = (kind: OtherColumn) =>
    columns[kind] === undefined ? '' : textAt(row, columns[kind]).replace(/\s*\n\s*/g, ' ')
  const name = tidy(at('person'))
  if (!/\p{L}{2}/u.test(name) || name.length > 60) return
  const level = at('role')
  remarks.put(
    { kind: 'staff', name, ...(level ? { level } : {}), skills: skillsOf(at('skills')), text: row.quote },
    row,
  )
  for (const { value } of phonesIn(at('phone'), currency, true)) {
    remarks.put({ kind: 'contact', type: 'phone', value, label: name }, row)
  }
  const days = at('day')
  const hours = at('hours')
  const whole = hoursIn(`${days} ${hours}`, true, name)
  const read = whole && whole.facts.length > 0 ? whole : hoursIn(days, true, name)
  for (const fact of read?.facts ?? []) {
    const isToldOtherwise = hours !== '' && fact.opens === undefined && !fact.closed
    remarks.put(isToldOtherwise ? { ...fact, note: hours } : fact, row)
  }
}

function hoursRow(row: GridRow, columns: Columns, { remarks }: Context): boolean {
  const at = (kind: OtherColumn) => (columns[kind] === undefined ? '' : textAt(row, columns[kind]))
  const [opens, closes] = [at('opens'), at('closes')]
  const times =
    at('hours') ||
    (opens === closes
      ? opens
      : opens && closes && /\d/.test(opens)
        ? `${opens}–${closes}`
        : `${opens} ${closes}`)
  const read = hoursIn(`${at('day')} ${times}`, true)
  if (!read || read.facts.length === 0) return false
  const pause = hoursIn(`обід ${at('break')}`, true)?.pause
  const last = hoursIn(`останній запис ${at('lastBooking')}`, true)?.lastBooking
  for (const fact of read.facts) {
    const more = fact.closed
      ? {}
      : {
          ...(pause ? { breakFrom: pause.from, breakTo: pause.to } : {}),
          ...(last ? { lastBooking: last } : {}),
        }
    remarks.put({ ...fact, ...more }, row)
  }
  return true
}

function isSum(text: string): boolean {
  const reading = priceOf(text, '')
  return (
    (reading.kind === 'price' && reading.currencySaid) ||
    (reading.kind === 'several' && currencyIn(text) !== null)
  )
}

/** A row without a head over it: a label and what it is the label of, or only words. */
function looseRow(row: GridRow, { remarks, heading, currency }: Context): void {
  const texts = filledSpots(row).map(({ text }) => text)
  const [first = '', ...rest] = texts
  const said = { place: row.place, quote: row.quote }
  if (rest.length === 0) {
    remarks.add({ text: first, ...said, ...(heading ? { heading } : {}) })
    return
  }
  // «Facebook: sonia | Instagram: @sonia»: each cell has its own label.
  if (texts.every((text) => /\p{L}\s*:\s*\S/u.test(text))) {
    for (const text of texts) remarks.add({ text, ...said, ...(heading ? { heading } : {}) })
    return
  }
  if (isQuestion(first)) {
    remarks.answer(first, rest.join(' '), row.place, row.quote)
    return
  }
  const isWhen =
    partsOf(first).every(({ is }) => is === 'days' || is === 'dates') && partsOf(first).length > 0
  const hours = isWhen ? hoursIn(texts.join(' '), true) : null
  if (hours && hours.facts.length > 0) {
    for (const fact of hours.facts) remarks.put(fact, row)
    return
  }
  if (isPersonName(first) && !/\d{3}/.test(rest.join(' '))) {
    const level = rest[0] && isLevel(rest[0]) ? rest[0] : undefined
    const skills = rest.filter((text) => text !== level).flatMap(skillsOf)
    remarks.put({ kind: 'staff', name: first, ...(level ? { level } : {}), skills, text: row.quote }, row)
    return
  }
  if (isPersonName(first) && phonesIn(rest.join(' '), currency, true).length > 0) {
    for (const { value } of phonesIn(rest.join(' '), currency, true)) {
      remarks.put({ kind: 'contact', type: 'phone', value, label: first }, row)
    }
    return
  }
  // A sum in a table whose columns say nothing of prices.
  if (rest.some(isSum) && !isAboutOtherSums(first)) {
    remarks.doubt('unclear-header', row)
    return
  }
  if (first.length <= 60)
    remarks.add({ text: rest.join(' | '), heading: first.replace(/[\s:]+$/, ''), isLabelled: true, ...said })
  else remarks.add({ text: texts.join(' | '), ...said, ...(heading ? { heading } : {}) })
}
