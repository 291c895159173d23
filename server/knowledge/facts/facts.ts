// Blocks of a file → what the salon says in it, each with its place.
import type { Block, FoundFact, NotUnderstood } from '#contract/facts.ts'
import { categoryPath, isGenericTitle, sectionName } from './category.ts'
import { columned } from './columned.ts'
import type { Layout } from './columns.ts'
import { gridOf, type RowBlock } from './grid.ts'
import { eachLine, listColumns, stretchesOf, type TextBlock } from './lists.ts'
import { fileMoney } from './money-of-file.ts'
import { isProse } from './prose.ts'
import { readPanel } from './rows.ts'
import { runsOf } from './runs.ts'
import { segmentsOf } from './segments.ts'
import { priceLayout, readPriceRows } from './table.ts'

export type FactsRead = { found: FoundFact[]; notUnderstood: NotUnderstood[] }

export function factsOf(blocks: Block[], options: { currency: string; language?: string }): FactsRead {
  return new Reading(columned(blocks), options.currency).read()
}

class Reading {
  readonly #blocks: readonly Block[]
  readonly #money: { currency: string; bareSums: boolean }
  readonly #found: FoundFact[] = []
  readonly #notUnderstood: NotUnderstood[] = []
  #heading: string | undefined
  #sheet: string | undefined
  #layout: Layout | undefined

  constructor(blocks: readonly Block[], currency: string) {
    this.#blocks = blocks
    this.#money = fileMoney(blocks, currency)
  }

  read(): FactsRead {
    for (const run of runsOf(this.#blocks)) {
      if (run.kind === 'heading') this.#enter(run.block)
      else if (run.kind === 'table') this.#table(run.rows)
      else this.#texts(run.blocks)
    }
    return { found: this.#found, notUnderstood: this.#notUnderstood }
  }

  #enter({ text, place }: Extract<Block, { kind: 'heading' }>): void {
    const isSheet = place.sheet !== undefined && place.row === undefined
    const name = isGenericTitle(text) || isProse(text) ? undefined : sectionName(text)
    if (isSheet) this.#sheet = name
    this.#heading = isSheet ? undefined : name
  }

  #table(rows: RowBlock[]): void {
    for (const segment of segmentsOf(gridOf(rows))) {
      const layout = priceLayout(segment, this.#money, this.#layout)
      if (!layout) continue
      this.#layout = layout
      this.#add(
        readPriceRows(segment, layout, {
          ...this.#money,
          category: this.#heading,
          fallback: this.#sheet,
        }),
      )
    }
  }

  #texts(blocks: TextBlock[]): void {
    for (const stretch of stretchesOf(blocks.flatMap(eachLine), this.#money.bareSums)) {
      if (stretch.kind !== 'list') continue
      this.#add(
        readPanel(stretch.rows, listColumns, {
          ...this.#money,
          category: categoryPath(this.#heading, undefined),
        }),
      )
    }
  }

  #add({ found, notUnderstood }: FactsRead): void {
    this.#found.push(...found)
    this.#notUnderstood.push(...notUnderstood)
  }
}
