// The rows of one price list, top to bottom: sections, services with their variants, prices, durations.
import type { FoundFact, Minutes, NotUnderstood, Place, ServiceFact, Variant } from '#contract/facts.ts'
import { categoryPath, isGenericTitle, sectionName } from './category.ts'
import type { Column } from './columns.ts'
import { withoutContradictions } from './contradictions.ts'
import { filledSpots, type GridRow, type Spot, textAt } from './grid.ts'
import { isValue } from './header.ts'
import { endsLikePriceLine, priceLine, withoutBrackets } from './lines.ts'
import { offered } from './offer.ts'
import { priceOf } from './price.ts'
import { isProse } from './prose.ts'
import {
  hasNumbers,
  hasUnclearTime,
  type PriceColumn,
  pricesOf,
  remarkOf,
  timeOf,
  variantOf,
} from './row-cells.ts'
import { mismatch, notesAreSums, realigned, type Shape, shapeOf, unstacked } from './row-shape.ts'
import { isMarked, serviceName, withoutTime } from './service-name.ts'
import { isBareVariant, isVariantOnly, variantKind } from './variants.ts'

export type RowsRead = {
  found: FoundFact[]
  notUnderstood: NotUnderstood[]
  /** Rows that are no part of the list: remarks, contacts. */
  texts: { text: string; place: Place }[]
}

export type PanelContext = { currency: string; category?: string }

export function readPanel(
  rows: readonly GridRow[],
  columns: readonly Column[],
  context: PanelContext,
): RowsRead {
  return new Panel(rows, shapeOf(rows, columns), context).read()
}

/** «Для жінок», «for men». */
const forWhom = /^(?:для|for|dla)\s/iu

type Named = { service: string; variant: Variant }

class Panel {
  readonly #rows: readonly GridRow[]
  readonly #shape: Shape
  readonly #columns: readonly Column[]
  readonly #context: PanelContext
  readonly #read: RowsRead = { found: [], notUnderstood: [], texts: [] }
  #section: string | undefined
  #carried: string | undefined
  /** A service named without a price, whose variants follow in rows of their own. */
  #parent: string | undefined
  /** The service last named, and the variants of it that were said. */
  #head: { service: string; variants: Set<string>; minutes?: Minutes } | undefined
  /** Every name has its bullet, so that a bullet says nothing. */
  #allMarked = false
  /** Every row is a variant: the title above names the one service. */
  #onlyVariants = false
  /** The names of the section that differ in their time alone. */
  #timed = new Set<string>()

  constructor(rows: readonly GridRow[], shape: Shape, context: PanelContext) {
    this.#rows = rows.flatMap((row) => unstacked(realigned(row, shape), shape))
    this.#shape = shape
    this.#columns = shape.columns
    this.#context = context
  }

  read(): RowsRead {
    if (notesAreSums(this.#rows, this.#shape)) {
      const sums = this.#rows.filter(({ quote }) => /\d/.test(quote))
      const notUnderstood = sums.map(({ place, quote }) => ({
        reason: 'unclear-header' as const,
        place,
        quote,
      }))
      return { ...this.#read, notUnderstood }
    }
    const names = this.#rows.filter((row) => !this.#isSole(row)).map((row) => this.#written(row))
    this.#onlyVariants = names.every((name) => isBareVariant(serviceName(name)))
    this.#allMarked = names.length > 0 && names.every(isMarked)
    this.#enterSection(0)
    for (const [at, row] of this.#rows.entries()) {
      if (this.#isSole(row)) this.#soleRow(row, at)
      else this.#pricedRow(row)
    }
    return withoutContradictions(this.#read)
  }

  #written(row: GridRow): string {
    return textAt(row, this.#shape.service)
  }

  #own(row: GridRow): Spot[] {
    const isNamed = this.#written(row) !== ''
    return filledSpots(row).filter(({ fromAbove, column, columns, text }) => {
      const is = this.#columns[column]?.is ?? 'skip'
      // The category beside a name says nothing of its price.
      if (is === 'category' && isNamed) return false
      // A title may begin in the column of numbers; a number there says nothing.
      return !fromAbove && (columns > 1 || is !== 'skip') && (is !== 'number' || /\p{L}{2}/u.test(text))
    })
  }

  #isSole(row: GridRow): boolean {
    const own = this.#own(row)
    if (own.length !== 1) return own.length === 0
    const [only] = own
    if (row.spots.some((spot) => spot?.fromAbove && this.#columns[spot.column]?.is === 'service'))
      return false
    return this.#columns[only!.column]?.is !== 'price' || priceOf(only!.text, '').kind === 'words'
  }

  #soleRow(row: GridRow, at: number): void {
    const [only] = this.#own(row)
    if (!only) return
    this.#categoryOf(row)
    this.#head = undefined
    this.#parent = undefined
    const { place, quote } = row
    // A name whose sum stands in a column of nobody's is no title of what follows.
    if (filledSpots(row).some(({ column, text }) => this.#columns[column]?.is === 'skip' && isValue(text))) {
      this.#read.notUnderstood.push({ reason: 'unclear-header', place, quote })
      return
    }
    const line = priceLine(only.text, false)
    if (line?.explicit && isBareVariant(withoutTime(serviceName(line.name)))) {
      this.#read.notUnderstood.push({ reason: 'no-service', place, quote })
      return
    }
    if (line?.explicit) {
      this.#offer(row, { service: serviceName(line.name), variant: {} }, line.price)
      return
    }
    // Its own price, which was not understood, and no title of what follows.
    if (endsLikePriceLine(only.text, true)) {
      this.#read.notUnderstood.push({ reason: 'stray-price', place, quote })
      return
    }
    const next = this.#rows[at + 1]
    const nextName = next && !this.#isSole(next) ? this.#written(next) : ''
    const nextIsMarked = isMarked(nextName)
    const nextIsVariant = nextName !== '' && isBareVariant(withoutTime(serviceName(nextName)))
    const hasVariants = nextIsVariant || (nextIsMarked && !this.#allMarked)
    if (isProse(withoutBrackets(only.text)) && !(nextIsMarked && hasVariants && only.text.length <= 80)) {
      this.#read.texts.push({ text: only.text, place: row.place })
      return
    }
    const letters = only.text.replace(/[^\p{L}]/gu, '')
    const isTitle = only.columns > 1 || only.bold || letters === letters.toUpperCase()
    if (hasVariants) this.#parent = serviceName(only.text)
    if (!hasVariants || (!nextIsMarked && isTitle)) {
      const name = sectionName(only.text)
      if (!isGenericTitle(name)) this.#section = name
      this.#enterSection(at + 1)
    }
  }

  /** «Масаж (30 хв)» and «Масаж (60 хв)» of one section keep their times. */
  #enterSection(from: number): void {
    const end = this.#rows.findIndex((row, at) => at >= from && this.#isSole(row))
    const rows = this.#rows.slice(from, end < 0 ? undefined : end)
    const counts = Map.groupBy(new Set(rows.map((row) => serviceName(this.#written(row)))), withoutTime)
    this.#timed = new Set([...counts].flatMap(([, same]) => (same.length > 1 ? same : [])))
  }

  #pricedRow(row: GridRow): void {
    const { place, quote } = row
    const slipped = mismatch(row, this.#shape)
    const named = slipped ? null : this.#nameOf(row)
    if (!named) {
      this.#head = undefined
      if (slipped || hasNumbers(row, this.#shape, 'price', 'unclear')) {
        this.#read.notUnderstood.push({ reason: slipped ?? 'no-service', place, quote })
      }
      return
    }
    const prices = pricesOf(row, this.#shape)
    const isChoice = prices.length > 1 || prices.some(({ columns }) => columns.length > 1)
    let isSaid = false
    let isDashed = false
    for (const { text, columns } of prices) {
      // Among several prices a dash says that this variant is not offered.
      if (isChoice && priceOf(text, '').kind === 'none') {
        isDashed = true
        continue
      }
      for (const column of columns) this.#offer(row, named, text, column)
      isSaid = true
    }
    if (hasUnclearTime(row, this.#shape))
      this.#read.notUnderstood.push({ reason: 'unclear-time', place, quote })
    if (isSaid) return
    if (hasNumbers(row, this.#shape, 'unclear')) {
      this.#read.notUnderstood.push({ reason: 'unclear-header', place, quote })
      return
    }
    if (!isDashed) this.#read.notUnderstood.push({ reason: 'no-price', place, quote })
    const fact = { ...this.#about(row, named, {}), variant: named.variant }
    if (fact.minutes || fact.note || isDashed) this.#read.found.push({ fact, place, quote })
  }

  /** What a row says of a service besides its price. */
  #about(row: GridRow, { service }: Named, variant: Variant): Omit<ServiceFact, 'variant'> {
    const category = this.#categoryOf(row)
    const minutes = timeOf(row, this.#shape, variant) ?? this.#timeAbove(row)
    if (this.#head && minutes && !this.#isBelow(row)) this.#head.minutes = minutes
    const note = remarkOf(row, this.#shape, 'note')
    return {
      kind: 'service',
      service,
      ...(category ? { category } : {}),
      ...(minutes ? { minutes } : {}),
      ...(note ? { note } : {}),
    }
  }

  /** A time written once beside the variants of a service holds for all of them. */
  #timeAbove(row: GridRow): Minutes | undefined {
    const isEmpty = [...this.#shape.times.keys()].every((at) => textAt(row, at) === '')
    return isEmpty && this.#isBelow(row) ? this.#head?.minutes : undefined
  }

  /** The row's service is named in a row above. */
  #isBelow(row: GridRow): boolean {
    const spot = row.spots[this.#shape.service]
    return spot === undefined || spot.text === '' || spot.fromAbove
  }

  #offer(row: GridRow, named: Named, price: string, column?: PriceColumn): void {
    const { place, quote } = row
    const unit = remarkOf(row, this.#shape, 'unit') ?? column?.unit
    const { kind: _, ...about } = this.#about(row, named, column?.variant ?? {})
    const { facts, trouble } = offered({
      ...about,
      variant: { ...column?.variant, ...named.variant },
      price,
      currency: column?.currency ?? this.#context.currency,
      ...(column?.bound ? { bound: column.bound } : {}),
      ...(unit ? { unit } : {}),
    })
    if (trouble) this.#read.notUnderstood.push({ reason: trouble, place, quote })
    for (const fact of facts) this.#read.found.push({ fact, place, quote })
  }

  #categoryOf(row: GridRow): string | undefined {
    const at = this.#columns.findIndex(({ is }) => is === 'category')
    const text = at < 0 ? '' : textAt(row, at)
    if (text !== '') this.#carried = sectionName(text)
    const own = at < 0 ? this.#section : (this.#carried ?? this.#section)
    return categoryPath(this.#context.category, own)
  }

  /** The service and what of its variant stands outside the price columns; null when the row names nothing. */
  #nameOf(row: GridRow): Named | null {
    const written = this.#written(row)
    const variant = variantOf(row, this.#shape)
    const key = JSON.stringify(variant)
    if (written === '') {
      // A row without a name goes on with the service above only when it adds a variant that was not said yet.
      const head = this.#head
      if (!head || key === '{}' || head.variants.has('{}') || head.variants.has(key)) return null
      head.variants.add(key)
      return { service: head.service, variant }
    }
    const full = serviceName(written)
    const bare = withoutTime(full)
    if (this.#parent !== undefined && (isMarked(written) || isBareVariant(bare))) {
      return { service: this.#parent, variant: { ...variant, [variantKind(bare) ?? 'option']: bare } }
    }
    this.#parent = undefined
    // «Топ-майстер» is no service; unless the title above is one, it cannot be told of which it is a variant.
    if (isBareVariant(bare)) {
      const named = this.#onlyVariants ? (this.#section ?? this.#context.category) : undefined
      return named ? { service: named, variant: { ...variant, [variantKind(bare)!]: bare } } : null
    }
    // «- для жінок» under nothing: the service it is a variant of was not found.
    if (isMarked(written) && !this.#allMarked && (isVariantOnly(bare) || forWhom.test(bare))) return null
    if (!/\p{L}{2}/u.test(bare)) return null
    const service = this.#timed.has(full) ? full : bare
    if (this.#head?.service === service) this.#head.variants.add(key)
    else this.#head = { service, variants: new Set([key]) }
    return { service, variant }
  }
}
