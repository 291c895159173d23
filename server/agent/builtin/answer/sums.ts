// Sums, multiples, surcharges and discounts: what several things cost or last together, the terms shown, and what
// a rule of the salon makes of it, the rule said.
import type { Calculation, KnownFact } from '../../engine.ts'
import {
  calculationText,
  changed,
  minutesQuantity,
  moneyQuantity,
  type Quantity,
  summed,
  termsOf,
} from '../arithmetic.ts'
import { type Ask, cued } from '../ask.ts'
import type { Offer, Priced } from '../catalogue.ts'
import type { Wish } from '../coverage.ts'
import type { Question } from '../dialogue.ts'
import { type Item, itemFrom, singlePrice } from '../items.ts'
import { type Found, findOffers } from '../match.ts'
import { countsFor, countsOn, type Modifier } from '../modifiers.ts'
import { minutesText } from '../numbers.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { spokenIn } from '../understand/language.ts'
import { fill, type Part, sentence } from './part.ts'
import { offersAnswer, priceText, titleOf } from './prices.ts'

type Priceable = { offer: Offer; price: Priced; count: number }

/** With each calculation its words, and the facts that it stands on. */
export type Calculated = { texts: string[]; calculations: Calculation[]; evidence: KnownFact[] }

export const nothing: Calculated = { texts: [], calculations: [], evidence: [] }

function rowOf(found: readonly Found[], price: Priced | null): Offer | null {
  return found.find(({ prices }) => price !== null && prices.includes(price))?.offer ?? null
}

export function offerOf({ found, price, timed }: Item): Offer | null {
  return rowOf(found, price ?? timed)
}

export function quantityOf(
  { price, count }: Pick<Priceable, 'price' | 'count'>,
  question: Question,
): Quantity | null {
  const { id, fact } = price.known
  if (question === 'duration') return fact.minutes ? minutesQuantity(id, fact.minutes, count) : null
  return fact.price ? moneyQuantity(id, fact.price, count) : null
}

/** «Пенсіонерам −10 %» for whoever says to be one; a rule for an hour where the hour or a discount is spoken of. */
function isAsked(modifier: Modifier, ask: Ask): boolean {
  const counts = countsFor(modifier, ask.said)
  if (counts === 'no') return false
  const forSomebody = modifier.people.size > 0 || modifier.occasions.size > 0
  return forSomebody || counts === 'yes' || ask.meanings.has('topic:discount')
}

/** Rules that the customer has spoken of and that count for one of the services. */
export function modifiersFor(ask: Ask, offers: readonly Offer[]): Modifier[] {
  return ask.known.modifiers.filter(
    (modifier) => isAsked(modifier, ask) && offers.some((offer) => countsOn(modifier, offer)),
  )
}

function ruleText(modifier: Modifier, text: string, ask: Ask, phrases: Phrases): string {
  const phrase = countsFor(modifier, ask.said) === 'yes' ? phrases.byRule : phrases.ifRule
  const { language } = spokenIn(modifier.text, ask.known.language)
  const original = language === ask.language ? '' : ` ${phrases.original}`
  const rule = modifier.text.replace(/[.;,\s]+$/u, '')
  return fill(phrase, { rule, original, calculation: text })
}

/** What the rules make of the things named; a discount and a surcharge each by itself, for they may not add up. */
export function byRules(things: readonly Priceable[], ask: Ask, phrases: Phrases): Calculated {
  const made: Calculated = { texts: [], calculations: [], evidence: [] }
  for (const modifier of modifiersFor(
    ask,
    things.map(({ offer }) => offer),
  ).slice(0, 3)) {
    const counted =
      modifier.rate.unit === 'money' ? things : things.filter(({ offer }) => countsOn(modifier, offer))
    const quantities = counted.map((thing) => quantityOf(thing, 'price'))
    if (quantities.some((each) => each === null)) continue
    const calculation = changed(quantities as Quantity[], modifier.rate)
    if (!calculation) continue
    made.texts.push(ruleText(modifier, calculationText(calculation, ask.language), ask, phrases))
    made.calculations.push(calculation)
    made.evidence.push(modifier.known)
  }
  return made
}

/** «Двоє дітей однієї родини» instead of two children one by one. */
function setInstead(items: readonly Item[], ask: Ask, phrases: Phrases): Calculated {
  const children = items.every(
    ({ wish }) => wish.ages.length > 0 || wish.features.some((id) => id.startsWith('person:')),
  )
  if (items.length !== 2 || !children) return nothing
  const wish: Wish = { features: ['person:two', 'person:child'], ages: [], staff: null }
  const found = findOffers(ask.known.catalogue, wish)
  const sets = found.filter(({ offer }) => offer.name.has('person:two'))
  const price = singlePrice(sets, wish)
  const text = price && priceText(price, ask, phrases)
  if (!price || !text) return nothing
  return {
    texts: [fill(phrases.setInstead, { name: titleOf(price, ask), price: text })],
    calculations: [],
    evidence: [price.known],
  }
}

function line({ price, count }: Priceable, question: Question, ask: Ask, phrases: Phrases): string | null {
  const { minutes } = price.known.fact
  const value =
    question === 'duration' ? minutes && minutesText(minutes, ask.language) : priceText(price, ask, phrases)
  if (!value) return null
  return `• ${titleOf(price, ask)} — ${value}${count > 1 ? ` (× ${count})` : ''}`
}

/** Several things together: summed up where each is one price, else listed for the customer to choose. */
export function togetherAnswer(
  items: readonly Item[],
  question: Question,
  ask: Ask,
  phrases: Phrases,
): Part | null {
  const wishes = items.map(({ wish }) => wish)
  const things = items.map((item) => ({
    offer: offerOf(item),
    price: question === 'duration' ? item.timed : item.price,
    count: item.count,
  }))
  const priceable = things.filter((each): each is Priceable => each.offer !== null && each.price !== null)
  const lines = priceable.map((thing) => line(thing, question, ask, phrases))
  if (priceable.length < items.length || lines.some((each) => each === null)) {
    const union: Wish = {
      features: [...new Set(wishes.flatMap(({ features }) => features))],
      ages: [],
      staff: null,
    }
    const part = offersAnswer(
      items.flatMap(({ found }) => found),
      union,
      question,
      ask,
      phrases,
    )
    return part && { ...part, remember: { ...part.remember, basket: wishes } }
  }
  const quantities = priceable.map((thing) => quantityOf(thing, question))
  const sum = quantities.every((each) => each !== null) ? summed(quantities as Quantity[]) : null
  const rules = question === 'duration' ? nothing : byRules(priceable, ask, phrases)
  const set = question === 'duration' ? nothing : setInstead(items, ask, phrases)
  const calculations = [...(sum ? [sum] : []), ...rules.calculations]
  const total = sum ? fill(phrases.total, { sum: calculationText(sum, ask.language) }) : phrases.noTotal
  return {
    text: [...lines, total, ...rules.texts, ...set.texts].join('\n'),
    evidence: [...priceable.map(({ price }) => price.known), ...rules.evidence, ...set.evidence],
    calculations,
    terms: [
      ...termsOf(calculations),
      ...priceable.map(({ count }) => ({ unit: 'number' as const, value: count })),
    ],
    remember: {
      wish: { features: [...new Set(wishes.flatMap(({ features }) => features))], ages: [], staff: null },
      question,
      topics: [],
      basket: wishes,
    },
  }
}

/** What is added to the answer about one price: how many of it, and what the rules make of it. */
export function calculatedFor(
  item: Pick<Item, 'found' | 'price' | 'count'>,
  ask: Ask,
  phrases: Phrases,
): Calculated {
  const offer = rowOf(item.found, item.price)
  if (!offer || !item.price) return nothing
  const thing: Priceable = { offer, price: item.price, count: item.count }
  const quantity = quantityOf(thing, 'price')
  const multiple = quantity && item.count > 1 ? summed([quantity]) : null
  const rules = byRules([thing], ask, phrases)
  return {
    texts: [...(multiple ? [sentence(calculationText(multiple, ask.language))] : []), ...rules.texts],
    calculations: [...(multiple ? [multiple] : []), ...rules.calculations],
    evidence: rules.evidence,
  }
}

/** «а разом скільки?», «якщо обох одразу?»: what was asked one after the other. */
export function earlierTogether(ask: Ask, phrases: Phrases): Part | null {
  const { baskets, question } = ask.memory
  const last = baskets.at(-1)
  if (!last) return null
  const wishes = last.length > 1 ? last : baskets.flat()
  if (wishes.length < 2) return null
  const items = wishes.map((wish) => itemAgain(wish, ask))
  if (items.some((item) => item === null)) return null
  const asked = cued(ask, 'duration')
    ? 'duration'
    : cued(ask, 'price', 'how-much')
      ? 'price'
      : (question ?? 'price')
  return togetherAnswer(items as Item[], asked === 'duration' ? 'duration' : 'price', ask, phrases)
}

export function itemAgain(wish: Wish, ask: Ask): Item | null {
  const found = findOffers(ask.known.catalogue, wish)
  return found.length === 0 ? null : itemFrom(wish, found, 1)
}
