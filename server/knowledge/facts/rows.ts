// The rows of one price list, top to bottom: sections, services with their variants, prices, durations.
import type { FoundFact, Minutes, NotUnderstood, Place, Variant } from '#contract/facts.ts'
import { categoryPath, isGenericTitle, sectionName } from './category.ts'
import type { Column } from './columns.ts'
import { fold, tidy } from './fold.ts'
import { filledSpots, type GridRow, type Spot, textAt } from './grid.ts'
import { minutesOf, type TimeUnit, takeMinutes } from './minutes.ts'
import { offered } from './offer.ts'
import { amountOf, currencyIn, priceOf } from './price.ts'
import { isProse } from './prose.ts'
import { isBareVariant, variantKind } from './variants.ts'

export type RowsRead = {
  found: FoundFact[]
  notUnderstood: NotUnderstood[]
  /** Rows that are no part of the list: remarks, contacts. */
  texts: { text: string; place: Place }[]
}

export type PanelContext = { currency: string; category?: string }

const marker = /^\s*(?:[-–—]\s+(?=\S)|[-–—](?=\p{L})|[•·▪▫◦○●*>›»]\s*(?=\S))/u

const bracketedTime = /\s*\([~≈]?\s*\d[^()]*\)$/u

export function readPanel(
  rows: readonly GridRow[],
  columns: readonly Column[],
  context: PanelContext,
): RowsRead {
  return new Panel(rows, columns, context).read()
}

type PriceColumn = Extract<Column, { is: 'price' }>
type Head = { service: string; variants: Set<string> }

class Panel {
  readonly #rows: readonly GridRow[]
  readonly #columns: readonly Column[]
  readonly #context: PanelContext
  readonly #read: RowsRead = { found: [], notUnderstood: [], texts: [] }
  readonly #hourColumns = new Map<number, TimeUnit | undefined>()
  readonly #service: number
  #section: string | undefined
  #carried: string | undefined
  /** A service named without a price, whose variants follow in rows of their own. */
  #parent: string | undefined
  #head: Head | undefined
  #allMarked = false
  /** Every row is a variant: the title above names the one service. */
  #onlyVariants = false

  constructor(rows: readonly GridRow[], columns: readonly Column[], context: PanelContext) {
    this.#rows = rows
    this.#columns = columns
    this.#context = context
    this.#service = columns.findIndex(({ is }) => is === 'service')
  }

  read(): RowsRead {
    for (const [at, column] of this.#columns.entries()) {
      if (column.is === 'minutes') this.#hourColumns.set(at, column.unit ?? unitOf(this.#rows, at))
    }
    const priced = this.#rows.filter((row) => !this.#isSole(row))
    this.#onlyVariants = priced.every((row) => isBareVariant(serviceName(textAt(row, this.#service))))
    this.#allMarked = priced.length > 0 && priced.every((row) => marker.test(textAt(row, this.#service)))
    for (const [at, row] of this.#rows.entries()) {
      if (this.#isSole(row)) this.#soleRow(row, this.#rows[at + 1])
      else this.#pricedRow(row)
    }
    return withoutContradictions(this.#read)
  }

  #own(row: GridRow): Spot[] {
    return filledSpots(row).filter(
      ({ fromAbove, column }) => !fromAbove && !/^(?:skip|number)$/.test(this.#columns[column]?.is ?? 'skip'),
    )
  }

  #isSole(row: GridRow): boolean {
    const own = this.#own(row)
    if (own.length !== 1) return own.length === 0
    const [only] = own
    if (row.spots.some((spot) => spot?.fromAbove && this.#columns[spot.column]?.is === 'service'))
      return false
    return this.#columns[only!.column]?.is !== 'price' || priceOf(only!.text, '').kind === 'words'
  }

  #soleRow(row: GridRow, next: GridRow | undefined): void {
    const [only] = this.#own(row)
    if (!only) return
    this.#head = undefined
    this.#parent = undefined
    const nextName = next && !this.#isSole(next) ? textAt(next, this.#service) : ''
    const nextIsMarked = marker.test(nextName)
    const hasVariants = nextIsMarked
      ? !this.#allMarked || isBareVariant(nextName.replace(marker, ''))
      : nextName !== '' && isBareVariant(nextName)
    if (isProse(only.text) && !(nextIsMarked && hasVariants && only.text.length <= 80)) {
      this.#read.texts.push({ text: only.text, place: row.place })
      return
    }
    const isTitle = only.columns > 1 || only.bold || letters(only.text) === letters(only.text).toUpperCase()
    if (hasVariants) this.#parent = serviceName(only.text)
    if (!hasVariants || (!nextIsMarked && isTitle)) {
      const name = sectionName(only.text)
      if (!isGenericTitle(name)) this.#section = name
    }
  }

  #pricedRow(written: GridRow): void {
    const row = this.#realigned(written)
    const category = this.#categoryOf(row)
    const { place, quote } = row
    const mismatch = this.#mismatch(row)
    if (mismatch) {
      this.#head = undefined
      this.#read.notUnderstood.push({ reason: mismatch, place, quote })
      return
    }
    const named = this.#nameOf(row)
    if (!named) {
      if (this.#saysPrice(row)) this.#read.notUnderstood.push({ reason: 'no-service', place, quote })
      return
    }
    const note = this.#textsOf(row, 'note')
    const unit = this.#textsOf(row, 'unit')
    let said = 0
    let dashed = false
    for (const { text, columns } of this.#prices(row)) {
      for (const column of columns) {
        const minutes = this.#minutesOf(row, column.variant)
        const result = offered({
          service: named.service,
          ...(category ? { category } : {}),
          variant: { ...column.variant, ...named.variant },
          price: text,
          currency: column.currency ?? this.#context.currency,
          ...(column.bound ? { bound: column.bound } : {}),
          ...((unit ?? column.unit) ? { unit: unit ?? column.unit } : {}),
          ...(minutes ? { minutes } : {}),
          ...(note ? { note } : {}),
        })
        if (result.trouble) this.#read.notUnderstood.push({ reason: result.trouble, place, quote })
        const priceless = result.facts.some((fact) => !fact.price)
        dashed ||= priceless
        if (priceless && columns.length + this.#prices(row).length > 2 && priceOf(text, '').kind === 'none')
          continue
        for (const fact of result.facts) this.#read.found.push({ fact, place, quote })
        said += result.facts.length + (result.trouble ? 1 : 0)
      }
    }
    this.#checkTimes(row)
    if (said > 0) return
    const minutes = this.#minutesOf(row, {})
    const hasUnclear = this.#columns.some(({ is }, at) => is === 'unclear' && /\d/.test(textAt(row, at)))
    if (hasUnclear) this.#read.notUnderstood.push({ reason: 'unclear-header', place, quote })
    else if (!dashed) this.#read.notUnderstood.push({ reason: 'no-price', place, quote })
    if (minutes || dashed || (note && !hasUnclear)) {
      this.#read.found.push({
        fact: {
          kind: 'service',
          service: named.service,
          ...(category ? { category } : {}),
          variant: named.variant,
          ...(minutes ? { minutes } : {}),
          ...(note ? { note } : {}),
        },
        place,
        quote,
      })
    }
  }

  /** Typed tables leave out the cell that is the same as above, and the rest of the row moves to the left. */
  #realigned(row: GridRow): GridRow {
    const variant = this.#columns.findIndex(({ is }) => is === 'variant')
    const shift = variant - this.#service
    const isMoved =
      shift > 0 &&
      this.#head !== undefined &&
      !this.#head.variants.has('{}') &&
      isBareVariant(textAt(row, this.#service)) &&
      /\d/.test(textAt(row, variant)) &&
      row.spots.slice(row.spots.length - shift).every((spot) => spot === undefined)
    if (!isMoved) return row
    const spots = [...new Array<undefined>(shift), ...row.spots.slice(0, row.spots.length - shift)]
    return { ...row, spots: spots.map((spot, at) => spot && { ...spot, column: at }) }
  }

  /** Cells that are not what their columns hold: the row slipped, and none of its sums can be trusted. */
  #mismatch(row: GridRow): NotUnderstood['reason'] | null {
    const prices = this.#columns.flatMap(({ is }, at) =>
      is === 'price' || is === 'unclear' ? [textAt(row, at)] : [],
    )
    if (prices.some(isBareVariant)) return 'unclear-header'
    if (prices.some((text) => minutesOf(text) !== null)) return 'unclear-price'
    const isGap = prices.some((text) => text === '')
    const last = /(?:^|\s)([\d\s.,]{2,})\s*(?:\p{L}{1,4}\.?|[₴$€£])?$/u.exec(textAt(row, this.#service))
    if (last && (currencyIn(last[0]) || (isGap && amountOf(last[1]!.trim().replace(/\s/g, '')) >= 20)))
      return 'unclear-price'
    for (const [at, unit] of this.#hourColumns) {
      const text = textAt(row, at)
      if (/\d/.test(text) && !minutesOf(text, unit) && isGap && !this.#isSumAlone(row, at))
        return 'unclear-time'
    }
    return null
  }

  /** A typed row without its time: the only sum stands one place to the left. */
  #isSumAlone(row: GridRow, at: number): boolean {
    const prices = this.#columns.flatMap(({ is }, column) => (is === 'price' ? [column] : []))
    const reading = priceOf(textAt(row, at), '')
    return (
      prices.length === 1 &&
      prices[0] === at + 1 &&
      textAt(row, at + 1) === '' &&
      reading.kind === 'price' &&
      reading.currencySaid
    )
  }

  #categoryOf(row: GridRow): string | undefined {
    const at = this.#columns.findIndex(({ is }) => is === 'category')
    const text = at < 0 ? '' : textAt(row, at)
    if (text !== '') this.#carried = sectionName(text)
    const own = at < 0 ? this.#section : (this.#carried ?? this.#section)
    return categoryPath(this.#context.category, own)
  }

  /** The service and what of its variant stands outside the price columns; null when the row names nothing. */
  #nameOf(row: GridRow): { service: string; variant: Variant } | null {
    const written = textAt(row, this.#service)
    const variant = this.#variantOf(row)
    const key = JSON.stringify(variant)
    if (written === '') {
      // A row without a name goes on with the service above only when it adds a variant that was not said yet.
      const head = this.#head
      if (!head || key === '{}' || head.variants.has('{}') || head.variants.has(key)) {
        this.#head = undefined
        return null
      }
      head.variants.add(key)
      return { service: head.service, variant }
    }
    const isMarked = marker.test(written)
    const bare = this.#withoutTime(serviceName(written.replace(marker, '')))
    if (this.#parent !== undefined) {
      const own = bare.replace(bracketedTime, '').trim()
      if (isMarked || isBareVariant(own)) {
        return { service: this.#parent, variant: { ...variant, [variantKind(own) ?? 'option']: own } }
      }
      this.#parent = undefined
    }
    // «Топ-майстер» is no service; which one it is a variant of cannot be told.
    if (isBareVariant(bare)) {
      this.#head = undefined
      const named = this.#onlyVariants ? (this.#section ?? this.#context.category) : undefined
      return named ? { service: named, variant: { ...variant, [variantKind(bare)!]: bare } } : null
    }
    if (!/\p{L}{2}/u.test(bare)) return null
    if (this.#head?.service === bare) this.#head.variants.add(key)
    else this.#head = { service: bare, variants: new Set([key]) }
    return { service: bare, variant }
  }

  /** «Масаж (60 хв)» is «Масаж», unless the time is what tells it from its neighbour. */
  #withoutTime(name: string): string {
    const bare = name.replace(bracketedTime, '').trim()
    if (bare === name || !takeMinutes(name)) return name
    const alike = this.#rows.filter((row) => serviceName(textAt(row, this.#service)).startsWith(bare))
    return alike.length > 1 ? name : bare
  }

  #variantOf(row: GridRow): Variant {
    const variant: Variant = {}
    for (const [at, column] of this.#columns.entries()) {
      if (column.is !== 'variant') continue
      const text = tidy(textAt(row, at))
      if (text === '' || /^[-–—.]*$/.test(text)) continue
      variant[variantKind(text) ?? column.kind] = text
    }
    return variant
  }

  /** The price cells of a row; one merged over every column says the same of all. */
  #prices(row: GridRow): { text: string; columns: PriceColumn[] }[] {
    const all = this.#columns.flatMap((column, at) => (column.is === 'price' ? [{ column, at }] : []))
    const bySpot = Map.groupBy(
      all.filter(({ at }) => textAt(row, at) !== ''),
      ({ at }) => row.spots[at]!,
    )
    const from = all.find(({ column }) => column.bound === 'from')
    const to = all.find(({ column }) => column.bound === 'to')
    if (from && to && all.length === 2 && textAt(row, from.at) !== '' && textAt(row, to.at) !== '') {
      const text = `${textAt(row, from.at)} - ${textAt(row, to.at)}`
      const { bound: _, ...column } = from.column
      return [{ text, columns: [column] }]
    }
    const slipped = [...this.#hourColumns.keys()].find((at) => this.#isSumAlone(row, at))
    if (slipped !== undefined)
      return [{ text: textAt(row, slipped), columns: all.map(({ column }) => column) }]
    return [...bySpot].map(([spot, under]) => {
      const columns = under.map(({ column }) => column)
      const ofAll = columns.length > 1 && columns.length === all.length
      return { text: spot.text, columns: ofAll ? [{ ...columns[0]!, variant: {} }] : columns }
    })
  }

  #minutesOf(row: GridRow, variant: Variant): Minutes | undefined {
    for (const [at, column] of this.#columns.entries()) {
      if (column.is !== 'minutes') continue
      const fits = Object.entries(column.variant).every(
        ([kind, text]) => variant[kind as keyof Variant] === text,
      )
      const minutes = fits ? minutesOf(textAt(row, at), this.#hourColumns.get(at)) : null
      if (minutes) return minutes
    }
    if ([...this.#hourColumns.keys()].some((at) => /\d/.test(textAt(row, at)))) return undefined
    return takeMinutes(textAt(row, this.#service))?.minutes
  }

  #checkTimes(row: GridRow): void {
    for (const [at, unit] of this.#hourColumns) {
      const text = textAt(row, at)
      if (/\d/.test(text) && !minutesOf(text, unit) && !this.#isSumAlone(row, at)) {
        this.#read.notUnderstood.push({ reason: 'unclear-time', place: row.place, quote: row.quote })
        return
      }
    }
  }

  #textsOf(row: GridRow, is: 'note' | 'unit'): string | undefined {
    const texts = this.#columns.flatMap((column, at) => {
      const text = column.is === is && row.spots[at]?.column === at ? textAt(row, at) : ''
      return text === '' || /^[-–—]+$/.test(text) ? [] : [text.replace(/\s*\n\s*/g, ' ')]
    })
    return texts.length > 0 ? texts.join('; ') : undefined
  }

  #saysPrice(row: GridRow): boolean {
    return this.#columns.some(
      ({ is }, at) => (is === 'price' || is === 'unclear') && /\d/.test(textAt(row, at)),
    )
  }
}

const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')

/** The name without its numbering, bullets and leaders. */
export function serviceName(text: string): string {
  return tidy(text.replace(/^\s*\d{1,3}(?:[.)]\s+|\.(?=\p{Lu}))(?=\S)/u, ''))
}

/** A time column whose heading names no unit: numbers that large can only be minutes. */
function unitOf(rows: readonly GridRow[], at: number): TimeUnit | undefined {
  const bare = rows.map((row) => textAt(row, at)).filter((text) => /^\d+([.,]\d+)?$/.test(text))
  return bare.length > 0 && bare.every((text) => Number(text.replace(',', '.')) >= 15) ? 'minutes' : undefined
}

/** Two prices for the very same thing: neither can be told. */
function withoutContradictions(read: RowsRead): RowsRead {
  const keyOf = ({ fact }: FoundFact) =>
    fact.kind === 'service' && fact.price
      ? fold(JSON.stringify([fact.category, fact.service, fact.variant, fact.minutes, fact.note, fact.unit]))
      : undefined
  const prices = new Map<string, Set<string>>()
  for (const one of read.found) {
    const key = keyOf(one)
    if (key === undefined || one.fact.kind !== 'service') continue
    prices.set(key, (prices.get(key) ?? new Set()).add(JSON.stringify(one.fact.price)))
  }
  const isClear = (one: FoundFact) => (prices.get(keyOf(one) ?? '')?.size ?? 1) === 1
  const unclear = read.found.filter((one) => !isClear(one))
  return {
    ...read,
    found: read.found.filter(isClear),
    notUnderstood: [
      ...read.notUnderstood,
      ...unclear.map(({ place, quote }) => ({ reason: 'several-prices' as const, place, quote })),
    ],
  }
}
