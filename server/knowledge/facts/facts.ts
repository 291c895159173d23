// Blocks of a file → what the salon says in it, each with its place.
import type { Block, FoundFact, NotUnderstood, Place } from '#contract/facts.ts'
import { isGenericTitle, sectionName } from './category.ts'
import { columned } from './columned.ts'
import type { Layout } from './columns.ts'
import { salonName } from './contacts.ts'
import { withoutTwins } from './contradictions.ts'
import { gridOf, type RowBlock } from './grid.ts'
import { endsLikePriceLine } from './lines.ts'
import { eachLine, listColumns, stretchesOf, type TextBlock } from './lists.ts'
import { type FileMoney, fileMoney } from './money-of-file.ts'
import { readOtherTable } from './other-tables.ts'
import { Passages } from './passages.ts'
import { isProse } from './prose.ts'
import { Remarks } from './remarks.ts'
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
  readonly #money: FileMoney
  readonly #found: FoundFact[] = []
  readonly #notUnderstood: NotUnderstood[] = []
  readonly #remarks: Remarks
  readonly #passages: Passages
  #heading: string | undefined
  /** The heading as written, whatever it names. */
  #under = ''
  #sheet: string | undefined
  #layout: Layout | undefined

  constructor(blocks: readonly Block[], currency: string) {
    this.#blocks = blocks
    this.#money = fileMoney(blocks, currency)
    this.#remarks = new Remarks(currency)
    this.#passages = new Passages(this.#remarks)
  }

  read(): FactsRead {
    for (const run of runsOf(this.#blocks)) {
      if (run.kind === 'heading') this.#enter(run.block)
      else if (run.kind === 'table') this.#table(run.rows)
      else this.#texts(run.blocks)
    }
    this.#passages.end()
    const { found, notUnderstood } = withoutTwins({ found: this.#found, notUnderstood: this.#notUnderstood })
    return {
      found: [...found, ...this.#remarks.found],
      notUnderstood: [...notUnderstood, ...this.#remarks.notUnderstood],
    }
  }

  #enter(block: Extract<Block, { kind: 'heading' }>): void {
    const { text, place } = block
    this.#under = text
    const called = salonName(text)
    if (called) this.#remarks.put({ kind: 'contact', type: 'name', value: called }, { place, quote: text })
    const isSheet = place.sheet !== undefined && place.row === undefined
    const name = isGenericTitle(text) || isProse(text) ? undefined : sectionName(text)
    // «Манікюр 2» is the second sheet of manicure.
    if (isSheet) this.#sheet = name?.replace(/\s+\d{1,2}$/, '')
    this.#heading = isSheet ? undefined : name
    if (isProse(text) && !text.includes('?')) this.#passages.read({ kind: 'text', text, place }, undefined)
    else if (!isSheet) this.#passages.enter(block)
  }

  #table(rows: RowBlock[]): void {
    this.#passages.pause()
    const heading = this.#heading ?? this.#sheet
    for (const segment of segmentsOf(gridOf(rows))) {
      const layout = priceLayout(segment, this.#money, this.#layout)
      if (!layout) {
        readOtherTable(segment, {
          remarks: this.#remarks,
          currency: this.#money.currency,
          ...(heading ? { heading } : {}),
        })
        continue
      }
      this.#layout = layout
      const read = readPriceRows(segment, layout, {
        ...this.#money,
        ...(this.#heading ? { category: this.#heading } : {}),
        ...(this.#sheet ? { fallback: this.#sheet } : {}),
      })
      this.#add(read)
      for (const { text, place } of read.texts) {
        if (endsLikePriceLine(text, false)) this.#stray({ text, place })
        this.#remarks.add({ text, place, ...(this.#heading ? { heading: this.#heading } : {}) })
      }
    }
  }

  #texts(blocks: TextBlock[]): void {
    const stretches = stretchesOf(blocks.flatMap(eachLine), this.#money.bareSums, this.#under)
    for (const [at, stretch] of stretches.entries()) {
      if (stretch.kind === 'text') {
        const next = stretches[at + 1]
        if (stretch.isStray) this.#stray(stretch.block)
        this.#passages.read(stretch.block, next?.kind === 'text' ? next.block : undefined)
        continue
      }
      this.#passages.pause()
      this.#add(
        readPanel(stretch.rows, listColumns, {
          ...this.#money,
          ...(this.#heading ? { category: this.#heading } : {}),
        }),
      )
    }
  }

  /** Kept as text besides: the owner may have meant it so. */
  #stray({ text, place }: { text: string; place: Place }): void {
    this.#notUnderstood.push({ reason: 'stray-price', place, quote: text.trim() })
  }

  #add({ found, notUnderstood }: FactsRead): void {
    this.#found.push(...found)
    this.#notUnderstood.push(...notUnderstood)
  }
}
