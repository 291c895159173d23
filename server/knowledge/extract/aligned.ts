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
  for (const [table, group] of groupsOf(lines, isOther).entries()) {
    const columns = columnsOf(group.rows)
    if (!columns) continue
    for (const line of group.rows) {
      const text = lines[line.at]!
      const cells = columns.astray.has(line) ? inOrder(text, line, columns) : placed(text, line, columns)
      found.set(line.at, { table, cells })
    }
    // «                 після 14:00» alone is a cell as well.
    for (const line of group.indented) {
      const cells = placed(lines[line.at]!, line, columns)
      if (cells.length === 1 && cells[0]!.column > 0) found.set(line.at, { table, cells })
    }
  }
  return found
}

type Group = { rows: Line[]; indented: Line[] }

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
    const joined = last && {
      rows: [...last.rows, ...paragraph.rows],
      indented: [...last.indented, ...paragraph.indented],
    }
    if (joined && texts <= 2 && agree(last.rows, paragraph.rows)) groups[groups.length - 1] = joined
    else groups.push(paragraph)
    texts = 0
  }
  return groups
}

function agree(above: Line[], below: Line[]): boolean {
  const together = columnsOf([...above, ...below])
  if (!together) return false
  const apart = [columnsOf(above), columnsOf(below)]
  const astray = apart.reduce((sum, columns) => sum + (columns?.astray.size ?? 0), 0)
  return (
    apart.every((columns) => together.spans.length >= (columns?.spans.length ?? 0)) &&
    together.astray.size <= astray
  )
}

const widest = (lines: readonly Line[]) => Math.max(...lines.map(({ parts }) => parts.length))

function paragraphsOf(
  lines: readonly string[],
  isOther: (at: number) => boolean,
): (Group & { texts: number })[] {
  const paragraphs: (Group & { texts: number })[] = []
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') {
      isOpen = false
      continue
    }
    if (!isOpen) paragraphs.push({ rows: [], indented: [], texts: 0 })
    isOpen = true
    const current = paragraphs.at(-1)!
    const parts = isOther(at) ? [] : partsOf(line)
    if (parts.length > 1) current.rows.push({ at, parts })
    else if (parts.length === 1 && parts[0]!.start > 1) current.indented.push({ at, parts })
    else current.texts++
  }
  return paragraphs
}

/** What two or more spaces set apart. */
function partsOf(line: string): Span[] {
  return [...line.matchAll(/\S+(?:\s\S+)*/g)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }))
}

/** Null where the lines have no columns in common. */
function columnsOf(lines: readonly Line[]): Columns | null {
  if (lines.length < 2) return null
  const most = widest(lines)
  const astray = new Set<Line>()
  let spans = covered(lines)
  // A name too long for its column goes over the next one: a few such lines do not undo the table.
  while (spans.length < most && astray.size + 1 <= Math.max(1, lines.length / 6)) {
    const rest = lines.filter((line) => !astray.has(line))
    if (rest.length < 4) break
    const [best] = rest
      .map((line) => ({ line, spans: covered(rest.filter((other) => other !== line)) }))
      .sort((a, b) => b.spans.length - a.spans.length)
    if (best!.spans.length <= spans.length) break
    astray.add(best!.line)
    spans = best!.spans
  }
  return spans.length >= most ? { spans, astray } : null
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
  const columns = line.parts.map(({ start, end }) =>
    spans.findIndex((span) => start < span.end && end > span.start),
  )
  return line.parts.map(({ start, end }, index) => cell(tidied(text.slice(start, end)), columns[index]!, 1))
}

/** As many parts as columns are in their order; else nobody can tell. */
function inOrder(text: string, line: Line, { spans }: Columns): Cell[] {
  if (line.parts.length !== spans.length) return [cell(tidied(text), 0, 1)]
  return line.parts.map(({ start, end }, column) => cell(tidied(text.slice(start, end)), column, 1))
}

const tidied = (text: string) => text.replace(/\s+/g, ' ').trim()
