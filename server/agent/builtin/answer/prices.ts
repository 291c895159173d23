// Answers about services: what they cost, how long they take, which there are.
import type { ServiceFact } from '#contract/facts.ts'
import type { KnownFact } from '../../engine.ts'
import type { Ask } from '../ask.ts'
import { categoryStep, type Priced } from '../catalogue.ts'
import type { Wish } from '../coverage.ts'
import type { Question } from '../dialogue.ts'
import type { Found } from '../match.ts'
import { minutesText, moneyText } from '../numbers.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { isWork } from '../understand/words.ts'
import { capitalised, fill, type Part, plural } from './part.ts'

const mostOffers = 8
const mostChoices = 6

/** «за 1 шт» stands in a column of its own or in brackets after the name. */
function unitOf({ unit, service }: ServiceFact): string | null {
  const named = unit ?? service.match(/\((?:за|per|for)?\s*1\s?(\p{L}[^)]*)\)/iu)?.[1]
  return named ? named.replace(/^(?:за|per|for)?\s*1?\s*/iu, '') : null
}

export function priceText(price: Priced, ask: Ask, phrases: Phrases): string | null {
  const { price: money, unit } = price.known.fact
  if (!money) return null
  const text = moneyText(money, ask.language)
  const extra =
    money.type === 'surcharge' || money.type === 'percent' ? fill(phrases.surcharge, { price: text }) : text
  return unit ? fill(phrases.perUnit, { price: extra, unit: unitOf(price.known.fact) ?? unit }) : extra
}

function variantLabel(price: Priced, hidden: ReadonlySet<string>): string {
  return (
    Object.entries(price.known.fact.variant)
      // A list whose column repeats the service's name tells nothing more.
      .filter(([kind, value]) => !hidden.has(kind) && value !== '' && value !== price.known.fact.service)
      .map(([, value]) => value)
      .join(', ')
  )
}

/** Variant kinds that say the same in all prices of the list: said once or not at all. */
function constantKinds(prices: readonly Priced[]): Set<string> {
  const kinds = new Set(prices.flatMap((price) => [...price.variant.keys()]))
  return new Set(
    [...kinds].filter((kind) => {
      const values = new Set(prices.map((price) => price.known.fact.variant[kind as never] ?? ''))
      return values.size === 1
    }),
  )
}

type Said = { value: string; price: Priced }

function saidOf(price: Priced, question: Question, ask: Ask, phrases: Phrases): string | null {
  if (question === 'duration') {
    const { minutes } = price.known.fact
    return minutes ? minutesText(minutes, ask.language) : null
  }
  return priceText(price, ask, phrases)
}

/** «Фарбування / СКЛАДНЕ (тільки Аліса)» → «Складне» */
function sectionName(category: string | undefined): string {
  const last = category?.split(categoryStep).at(-1) ?? ''
  const bare = last.replace(/\s*\([^)]*\)\s*$/, '').trim() || last
  return bare === bare.toUpperCase() ? capitalised(bare.toLowerCase()) : bare
}

const startsWithNumber = /^\d+\s*(?:хв|мин|min|год|час|ч(?!\p{L})|h|godz)/iu

/** «Манікюр з покриттям: майстер — 645 грн, топ-майстер — 745 грн» */
function offerLine(found: Found, question: Question, ask: Ask, phrases: Phrases, withCategory: boolean) {
  const { offer, prices } = found
  const said = prices
    .map((price) => ({ price, value: saidOf(price, question, ask, phrases) }))
    .filter((each): each is Said => each.value !== null)
  if (said.length === 0) return null
  const section = sectionName(offer.category)
  const name = withCategory && section ? `${offer.service} (${section})` : offer.service
  const values = new Set(said.map((each) => each.value))
  const used: KnownFact[] = said.map((each) => each.price.known)
  if (said.length === 1) {
    const label = variantLabel(said[0]!.price, new Set())
    return { text: `${name}${label ? `, ${label}` : ''} — ${said[0]!.value}`, used, single: said[0]!.price }
  }
  const hidden = constantKinds(prices)
  const same = said.map((each) => each.price).filter((price) => price.variant.size > 0)
  const constant =
    same.length > 0
      ? variantLabel(same[0]!, new Set([...same[0]!.variant.keys()].filter((kind) => !hidden.has(kind))))
      : ''
  const title = constant ? `${name}, ${constant}` : name
  if (values.size === 1) return { text: `${title} — ${said[0]!.value}`, used: used.slice(0, 1), single: null }
  // «Класичний масаж: 30 хв — 500 грн» would read as what it lasts.
  if (said.some((each) => startsWithNumber.test(variantLabel(each.price, hidden)))) {
    return {
      text: said.map((each) => `${titleOf(each.price, ask)} — ${each.value}`).join('; '),
      used,
      single: null,
    }
  }
  const variants = said.map(
    (each) =>
      `${variantLabel(each.price, hidden) || each.price.known.fact.note || offer.service} — ${each.value}`,
  )
  return { text: `${title}: ${variants.join(', ')}`, used, single: null }
}

/** «Манікюр з покриттям, топ-майстер»: what a price is of, whole. */
export function titleOf({ known: { fact } }: Priced, ask: Ask): string {
  const values = Object.values(fact.variant).filter((value) => value !== '' && value !== fact.service)
  const section = ask.known.catalogue.twins.has(fact.service.toLowerCase()) ? sectionName(fact.category) : ''
  return [section ? `${fact.service} (${section})` : fact.service, ...values].join(', ')
}

function noteOf(price: Priced): string | null {
  const { note } = price.known.fact
  return note && note.length <= 160 ? note : null
}

/** Files that contradict each other: which price is right only the owner knows. */
function contradicting({ prices }: Found): boolean {
  const said = new Map<string, string>()
  return prices.some(({ known: { fact } }) => {
    const key = JSON.stringify([fact.variant, fact.note, fact.unit])
    const price = JSON.stringify(fact.price)
    const before = said.get(key)
    said.set(key, price)
    return before !== undefined && before !== price
  })
}

export function offersAnswer(
  found: readonly Found[],
  wish: Wish,
  question: Question,
  ask: Ask,
  phrases: Phrases,
): Part | null {
  const names = found.map(({ offer }) => offer.service.toLowerCase())
  const [first] = found
  if (found.length === 1 && first && question !== 'duration' && contradicting(first)) {
    return {
      text: `${phrases.conflicting} ${phrases.willAsk}`,
      evidence: [],
      actions: [{ type: 'hand_over', reason: 'unsure' }],
    }
  }
  const shown = found.filter((each) => !contradicting(each)).slice(0, mostOffers)
  const lines = shown
    .map((each) => {
      const twice = names.filter((name) => name === each.offer.service.toLowerCase()).length > 1
      return offerLine(each, question, ask, phrases, twice || bareName(each))
    })
    .filter((line) => line !== null)
  if (lines.length === 0) {
    if (found.length === 0) return null
    const missing = question === 'duration' ? phrases.unknownDuration : phrases.unknownPrice
    return {
      text: `${missing} ${phrases.willAsk}`,
      evidence: [],
      actions: [{ type: 'hand_over', reason: 'unknown' }],
    }
  }
  // «подолог є?» speaks of her, too.
  const spokenOf =
    ask.people.length > 0
      ? ask.people
      : ask.known.people.filter(({ level }) => level.some((id) => isWork(id) && wish.features.includes(id)))
  const staff = spokenOf.map((person) => person.known.fact.name)
  // «а борода?» after «у Назара» is still his.
  const level = wish.staff?.level.filter((id) => id.startsWith('level:')) ?? []
  const features = [...new Set([...wish.features, ...level])]
  const priced = { ...wish, features }
  const remember = { wish: priced, question, staff, topics: [], basket: [priced] }
  const evidence = lines.flatMap((line) => line.used)

  const [only] = lines
  if (lines.length === 1 && found.length === 1 && only) {
    const minutes = only.single?.known.fact.minutes
    const lasts =
      question === 'price' && minutes
        ? fill(phrases.lasts, { minutes: minutesText(minutes, ask.language) })
        : null
    const note = only.single ? noteOf(only.single) : null
    const text = [only.text, lasts].filter((each) => each !== null).join(', ')
    const several = !only.single && only.used.length > 1
    const yes = question === 'list' ? `${phrases.yesWeDo} ` : ''
    return {
      text: `${yes}${text}.${note ? ` (${note})` : ''}`,
      evidence,
      actions: several
        ? choicesOf(shown[0]!.prices.map((price) => variantLabel(price, constantKinds(shown[0]!.prices))))
        : [],
      remember,
    }
  }
  const rest = found.length - shown.length
  const more =
    rest > 0
      ? `\n${fill(phrases.more, { count: rest, services: plural(rest, phrases.moreServices, ask.language) })}`
      : ''
  return {
    text: `${question === 'list' ? phrases.yesWeDo : phrases.priceList}\n${lines.map((line) => `• ${line.text}`).join('\n')}${more}`,
    extra: phrases.whichOne,
    evidence,
    terms: rest > 0 ? [{ unit: 'number', value: rest }] : [],
    actions: choicesOf(shown.map(({ offer }) => offer.service)),
    remember,
  }
}

function choicesOf(labels: readonly string[]) {
  const choices = [...new Set(labels.filter((label) => label !== ''))].slice(0, mostChoices)
  return choices.length > 1 ? [{ type: 'offer' as const, choices }] : []
}

/** «Чоловічий», «S (довжина 1-2)»: says nothing without its section. */
function bareName({ offer }: Found): boolean {
  if (!offer.category) return false
  return ![...offer.name].some((id) => offer.inCategory.has(id)) && offer.service.split(/\s+/).length <= 3
}
