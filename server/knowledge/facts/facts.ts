// Blocks of a file → what the salon says in it, each with its place.
import type { Block, FoundFact, NotUnderstood } from '#contract/facts.ts'
import { isGenericTitle, sectionName } from './category.ts'
import type { Layout } from './columns.ts'
import { gridOf, type RowBlock } from './grid.ts'
import { fileMoney } from './money-of-file.ts'
import { isProse } from './prose.ts'
import { segmentsOf } from './segments.ts'
import { priceLayout, readPriceRows } from './table.ts'

export type FactsRead = { found: FoundFact[]; notUnderstood: NotUnderstood[] }

export function factsOf(blocks: Block[], options: { currency: string; language?: string }): FactsRead {
  const read: FactsRead = { found: [], notUnderstood: [] }
  const money = fileMoney(blocks, options.currency)
  let category: string | undefined
  let layout: Layout | undefined
  for (const run of runsOf(blocks)) {
    if (run.kind === 'blocks') {
      for (const block of run.blocks) {
        if (block.kind === 'heading') {
          category = isGenericTitle(block.text) || isProse(block.text) ? undefined : sectionName(block.text)
        }
      }
      continue
    }
    const context = { ...money, ...(category ? { category } : {}) }
    for (const segment of segmentsOf(gridOf(run.rows))) {
      const found = priceLayout(segment, context, layout)
      if (!found) continue
      layout = found
      const part = readPriceRows(segment.rows, found, context)
      read.found.push(...part.found)
      read.notUnderstood.push(...part.notUnderstood)
    }
  }
  return read
}

type Run = { kind: 'blocks'; blocks: Block[] } | { kind: 'table'; rows: RowBlock[] }

/** Rows of one table together, with the few lines between them that are titles of its sections. */
function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = []
  const lastRow = new Map<number, number>()
  for (const [at, block] of blocks.entries()) if (block.kind === 'row') lastRow.set(block.table, at)
  let table: number | undefined
  for (const [at, block] of blocks.entries()) {
    const last = runs.at(-1)
    if (block.kind === 'row') {
      if (last?.kind === 'table' && table === block.table) last.rows.push(block)
      else runs.push({ kind: 'table', rows: [block] })
      table = block.table
    } else if (last?.kind === 'table' && table !== undefined && at < (lastRow.get(table) ?? -1)) {
      last.rows.push(asRow(block, table))
    } else if (last?.kind === 'blocks') last.blocks.push(block)
    else runs.push({ kind: 'blocks', blocks: [block] })
  }
  return runs
}

function asRow(block: Exclude<Block, RowBlock>, table: number): RowBlock {
  const text = block.kind === 'text' && block.listItem ? `• ${block.text}` : block.text
  const bold = block.kind === 'heading' ? { bold: true as const } : {}
  return { kind: 'row', table, cells: [{ text, column: 0, ...bold }], place: block.place }
}
