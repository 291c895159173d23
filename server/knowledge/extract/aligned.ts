// Columns lined up with spaces: where they begin and end is told by all lines of the table together.
import type { Cell } from '#contract/facts.ts'
import { cell } from './table-rows.ts'

type Span = { start: number; end: number }
type Line = { at: number; parts: Span[] }
type Columns = { spans: Span[]; astray: ReadonlySet<Line> }
/** `cells` of one text where the columns of a line are unsure. */
export type AlignedLine = { table: number; cells: Cell[] }

/** The lines that stand in lined-up columns; `isOther` tells of the lines that are set some other way. */
export function alignedLines(
  lines: readonly string[],
  isOther: (at: number) => boolean,
): Map<number, AlignedLine> {
  const found = new Map<number, AlignedLine>()
  for (const [table, { rows, indented, columns }] of groupsOf(lines, isOther).entries()) {
    if (!columns) continue
    for (const line of rows) {
      const text = lines[line.at]!
      const cells = columns.astray.has(line) ? inOrder(text, line, columns) : placed(text, line, columns)
      found.set(line.at, { table, cells })
    }
    // «                 після 14:00» alone is a cell as well.
    for (const line of indented) {
      const cells = placed(lines[line.at]!, line, columns)
      if (cells.length === 1 && cells[0]!.column > 0) found.set(line.at, { table, cells })
    }
  }
  return found
}

type Paragraph = { rows: Line[]; indented: Line[]; texts: number }
type Group = Paragraph & { columns: Columns | null }

/** Paragraphs are one table as long as their columns agree. */
function groupsOf(lines: readonly string[], isOther: (at: number) => boolean): Group[] {
  const groups: Group[] = []
  let texts = 0
  for (const paragraph of paragraphsOf(lines, isOther)) {
    if (paragraph.rows.length === 0) {
      texts += paragraph.texts
      continue
    }
    const last = groups.at(-1)
    const own = { ...paragraph, columns: columnsOf(paragraph.rows) }
    const joined = last && texts <= 2 ? join(last, own) : null
    if (joined) groups[groups.length - 1] = joined
    else groups.push(own)
    texts = 0
  }
  return groups
}

function join(above: Group, below: Group): Group | null {
  if (above.rows.length > longTable) return null
  const rows = [...above.rows, ...below.rows]
  const apart = [above.columns, below.columns]
  const columns = columnsOf(
    rows,
    apart.reduce((sum, one) => sum + (one?.astray.size ?? 0), 0),
  )
  if (!columns || apart.some((one) => one && one.spans.length > columns.spans.length)) return null
  return { rows, indented: [...above.indented, ...below.indented], texts: below.texts, columns }
}

function paragraphsOf(lines: readonly string[], isOther: (at: number) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') {
      isOpen = false
      continue
    }
    if (!isOpen) paragraphs.push({ rows: [], indented: [], texts: 0 })
    isOpen = true
    const current = paragraphs.at(-1)!
    const parts = isOther(at) || line.length > longLine ? [] : partsOf(line)
    if (parts.length > 1) current.rows.push({ at, parts })
    else if (parts.length === 1 && parts[0]!.start > 1) current.indented.push({ at, parts })
    else current.texts++
  }
  return paragraphs
}

/** Beyond these it is no list that somebody lined up by hand. */
const longTable = 400
const longLine = 400

/** What two or more spaces set apart. */
function partsOf(line: string): Span[] {
  return [...line.matchAll(/\S+(?:\s\S+)*/g)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }))
}

/** Null where the lines have no columns in common: two parts of a line would share one. */
function columnsOf(
  lines: readonly Line[],
  mayStray = lines.length > longTable ? 0 : Math.floor(lines.length / 6),
): Columns | null {
  if (lines.length < 2) return null
  const astray = new Set<Line>()
  for (;;) {
    const straight = lines.filter((line) => !astray.has(line))
    const spans = covered(straight)
    const clashes = straight.flatMap((line) => clashesOf(line, spans).map((gap) => ({ line, gap })))
    if (clashes.length === 0) return { spans, astray }
    // A name too long for its column goes over the next one, or a gap is a slip of the thumb.
    for (const line of fewestOver(clashes, straight)) astray.add(line)
    if (astray.size > mayStray) return null
  }
}

/** The gaps of a line that no gap of the others meets: what they part finds itself in one column. */
function clashesOf({ parts }: Line, spans: readonly Span[]): Span[] {
  return parts.slice(1).flatMap((part, index) => {
    const before = parts[index]!
    return columnOf(before, spans) === columnOf(part, spans) ? [{ start: before.end, end: part.start }] : []
  })
}

/** The fewest lines without which one of the gaps would be met. */
function fewestOver(clashes: readonly { line: Line; gap: Span }[], lines: readonly Line[]): Line[] {
  const counts = new Array<number>(longLine).fill(0)
  for (const { start, end } of lines.flatMap(({ parts }) => parts))
    for (let at = start; at < end; at++) counts[at]!++
  const [best] = clashes
    .map(({ line, gap }) => {
      const counted = counts.slice(gap.start, gap.end)
      const count = Math.min(...counted)
      return { line, count, at: gap.start + counted.indexOf(count) }
    })
    .sort((a, b) => a.count - b.count)
  const over = lines.filter(({ parts }) =>
    parts.some(({ start, end }) => start <= best!.at && best!.at < end),
  )
  return over.length * 2 < lines.length ? over : [best!.line]
}

function columnOf({ start, end }: Span, spans: readonly Span[]): number {
  return spans.findIndex((span) => start < span.end && end > span.start)
}

function covered(lines: readonly Line[]): Span[] {
  const spans: Span[] = []
  for (const part of lines.flatMap(({ parts }) => parts).sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last && part.start <= last.end) last.end = Math.max(last.end, part.end)
    else spans.push({ ...part })
  }
  return spans
}

function placed(text: string, line: Line, { spans }: Columns): Cell[] {
  return line.parts.map((part) => cell(tidied(text.slice(part.start, part.end)), columnOf(part, spans), 1))
}

/** As many parts as columns are in their order; else nobody can tell. */
function inOrder(text: string, line: Line, { spans }: Columns): Cell[] {
  if (line.parts.length !== spans.length) return [cell(tidied(text), 0, 1)]
  return line.parts.map(({ start, end }, column) => cell(tidied(text.slice(start, end)), column, 1))
}

const tidied = (text: string) => text.replace(/\s+/g, ' ').trim()
