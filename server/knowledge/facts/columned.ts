// Lines that are rows of a table drawn with bars or semicolons, as rows.
import type { Block } from '#contract/facts.ts'
import { headingOf, isValue } from './header.ts'
import { isMarked } from './service-name.ts'

/** Several lines of a file split by the same sign into as many parts are a table; a stray sign is not. */
export function columned(written: readonly Block[]): Block[] {
  const blocks = written.map((block, at) => listHead(block, written[at + 1]) ?? block)
  const last = blocks.reduce((most, block) => (block.kind === 'row' ? Math.max(most, block.table) : most), -1)
  for (const sign of ['|', ';']) {
    const counts = Map.groupBy(
      blocks.flatMap((block) => (block.kind === 'row' ? [] : [partsOf(block.text, sign).length])),
      (count) => count,
    )
    const most = [...counts].filter(([count]) => count > 1).sort((a, b) => b[1].length - a[1].length)[0]
    if (!most || most[1].length < 3) continue
    return blocks.map((block) => (block.kind === 'row' ? block : asRow(block, sign, last + 1)))
  }
  return spaced(blocks)
}

/** «Стрижка жіноча:» over its list heads the list, and not all that follows. */
function listHead(block: Block, next: Block | undefined): Block | null {
  if (block.kind !== 'heading' || !block.text.trim().endsWith(':')) return null
  const isList =
    next?.kind === 'text' ? next.listItem : next?.kind === 'row' && isMarked(next.cells[0]?.text ?? '')
  return isList ? { kind: 'text', text: block.text, place: block.place } : null
}

/** Columns set apart by two spaces where the rest of the table has more: «Френч  150 | 30 хв». */
function spaced(blocks: readonly Block[]): Block[] {
  const most = new Map<number, number>()
  for (const block of blocks) {
    if (block.kind === 'row') most.set(block.table, Math.max(most.get(block.table) ?? 0, block.cells.length))
  }
  return blocks.map((block) => {
    if (block.kind !== 'row' || !block.cells.some(({ text }) => gap.test(text))) return block
    const texts = block.cells.flatMap(({ text }) => {
      const parts = text.split(gap)
      return parts.slice(1).some(isColumn) || isColumn(parts[0]!) ? parts : [text]
    })
    if (texts.length > most.get(block.table)!) return block
    return { ...block, cells: texts.map((text, column) => ({ text, column })) }
  })
}

const gap = / {2,}/
const isColumn = (text: string) =>
  isValue(text) || /^[-–—]$/.test(text) || !['other', 'value'].includes(headingOf(text).is)

/** In prose a space follows a semicolon, in a table none does. */
function partsOf(text: string, sign: string): string[] {
  const parts = text.split(sign === ';' ? /;(?=\S|$)/ : sign).map((part) => part.trim())
  return parts.filter((part) => part !== '').length > 1 ? parts : [text]
}

function asRow(block: Exclude<Block, { kind: 'row' }>, sign: string, table: number): Block {
  const parts = partsOf(block.text, sign)
  if (parts.length < 2) return block
  const bold = block.kind === 'heading' ? { bold: true as const } : {}
  const cells = parts.map((text, column) => ({ text, column, ...bold })).filter(({ text }) => text !== '')
  return { kind: 'row', table, cells, place: block.place }
}
