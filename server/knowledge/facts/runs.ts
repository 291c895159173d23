// Blocks that belong together: the rows of a table with the titles between them, the lines between two headings.
import type { Block } from '#contract/facts.ts'
import type { RowBlock } from './grid.ts'
import { priceLine, withoutBrackets } from './lines.ts'
import type { TextBlock } from './lists.ts'
import { isTitle } from './prose.ts'

export type Run =
  | { kind: 'heading'; block: Extract<Block, { kind: 'heading' }> }
  | { kind: 'texts'; blocks: TextBlock[] }
  | { kind: 'table'; rows: RowBlock[] }

export function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = []
  const lastRow = new Map<number, number>()
  for (const [at, block] of blocks.entries()) if (block.kind === 'row') lastRow.set(block.table, at)
  const isMixed = (table: number, from: number) =>
    blocks.slice(from, lastRow.get(table)).some((block) => block.kind !== 'row')
  let table: number | undefined
  for (const [at, block] of blocks.entries()) {
    const last = runs.at(-1)
    if (block.kind === 'row') {
      if (last?.kind === 'table' && table === block.table) last.rows.push(block)
      else {
        const titles = titlesBefore(runs, block.table)
        // Where the later sections stand between the rows, the first stands right above them.
        const above = runs.at(-1)
        if (above?.kind === 'heading' && isMixed(block.table, at)) {
          runs.pop()
          titles.unshift(asRow(above.block, block.table))
        }
        runs.push({ kind: 'table', rows: [...titles, block] })
      }
      table = block.table
    } else if (last?.kind === 'table' && table !== undefined && at < (lastRow.get(table) ?? -1)) {
      last.rows.push(asRow(block, table))
    } else if (block.kind === 'heading') runs.push({ kind: 'heading', block })
    else if (last?.kind === 'texts') last.blocks.push(block)
    else runs.push({ kind: 'texts', blocks: [block] })
  }
  return runs.filter((run) => run.kind !== 'texts' || run.blocks.length > 0)
}

/** The last lines right above a table, when they are titles, are its own. */
function titlesBefore(runs: Run[], table: number): RowBlock[] {
  const last = runs.at(-1)
  if (last?.kind !== 'texts') return []
  const titles: RowBlock[] = []
  while (titles.length < 2) {
    const block = last.blocks.at(-1)
    if (!block || block.listItem || !isTitle(withoutBrackets(block.text)) || priceLine(block.text, true))
      break
    titles.unshift(asRow(block, table))
    last.blocks.pop()
  }
  // Nothing of it is left: what stood above now stands right above the table.
  if (last.blocks.length === 0) runs.pop()
  return titles
}

function asRow(block: Exclude<Block, RowBlock>, table: number): RowBlock {
  const text = block.kind === 'text' && block.listItem ? `• ${block.text}` : block.text
  const bold = block.kind === 'heading' ? { bold: true as const } : {}
  return { kind: 'row', table, cells: [{ text, column: 0, ...bold }], place: block.place }
}
