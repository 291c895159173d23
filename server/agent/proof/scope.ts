// Which label each number of a message belongs to: the words of its own part, else what the sentence, the line,
// the list's title or the sentence before spoke of.
import { isWork } from '../builtin/understand/words.ts'
import type { Claim } from './claim.ts'
import type { Index } from './knowledge-index.ts'
import { beside, isEmpty, type Label, labelOf, namesWork, nothing, within } from './labels.ts'
import type { Line, Part, PlacedWord, Reading, Sentence } from './reading.ts'

/** Numbers said of one thing. */
export type Group = {
  label: Label
  /** Without what tells the thing before it apart: «класика — 2 год, 2D — 3 год». */
  looser: Label | null
  claims: readonly Claim[]
  part: Part
  sentence: Part
  line: Line
  title: Label
  unitHint: Claim['unit'] | null
}

type Piece = { label: Label; claims: Claim[]; part: Part }

const unitsOnce = ({ claims }: Part): boolean => {
  const units = claims.filter(({ unit }) => unit === 'money' || unit === 'minutes' || unit === 'percent')
  return (
    new Set(units.map(({ unit, start }) => `${unit}${start}`)).size === units.length &&
    new Set(units.map(({ unit }) => unit)).size === new Set(units.map(({ start }) => start)).size
  )
}

/** «манікюр 400 грн педикюр 600 грн»: without commas, each number goes with the words before it, or after it where the number comes first. */
function pieces(part: Part, index: Index): Piece[] {
  if (part.claims.length < 2 || unitsOnce(part))
    return [{ label: labelOf(part.words, index, part.claims), claims: [...part.claims], part }]
  const runs: { words: PlacedWord[]; claims: Claim[] }[] = []
  const items = [
    ...part.words.filter((word) => !part.claims.some((claim) => claim.start === word.start)),
    ...part.claims,
  ].sort((a, b) => a.start - b.start)
  const first = items.find((item) =>
    'unit' in item ? item.unit !== 'number' : !isEmpty(labelOf([item], index)),
  )
  const claimFirst = first !== undefined && 'unit' in first
  for (const item of items) {
    const last = runs.at(-1)
    if ('unit' in item) {
      if (!last || (claimFirst && last.words.some((word) => !isEmpty(labelOf([word], index)))))
        runs.push({ words: [], claims: [item] })
      else last.claims.push(item)
    } else if (!last || (!claimFirst && last.claims.length > 0 && !isEmpty(labelOf([item], index))))
      runs.push({ words: [item], claims: [] })
    else last.words.push(item)
  }
  return runs.map(({ words, claims }) => ({ label: labelOf(words, index, claims), claims, part }))
}

/** «топ-майстер, S — 745 грн» in a list: what stands between two prices belongs to the next. */
function leads(all: readonly Piece[], at: number, last: Group): boolean {
  const next = all.slice(at + 1).find(({ claims }) => claims.some(({ unit }) => unit !== 'number'))
  if (!next) return false
  return (
    !isEmpty(next.label) || next.claims.some(({ unit }) => last.claims.some((each) => each.unit === unit))
  )
}

/** Only the work spoken of, not which kind of it. */
function worksOf(label: Label): Label {
  return { ...label, features: new Set([...label.features].filter(isWork)), amounts: [] }
}

class Scope {
  readonly groups: Group[] = []
  #title: Label = nothing
  #topic: Label = nothing
  readonly #index: Index

  readonly #isName: (claim: Claim) => boolean

  /** `isName`: a number that only is part of a name. */
  constructor(index: Index, isName: (claim: Claim) => boolean) {
    this.#index = index
    this.#isName = isName
  }

  lines(lines: readonly Line[]): void {
    let columns: Part[] | null = null
    for (const line of lines) {
      if (line.kind !== 'row') columns = null
      if (line.kind === 'blank') this.#title = nothing
      else if (line.kind === 'title') this.#setTitle(line)
      else if (line.kind === 'row') columns = this.#row(line, columns)
      else for (const sentence of line.sentences) this.#sentence(sentence, line)
    }
  }

  #setTitle(line: Line): void {
    const words = line.sentences.flatMap(({ header, parts }) => [
      ...(header?.words ?? []),
      ...parts.flatMap((part) => part.words),
    ])
    this.#title = labelOf(words, this.#index)
    if (!isEmpty(this.#title)) this.#topic = this.#title
    for (const sentence of line.sentences)
      for (const part of sentence.parts)
        if (part.claims.length > 0)
          this.#add({ label: this.#title, claims: [...part.claims], part }, sentence, line, null)
  }

  #add(
    { label, claims, part }: Piece,
    sentence: Sentence,
    line: Line,
    unitHint: Group['unitHint'],
    looser: Label | null = null,
  ): void {
    const words = [...(sentence.header?.words ?? []), ...sentence.parts.flatMap((each) => each.words)]
    const whole: Part = {
      start: sentence.start,
      end: sentence.end,
      words,
      claims: sentence.parts.flatMap((each) => each.claims),
    }
    this.groups.push({ label, looser, claims, part, sentence: whole, line, title: this.#title, unitHint })
  }

  #inherited(own: Label, outer: readonly Label[]): Label {
    const [nearest, ...others] = outer.filter((label) => !isEmpty(label))
    if (!nearest) return own
    const merged = namesWork(own) ? beside(own, nearest) : within(own, nearest)
    return others.length > 0 && !namesWork(merged)
      ? this.#inherited(merged, others)
      : others.reduce(beside, merged)
  }

  #sentence(sentence: Sentence, line: Line): void {
    const header = sentence.header ? labelOf(sentence.header.words, this.#index) : nothing
    if (sentence.header && sentence.header.claims.length > 0)
      this.#add(
        { label: header, claims: [...sentence.header.claims], part: sentence.header },
        sentence,
        line,
        null,
      )
    const outer = [header, this.#title, ...(line.kind === 'item' ? [] : [this.#topic])]
    let ahead = nothing
    let before = nothing
    let lastGroup = -1
    const all = sentence.parts.flatMap((part) => pieces(part, this.#index))
    for (const [at, piece] of all.entries()) {
      if (piece.claims.every(this.#isName)) {
        if (piece.claims.length > 0) this.#add(piece, sentence, line, null)
        if (isEmpty(piece.label)) continue
        if (lastGroup >= 0 && !namesWork(piece.label) && !leads(all, at, this.groups[lastGroup]!))
          this.#narrow(lastGroup, piece.label)
        else ahead = within(piece.label, ahead)
        continue
      }
      // «(90 хв) — 1 200 грн, 1 год»: after a price, minutes alone are said of it and name nothing.
      const follows =
        !isEmpty(before) && isEmpty(piece.label) && piece.claims.every(({ unit }) => unit === 'minutes')
      const own = follows ? { ...piece.label, amounts: [] } : piece.label
      const near = isEmpty(own) ? within(own, ahead) : own
      const others = isEmpty(own) ? [] : [ahead]
      // Under a heading each thing stands for itself; without one it may go on with the one before.
      const units = new Set(piece.claims.map(({ unit }) => unit))
      const named = !isEmpty(near) || (units.has('minutes') && units.has('money'))
      const listed = !isEmpty(header) && named
      const label = this.#inherited(near, [...others, ...(listed ? [] : [before]), ...outer])
      const looser = namesWork(own) ? null : this.#inherited(near, [...others, worksOf(before), ...outer])
      lastGroup = this.groups.length
      this.#add({ ...piece, label }, sentence, line, null, looser)
      ahead = nothing
      before = label
    }
    const spokenOf = !isEmpty(before) ? before : within(ahead, header)
    if (namesWork(spokenOf)) this.#topic = spokenOf
  }

  /** «500 грн, на довге волосся»: said after the number, it still is what the number is of. */
  #narrow(at: number, label: Label): void {
    const group = this.groups[at]!
    this.groups[at] = { ...group, label: within(label, group.label) }
  }

  #row(line: Line, columns: Part[] | null): Part[] {
    const cells = [...line.cells]
    if (!columns) return cells
    // The first column names what the row is of, whatever numbers its name has.
    const labelled = cells.filter(
      (cell, at) =>
        at === 0 ||
        (cell.claims.every(({ unit }) => unit === 'number') &&
          cell.words.some(({ number, range }) => number === null && range === null)),
    )
    const own = labelOf(
      labelled.flatMap((cell) => cell.words),
      this.#index,
      labelled.flatMap((cell) => cell.claims),
    )
    const sentence: Sentence = { start: line.start, end: line.end, header: null, parts: cells }
    cells.forEach((cell, at) => {
      if (cell.claims.length === 0) return
      const column = columns[at]
      const heading = column ? labelOf(column.words, this.#index) : nothing
      const label = this.#inherited(labelled.includes(cell) ? own : within(heading, own), [this.#title])
      this.#add(
        { label, claims: [...cell.claims], part: cell },
        sentence,
        line,
        labelled.includes(cell) ? null : unitOf(column),
      )
    })
    if (namesWork(own)) this.#topic = own
    return columns
  }
}

/** «Ціна, грн» over a column makes its bare numbers money. */
function unitOf(column: Part | undefined): Claim['unit'] | null {
  const meanings = column?.words.flatMap((word) => [...word.meanings]) ?? []
  if (meanings.some((each) => each === 'cue:duration' || each === 'unit:minutes')) return 'minutes'
  return meanings.some((each) => each === 'cue:price' || each === 'unit:money') ? 'money' : null
}

/** Every number of the message, grouped by what it is said of. */
export function groupsOf(
  { lines }: Reading,
  index: Index,
  isName: (claim: Claim) => boolean,
): readonly Group[] {
  const scope = new Scope(index, isName)
  scope.lines(lines)
  return scope.groups
}
