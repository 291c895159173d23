// «На скільки топ дорожчий за майстра?», «що дешевше: X чи Y?», «найдешевший масаж»: prices and times side by side,
// the difference with its terms.
import type { Calculation } from '../../engine.ts'
import { calculationText, differenceOf, exactly, type Quantity, summed, termsOf } from '../arithmetic.ts'
import { type Ask, cued } from '../ask.ts'
import type { Priced } from '../catalogue.ts'
import { continued } from '../dialogue.ts'
import { endsThing, type Item, isService, itemFrom, itemsIn, sidesIn } from '../items.ts'
import { allFitting } from '../match.ts'
import { minutesText } from '../numbers.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { isAmong } from '../understand/dictionary.ts'
import { isWork, type Word } from '../understand/words.ts'
import { fill, type Part } from './part.ts'
import { priceText, titleOf } from './prices.ts'
import { followsUp } from './services.ts'
import { itemAgain, offerOf, quantityOf, togetherAnswer } from './sums.ts'

type Measure = 'price' | 'duration'

const longOrQuick = ['longer', 'quicker', 'longest', 'quickest'] as const

function measureOf(ask: Ask): Measure {
  if (cued(ask, ...longOrQuick)) return 'duration'
  return cued(ask, 'duration') && !cued(ask, 'cheaper', 'dearer', 'price') ? 'duration' : 'price'
}

/** One side of a comparison: a price, or several summed up. */
type Side = {
  items: readonly Item[]
  prices: Priced[]
  quantities: Quantity[]
  sum: Calculation | null
}

function sideOf(items: readonly Item[], measure: Measure): Side | null {
  const prices = items.map(({ price, timed }) => (measure === 'duration' ? timed : price))
  const quantities = prices.map(
    (price, at) => price && quantityOf({ price, count: items[at]!.count }, measure),
  )
  if (quantities.some((each) => each === null) || quantities.length === 0) return null
  const sum = summed(quantities as Quantity[])
  return sum || items.length === 1
    ? { items, prices: prices as Priced[], quantities: quantities as Quantity[], sum }
    : null
}

const amountOf = ({ sum, quantities }: Side) => sum?.result ?? quantities[0]!.amount

/** One time for all masters is said of the service alone. */
function nameOf({ items, prices }: Side, ask: Ask): string {
  return prices
    .map((price, at) =>
      items[at]!.price ? titleOf(price, ask) : (offerOf(items[at]!)?.service ?? titleOf(price, ask)),
    )
    .join(' + ')
}

function saidOf(side: Side, measure: Measure, ask: Ask, phrases: Phrases): string {
  if (side.sum) return calculationText(side.sum, ask.language)
  const [price] = side.prices
  const { minutes } = price!.known.fact
  return measure === 'duration'
    ? minutesText(minutes!, ask.language)
    : (priceText(price!, ask, phrases) ?? '')
}

function sidesCompared(sides: readonly [Side, Side], measure: Measure, ask: Ask, phrases: Phrases): Part {
  const [larger, smaller] =
    amountOf(sides[0]).min >= amountOf(sides[1]).min ? sides : ([sides[1], sides[0]] as const)
  const lines = sides.map((side) => `• ${nameOf(side, ask)} — ${saidOf(side, measure, ask, phrases)}`)
  const sums = sides.map(({ sum }) => sum).filter((sum) => sum !== null)
  const place = ({ sum }: Side): number => (sum ? sums.indexOf(sum) : 0)
  const difference = differenceOf(
    larger.sum ?? larger.quantities[0]!,
    smaller.sum ?? smaller.quantities[0]!,
    {
      larger: place(larger),
      smaller: place(smaller),
    },
  )
  const calculations = [...sums, ...(difference ? [difference] : [])]
  const equal = difference?.result.min === 0
  const upwards = cued(ask, 'dearer', 'longer') || !cued(ask, 'cheaper', 'quicker', 'worth')
  const phrase =
    measure === 'duration'
      ? upwards
        ? phrases.longerBy
        : phrases.quickerBy
      : upwards
        ? phrases.dearerBy
        : phrases.cheaperBy
  const verdict = !difference
    ? phrases.noDifference
    : equal
      ? measure === 'duration'
        ? phrases.sameTime
        : phrases.samePrice
      : fill(phrase, {
          name: nameOf(upwards ? larger : smaller, ask),
          difference: calculationText(difference, ask.language),
        })
  const known = sides.flatMap(({ prices }) => prices.map((price) => price.known))
  return {
    text: [...lines, verdict].join('\n'),
    evidence: known,
    calculations: equal ? sums : calculations,
    terms: termsOf(calculations),
    remember: { question: measure, basket: sides[0].items.map(({ wish }) => wish) },
  }
}

const comparing = ['cheaper', 'dearer', 'longer', 'quicker', 'difference', 'worth'] as const

const isThan = (word: Word): boolean => isAmong('than', word.folded) || isAmong('or', word.folded)

/** «комплекс дешевше, ніж окремо?»: what the set consists of, each by itself. */
function partsOfSet(ask: Ask, set: Item): Item[] | null {
  const offer = offerOf(set)
  const named = [...(offer?.name ?? [])].filter((id) => isWork(id))
  const services = named.filter(isService)
  // «Корекція + фарбування брів» is two works on one part, «волосся + борода» are two parts.
  const works = services.length > 1 ? services : named
  const shared = services.length > 1 ? named.filter((id) => !services.includes(id)) : []
  const telling = set.wish.features.filter((id) => /^(?:level|length):/.test(id))
  const apart = works.map((work) => {
    const wish = { features: [work, ...shared, ...telling], ages: [], staff: set.wish.staff }
    const found = allFitting(ask.known.catalogue, wish).filter((each) => each.offer !== offer)
    return itemFrom(wish, found, 1)
  })
  return apart.length > 1 && apart.every(({ price }) => price !== null) ? apart : null
}

/** «чистка дороже пилинга» */
const isComparative = (word: Word): boolean =>
  word.meanings.some((meaning) => /^cue:(?:cheaper|dearer|longer|quicker)$/.test(meaning))

const setIds: ReadonlySet<string> = new Set(['person:two', 'person:family', 'package'])

/** A set of the list against what it consists of. */
function setAndParts(ask: Ask, words: readonly Word[]): Item[][] | null {
  // «комплекс стрижка + борода»: one row of the list that is several works.
  const whole = itemAgain(ask.wish, ask)
  const works = whole?.price ? partsOfSet(ask, whole) : null
  if (whole && works) return [[whole], works]
  const items = itemsIn(ask, words, true)
  const set = items?.find((item) => [...(offerOf(item)?.name ?? [])].some((id) => setIds.has(id)))
  const rest = items?.filter((item) => item !== set)
  return set && rest && rest.length > 1 ? [[set], rest] : null
}

function sidesOf(ask: Ask): Item[][] | null {
  const words = ask.words.filter((word) => !isAmong('apart', word.folded))
  const apart = words.length < ask.words.length || cued(ask, 'worth')
  for (const ends of [isThan, isComparative]) {
    const sides = sidesIn(ask, words, ends)
    if (sides?.length === 2) return sides
  }
  const set = apart ? setAndParts(ask, words) : null
  if (set) return set
  const each = sidesIn(ask, words, (word) => isThan(word) || endsThing(word))
  return each?.length === 2 ? each : againstEarlier(ask)
}

/** «на скільки дорожче довге?» after the short one. */
function againstEarlier(ask: Ask): Item[][] | null {
  const before = ask.memory.baskets.at(-1)
  if (before?.length !== 1 || !cued(ask, 'difference') || !followsUp(ask)) return null
  const one = itemAgain(before[0]!, ask)
  const other = itemAgain(continued(ask.memory, ask.wish), ask)
  return one?.price && other?.price && one.price !== other.price ? [[other], [one]] : null
}

function bySides(ask: Ask, phrases: Phrases): Part | null {
  if (!cued(ask, ...comparing)) return null
  const measure = measureOf(ask)
  const sides = sidesOf(ask)?.map((items) => sideOf(items, measure))
  const [first, second] = sides ?? []
  if (!first || !second || sides?.length !== 2) return null
  return sidesCompared([first, second], measure, ask, phrases)
}

const superlatives = {
  cheapest: { measure: 'price', sign: 1 },
  dearest: { measure: 'price', sign: -1 },
  longest: { measure: 'duration', sign: -1 },
  quickest: { measure: 'duration', sign: 1 },
} as const

function byRank(ask: Ask, phrases: Phrases): Part | null {
  const kind = (Object.keys(superlatives) as (keyof typeof superlatives)[]).find((each) => cued(ask, each))
  if (!kind) return null
  const { measure, sign } = superlatives[kind]
  const works = ask.wish.features.filter(isWork)
  const fitting = allFitting(ask.known.catalogue, ask.wish)
  const called = fitting.filter(({ offer }) => works.length > 0 && works.every((id) => offer.name.has(id)))
  const ranked = (called.length > 0 ? called : fitting)
    .flatMap(({ prices }) => prices)
    // In the whole list a rhinestone would be the cheapest.
    .filter(({ known: { fact } }) => works.length > 0 || fact.unit === undefined)
    .filter(({ known: { fact } }) => fact.price?.type !== 'surcharge')
    .map((price) => ({ price, quantity: quantityOf({ price, count: 1 }, measure) }))
    .filter((each): each is { price: Priced; quantity: Quantity } => each.quantity !== null)
  const currency = ranked[0]?.quantity.currency
  if (ranked.length < 2 || ranked.some(({ quantity }) => quantity.currency !== currency)) return null
  const value = ({ amount }: Quantity): number => (sign > 0 ? amount.min : (amount.max ?? amount.min))
  ranked.sort((a, b) => sign * (value(a.quantity) - value(b.quantity)))
  const best = ranked.filter(({ quantity }) => value(quantity) === value(ranked[0]!.quantity)).slice(0, 3)
  const told = best.map(({ price }) => {
    const { minutes } = price.known.fact
    const said = measure === 'duration' ? minutesText(minutes!, ask.language) : priceText(price, ask, phrases)
    return `${titleOf(price, ask)} — ${said}`
  })
  const open = ranked.some(({ quantity: { amount } }) => !exactly(amount) && amount.max === null)
  return {
    text: `${phrases.ranks[kind]} ${told.join('; ')}.`,
    extra: open && measure === 'price' ? phrases.fromPrices : undefined,
    evidence: best.map(({ price }) => price.known),
    remember: { wish: ask.wish, question: measure, topics: [], basket: [ask.wish] },
  }
}

/** Compared things of several prices each: listed, for the customer to say which. */
function listed(ask: Ask, phrases: Phrases): Part | null {
  if (!cued(ask, ...comparing)) return null
  const items = sidesIn(ask, ask.words, isThan)?.flat() ?? itemsIn(ask)
  return items && items.length > 1 ? togetherAnswer(items, measureOf(ask), ask, phrases) : null
}

export function compareAnswer(ask: Ask, phrases: Phrases): Part | null {
  return byRank(ask, phrases) ?? bySides(ask, phrases) ?? listed(ask, phrases)
}
