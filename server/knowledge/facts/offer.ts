// One service and what is said of its price, as typed facts; or why it was not understood.
import type { Minutes, NotUnderstood, ServiceFact, Variant } from '#contract/facts.ts'
import { fold } from './fold.ts'
import { type Labelled, labelledPrices } from './labelled.ts'
import { takeMinutes } from './minutes.ts'
import { type PriceReading, priceOf } from './price.ts'
import { variantKind } from './variants.ts'

export type Offer = {
  service: string
  category?: string
  variant: Variant
  /** As written. Empty: nothing is said of a price. */
  price: string
  /** What a sum without a currency is in. */
  currency: string
  bound?: 'from' | 'to'
  unit?: string
  minutes?: Minutes
  note?: string
}

export type Offered = { facts: ServiceFact[]; trouble?: NotUnderstood['reason'] }

export function offered(offer: Offer): Offered {
  const reading = priceOf(offer.price, offer.currency)
  if (reading.kind === 'price') return { facts: [factOf(offer, reading)] }
  if (reading.kind === 'none' || (reading.kind === 'words' && offer.price.length < 80)) {
    const note = reading.kind === 'none' ? reading.note : offer.price
    const minutes = offer.minutes ?? (reading.kind === 'none' ? reading.minutes : undefined)
    return { facts: [factOf({ ...offer, note: joined(offer.note, note), ...(minutes ? { minutes } : {}) })] }
  }
  const several = slashed(offer) ?? labelledPrices(offer.price, offer.currency)
  if (several) {
    return {
      facts: several.map(({ variant, reading: one, service }) =>
        factOf(
          { ...offer, service: service ?? offer.service, variant: { ...offer.variant, ...variant } },
          one,
        ),
      ),
    }
  }
  return { facts: [], trouble: reading.kind === 'several' ? 'several-prices' : 'unclear-price' }
}

function factOf(offer: Offer, reading?: Extract<PriceReading, { kind: 'price' }>): ServiceFact {
  const price = reading?.price
  const bounded =
    price && offer.bound === 'from' && price.type === 'exact'
      ? { ...price, type: 'from' as const, max: null }
      : price
  const minutes = offer.minutes ?? reading?.minutes
  const unit = reading?.unit ?? offer.unit
  const note = joined(offer.note, reading?.note)
  return {
    kind: 'service',
    service: offer.service,
    ...(offer.category ? { category: offer.category } : {}),
    variant: offer.variant,
    ...(bounded ? { price: bounded } : {}),
    ...(unit ? { unit } : {}),
    ...(minutes ? { minutes } : {}),
    ...(note ? { note } : {}),
  }
}

function joined(...notes: (string | undefined)[]): string | undefined {
  const said = notes.filter((note) => note !== undefined && note !== '')
  return said.length > 0 ? said.join('; ') : undefined
}

const inBrackets = /\(([^()]*[/|][^()]*)\)/g

/** «Стрижка (коротке / довге)» beside «450 / 600 грн»: as many words as sums, in the same order. */
function slashed(offer: Offer): Labelled[] | null {
  const timed = takeMinutes(offer.price, true)
  const isUnit = timed && /(?:за|per|za)\s*$/.test(fold(timed.before))
  const text =
    timed && !isUnit && timed.before.trim() !== '' ? timed.before.replace(/[\s,(/–—-]+$/, '') : offer.price
  const sums = text.split(/\s*[/|]\s*/)
  if (sums.length < 2) return null
  const words = [offer.service, ...Object.values(offer.variant)]
    .flatMap((said, at) => [
      ...[...said.matchAll(inBrackets)].map((one) => one[1]!),
      ...(at > 0 ? [said] : []),
    ])
    .map((said) => said.split(/\s*[/|]\s*/))
    .find((parts) => parts.length === sums.length && parts.every((part) => part.trim() !== ''))
  if (!words) return null
  const currency = sums.map((sum) => priceOf(sum, '')).find((one) => one.kind === 'price' && one.currencySaid)
  const known = currency?.kind === 'price' ? currency.price.currency : offer.currency
  const readings = sums.map((sum) => priceOf(sum, known))
  if (!readings.every((one) => one.kind === 'price' && one.price.type !== 'percent')) return null
  const bracket = [...offer.service.matchAll(inBrackets)].find(
    (one) => one[1]!.split(/\s*[/|]\s*/).join() === words.join(),
  )
  const service = bracket && offer.service.replace(bracket[0], ' ').replace(/\s+/g, ' ').trim()
  return readings.map((one, at) => ({
    ...(service ? { service } : {}),
    variant: { [variantKind(words[at]!) ?? 'option']: words[at]!.trim() },
    reading: {
      ...(one as Extract<PriceReading, { kind: 'price' }>),
      ...(timed && !isUnit ? { minutes: timed.minutes } : {}),
    },
  }))
}
