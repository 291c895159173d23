// .txt → blocks, a line a line. Lines set in columns (by tabs, wide gaps, leaders of dots, bars) become rows.
import type { Block, Cell } from '#contract/facts.ts'
import { alignedLines } from './aligned.ts'
import { decodeText } from './encoding.ts'
import type { Extraction } from './extraction.ts'
import { separatedLines } from './separated.ts'
import { inColumns, isLed, Tables } from './set-columns.ts'
import { Unreadable } from './unreadable.ts'

export function extractTxt(bytes: Uint8Array): Extraction {
  const decoded = decodeText(bytes)
  if (!decoded) throw new Unreadable('other-kind')
  const lines = decoded.text.replaceAll('\0', '').split(/\r\n|[\n\r\f\u2028\u2029]/)
  const blocks: Block[] = []
  let table = 0
  const tables = new Tables(() => table++)
  const rows = rowsOf(lines)

  for (const [at, line] of lines.entries()) {
    const written = line.trim()
    if (written === '' || isRule(written)) continue
    const place = { row: at + 1 }
    const row = rows.get(at)
    if (row) {
      blocks.push({ kind: 'row', table: tables.ofRow(row.layout), cells: row.cells, place })
      continue
    }
    tables.passText()
    const framed = frame.exec(written)?.groups?.title
    const level = headingLevel(lines, at, rows.has(at + 1))
    if (framed) blocks.push({ kind: 'heading', text: framed, level: 2, place })
    else if (level)
      blocks.push({ kind: 'heading', text: written.replace(/^#+\s*|\s*#+$/g, ''), level, place })
    else if (bullet.test(written))
      blocks.push({ kind: 'text', text: written.replace(bullet, ''), listItem: true, place })
    else blocks.push({ kind: 'text', text: written.replace(/\s+/g, ' '), place })
  }
  return { ok: true, blocks, unread: [] }
}

const bullet = /^(?:[-*•·–—▪●○✓✔]|[➢➤►])\s+/

type Row = { cells: Cell[]; layout?: string }

/** The lines that are rows, and what their columns have in common with others'. */
function rowsOf(lines: readonly string[]): Map<number, Row> {
  const separated = separatedLines(lines)
  const aligned = alignedLines(
    lines,
    (at) => separated.has(at) || isLed(lines[at]!) || isRule(lines[at]!.trim()),
  )
  const rows = new Map<number, Row>()
  for (const [at, line] of lines.entries()) {
    const split = separated.get(at)
    const lined = aligned.get(at)
    const row = split
      ? { cells: split.cells, layout: split.sign }
      : lined
        ? { cells: lined.cells, layout: `aligned ${lined.table}` }
        : { cells: inColumns(line) }
    if (row.cells.length > 1 || (row.cells[0]?.column ?? 0) > 0 || split) rows.set(at, row)
  }
  return rows
}

/** «=== Манікюр ===», «*** Манікюр ***». */
const frame = /^(?<sign>[-=*~_+─═━•●★])\k<sign>+\s*(?<title>\p{L}.{0,60}?)\s*\k<sign>{2,}$/u

/** A line drawn with signs. */
function isRule(line: string): boolean {
  return /^[-=_*~─━═+|:\s]{3,}$/.test(line)
}

function headingLevel(lines: readonly string[], at: number, overRow: boolean): number | undefined {
  const line = lines[at]!.trim()
  const [before = '', next = ''] = [lines[at - 1], lines[at + 1]]
  const marked = /^(#{1,6})\s+\S/.exec(line)?.[1]
  if (marked) return marked.length
  if (line.length > 80 || /\d/.test(line) || bullet.test(line)) return undefined
  if (/^\s*(={3,}|-{3,}|─{3,}|═{3,})\s*$/.test(next)) return 2
  const letters = line.match(/\p{L}/gu)?.length ?? 0
  if (letters >= 4 && line === line.toUpperCase() && line !== line.toLowerCase()) return 2
  // A few words by themselves over the lines they announce.
  const isShort = line.length <= 60 && letters >= 3 && !/[.,;!]$/.test(line)
  const announces =
    before.trim() === '' &&
    next.trim() !== '' &&
    (next.trim().length > line.length || overRow || bullet.test(next.trim()))
  return isShort && announces && !isOneOfList(lines, at) ? 3 : undefined
}

/** «Пілінг – індивідуально» among lines that have a dash or a colon in their middle as well. */
function isOneOfList(lines: readonly string[], at: number): boolean {
  const above = lines.slice(Math.max(0, at - 3), at).findLast((line) => line.trim() !== '')
  const near = [above ?? '', lines[at + 1] ?? '']
  return [/\S\s+[-–—]\s+\S/, /\S:\s+\S/].some(
    (sign) => sign.test(lines[at]!) && near.some((line) => sign.test(line)),
  )
}
