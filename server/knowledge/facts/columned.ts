// Lines that are rows of a table drawn with bars or semicolons, as rows.
import type { Block } from '#contract/facts.ts'

/** Several lines of a file split by the same sign into as many parts are a table; a stray sign is not. */
export function columned(blocks: readonly Block[]): Block[] {
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
  return [...blocks]
}

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
