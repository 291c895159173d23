// .txt → blocks, a line a line. Lines set in columns (by tabs, wide gaps, leaders of dots, bars) become rows.
import type { Block } from '#contract/facts.ts'
import { decodeText } from './encoding.ts'
import type { Extraction } from './extraction.ts'
import { inColumns, Tables } from './set-columns.ts'
import { Unreadable } from './unreadable.ts'

export function extractTxt(bytes: Uint8Array): Extraction {
  const decoded = decodeText(bytes)
  if (!decoded) throw new Unreadable('other-kind')
  const lines = decoded.text.replaceAll('\0', '').split(/\r\n|[\n\r\f\u2028\u2029]/)
  const blocks: Block[] = []
  let table = 0
  const tables = new Tables(() => table++)
  const separated = semicolonSeparated(lines)
  const tab = tabsIn(lines)

  for (const [at, line] of lines.entries()) {
    const written = line.trim()
    if (written === '' || isRule(written)) continue
    const place = { row: at + 1 }
    const cells = inColumns(line, separated.has(at) ? /;/ : tab)
    if (cells.length > 1) {
      blocks.push({ kind: 'row', table: tables.ofRow(), cells, place })
      continue
    }
    tables.passText()
    const level = headingLevel(written, lines[at - 1] ?? '', lines[at + 1] ?? '')
    if (level) blocks.push({ kind: 'heading', text: written.replace(/^#+\s*|\s*#+$/g, ''), level, place })
    else if (bullet.test(written))
      blocks.push({ kind: 'text', text: written.replace(bullet, ''), listItem: true, place })
    else blocks.push({ kind: 'text', text: written.replace(/\s+/g, ' '), place })
  }
  return { ok: true, blocks, scannedPages: [] }
}

const bullet = /^(?:[-*•·–—▪●○✓✔]|[➢➤►])\s+/

/** As many tabs in every line: a table saved as text, where each counts. Else so many were typed as it took to align. */
function tabsIn(lines: string[]): RegExp {
  const counts = new Set(lines.map((line) => line.split('\t').length).filter((count) => count > 1))
  return counts.size === 1 ? /\t/ : /\t+/
}

/** Lines of a table saved as text: three or more on end, split into the same number of parts. */
function semicolonSeparated(lines: string[]): Set<number> {
  const found = new Set<number>()
  const parts = lines.map((line) => line.split(';').length)
  for (let start = 0; start < lines.length; ) {
    let end = start
    while (end < lines.length && parts[end] === parts[start]) end++
    if (parts[start]! > 1 && end - start > 2) for (let at = start; at < end; at++) found.add(at)
    start = end
  }
  return found
}

/** A line drawn with signs. */
function isRule(line: string): boolean {
  return /^[-=_*~─━═+|:\s]{3,}$/.test(line)
}

function headingLevel(line: string, before: string, next: string): number | undefined {
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
    (next.trim().length > line.length || inColumns(next).length > 1 || bullet.test(next.trim()))
  return isShort && announces ? 3 : undefined
}
