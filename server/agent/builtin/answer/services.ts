// A question about services or rules: which of the two it is, and the answer from the one that knows.
import { termsOf } from '../arithmetic.ts'
import { type Ask, cued, topicsOf } from '../ask.ts'
import type { Priced } from '../catalogue.ts'
import type { Wish } from '../coverage.ts'
import { continued, namesService, type Question } from '../dialogue.ts'
import { wordsOf } from '../handbook.ts'
import { countIn, type Item, itemsIn, singlePrice } from '../items.ts'
import { additions, weakConcepts } from '../lexicon/lexicon.ts'
import { type Found, findOffers } from '../match.ts'
import { findPassages, type Passage } from '../passages.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { isWork, type Word } from '../understand/words.ts'
import type { Part } from './part.ts'
import { offersAnswer } from './prices.ts'
import { rulesAnswer } from './rules.ts'
import { type Calculated, calculatedFor, itemAgain, modifiersFor, nothing, togetherAnswer } from './sums.ts'

type Choice = { wish: Wish; found: readonly Found[]; question: Question }

export function wantsServices(ask: Ask): boolean {
  return namesService(ask.wish) || ask.wish.features.some((id) => id.startsWith('person:'))
}

/** Goes on with the service spoken of before: names none of its own, or begins with «а …». */
export function followsUp(ask: Ask): boolean {
  const { memory, wish } = ask
  if (memory.features.length === 0) return false
  if (namesService(wish)) return ask.continues
  if (wish.features.length > 0 || wish.ages.length > 0 || wish.staff !== null || wish.minutes !== undefined)
    return true
  return topicsOf(ask).length === 0 && cued(ask, 'price', 'duration', 'how-much')
}

/** «а борода?» after a haircut is a service of its own, «а з покриттям?» is not. */
function asksForAnother(wish: Wish): boolean {
  return wish.features.some((id) => isWork(id) && !additions.has(id) && !weakConcepts.has(id))
}

/** The new service with what told variants apart before: the level, the length. */
function another(merged: Wish, wish: Wish): string[] {
  return merged.features.filter((id) => wish.features.includes(id) || /^(?:level|length|gender):/.test(id))
}

/** Without what only a rule of the salon's asks for: «я студентка», «дуже густе». */
function plainWish({ wish, circumstances }: Ask): Wish {
  return { ...wish, features: wish.features.filter((id) => !circumstances.has(id)) }
}

/** Is any of what the message names, as far as the list knows it, said of any of these? */
function tellsNews(found: readonly Found[], wish: Wish, { known: { catalogue } }: Ask): boolean {
  const news = wish.features.filter((id) => catalogue.having.has(id))
  return (
    news.length === 0 ||
    found.some(({ offer, prices }) =>
      [
        offer.name,
        offer.inCategory,
        offer.aside,
        offer.implied,
        ...prices.flatMap(({ variant }) => [...variant.values()]),
      ].some((said) => news.some((id) => said.has(id))),
    )
  )
}

function servicesMeant(ask: Ask): Choice {
  const { memory } = ask
  const wish = plainWish(ask)
  const follows = followsUp(ask)
  const explicit = cued(ask, 'duration') ? 'duration' : cued(ask, 'price', 'how-much') ? 'price' : null
  const listed = cued(ask, 'list', 'offered') ? 'list' : null
  const before = memory.question === 'duration' ? 'duration' : 'price'
  const question: Question = explicit ?? (follows ? before : (listed ?? 'price'))
  if (follows) {
    const merged = continued(memory, wish)
    const meant = asksForAnother(wish) ? { ...merged, features: another(merged, wish) } : merged
    const found = findOffers(ask.known.catalogue, meant)
    const isNews = tellsNews(found, wish, ask)
    if (found.length > 0 && isNews) return { wish: meant, found, question }
    // «а класичний?» after the one with coating: without what was added to the one before.
    if (!isNews) {
      const instead = {
        ...meant,
        features: meant.features.filter((id) => !additions.has(id) || wish.features.includes(id)),
      }
      const others = findOffers(ask.known.catalogue, instead)
      if (others.length > 0 && tellsNews(others, wish, ask)) return { wish: instead, found: others, question }
      if (found.length > 0) return { wish: meant, found, question }
    }
    // «а 3D?» after «класика»: another kind of the same.
    const kind = {
      ...meant,
      features: meant.features.filter((id) => isWork(id) || wish.features.includes(id)),
    }
    const other = findOffers(ask.known.catalogue, kind)
    if (other.length > 0) return { wish: kind, found: other, question }
    if (!namesService(wish)) return { wish: meant, found, question }
  }
  return { wish, found: findOffers(ask.known.catalogue, wish), question: explicit ?? listed ?? 'price' }
}

/** «і брови теж», «плюс обгортання»: on top of what was asked before. */
function addsTo(ask: Ask): boolean {
  const first = ask.words[0]
  const more = cued(ask, 'also') || (first?.meanings.includes('joins') ?? false)
  return more && ask.memory.baskets.length > 0 && wantsServices(ask) && ask.words.length <= 8
}

function addedAnswer(ask: Ask, { question }: Choice, phrases: Phrases): Part | null {
  const before = ask.memory.baskets.at(-1)?.map((wish) => itemAgain(wish, ask)) ?? []
  const added = itemsIn(ask)
  if (!added || added.length === 0 || before.some((item) => item === null)) return null
  const items = [...before.filter((item) => item !== null), ...added]
  return items.every(({ price }) => price) ? togetherAnswer(items, question, ask, phrases) : null
}

/** Several services in one message, each found on its own; what tells variants apart counts for all. */
function severalServices(ask: Ask): Item[] {
  const items = itemsIn(ask)
  if (!items || items.length < 2) return []
  // One row of the list told in two words is one thing.
  const rows = new Set(items.map((item) => item.price?.known ?? item))
  return rows.size === items.length ? items : []
}

/** All works that are asked for stand in one row: «Стрижка + борода», but not «гомілки» and «пахви» of one list. */
function inOneRow({ offer, prices }: Found, wish: Wish): boolean {
  return prices.some(({ variant }) => {
    const said = [offer.name, offer.inCategory, offer.aside, offer.implied, ...variant.values()]
    return wish.features.filter(isWork).every((id) => said.some((ids) => ids.has(id)))
  })
}

function serviceAnswer(ask: Ask, choice: Choice, phrases: Phrases): Part | null {
  if (ask.strange) return null
  const added = addsTo(ask) ? addedAnswer(ask, choice, phrases) : null
  if (added) return added
  const several = severalServices(ask)
  // «манікюр + педикюр» is not «додатково до манікюру чи педикюру», though all words are there.
  const named = choice.found.some(({ offer }) =>
    choice.wish.features.some((id) => isWork(id) && offer.name.has(id)),
  )
  const works = choice.wish.features.filter((id) => isWork(id) || id.startsWith('s:'))
  const whole = choice.found.some(
    (each) =>
      (each.score > 0.95 && inOneRow(each, choice.wish)) ||
      // «Стрижка + борода» is called all that was named.
      (works.length > 1 && works.every((id) => each.offer.name.has(id))),
  )
  if (several.length > 0 && !(named && whole)) return togetherAnswer(several, choice.question, ask, phrases)
  if (choice.found.length > 0) return oneService(ask, choice, phrases)
  return otherVariants(ask, choice, phrases)
}

/** How many are asked for, and by which rule of the salon's: said after the price itself. */
function calculated(ask: Ask, { wish, found, question }: Choice, phrases: Phrases): Calculated {
  if (question === 'duration') return nothing
  const counted = countIn(ask.words, found)
  const price = counted > 1 || ask.known.modifiers.length > 0 ? singlePrice(found, wish) : null
  return price ? calculatedFor({ found, price, count: counted }, ask, phrases) : nothing
}

function oneService(ask: Ask, choice: Choice, phrases: Phrases): Part | null {
  const { texts, calculations, evidence } = calculated(ask, choice, phrases)
  const price = singlePrice(choice.found, choice.wish)
  // What is calculated with is the one price that is said.
  const found = texts.length > 0 && price ? choice.found.flatMap((each) => only(each, price)) : choice.found
  const part = offersAnswer(found, choice.wish, choice.question, ask, phrases)
  if (!part || texts.length === 0) return part
  return {
    ...part,
    text: [part.text, ...texts].join('\n'),
    evidence: [...part.evidence, ...evidence],
    calculations,
    terms: [...(part.terms ?? []), ...termsOf(calculations)],
  }
}

function only(found: Found, price: Priced): Found[] {
  return found.prices.includes(price) ? [{ ...found, prices: [price] }] : []
}

/** «каре на довге», where the list has it for short and medium hair only. */
function otherVariants(ask: Ask, { wish, question }: Choice, phrases: Phrases): Part | null {
  const features = wish.features.filter((id) => !/^(?:length|level|size):/.test(id))
  if (features.length === wish.features.length || !namesService({ ...wish, features })) return null
  const found = findOffers(ask.known.catalogue, { ...wish, features, staff: null })
  const part = found.length === 1 ? offersAnswer(found, wish, question, ask, phrases) : null
  return part && { ...part, text: `${phrases.unknownVariant} ${part.text}` }
}

/** What the rules say to the whole message, and to each of its sentences where one alone is answered better. */
export function passagesFor(ask: Ask): Passage[] {
  const { handbook } = ask.known
  const whole = findPassages(handbook, ask.words, spokenOfBefore(ask))
  const sentences: Word[][] = [[]]
  for (const word of ask.words) {
    if (word.afterSentence) sentences.push([])
    sentences.at(-1)!.push(word)
  }
  if (sentences.length < 2) return whole
  const better = sentences
    .flatMap((words) => findPassages(handbook, words).slice(0, 2))
    .filter((passage) => passage.score >= clear && !whole.some((each) => each.known === passage.known))
  return [...better, ...whole].sort((a, b) => b.score - a.score)
}

/** «а до коли вона діє?», «а якщо одразу зроблю процедуру?»: about the rule or the service of before. */
function spokenOfBefore(ask: Ask): readonly string[] {
  const own = topicsOf(ask).length > 0 || namesService(ask.wish)
  if (own || !(ask.continues || ask.meanings.has('pronoun'))) return []
  return ask.memory.topics.length > 0 ? ask.memory.topics : ask.memory.features.filter(isWork)
}

/** A passage this sure goes before the price list. */
const clear = 0.8

/** A rule without any amount does not say what something costs or how long it lasts. */
const money = /(?:грн|₴|uah|грив|%|безкошт|бесплат|free|zł)/iu
const forFree = /безкошт|безплат|бесплат|free|bezpłat|darm|gratis/iu
const spans = /\d|рок|год|місяц|месяц|тижн|недел|month|year|week|rok|miesi/iu

/** Said of services too: «дитяча стрижка», «запис на манікюр», «модель», «дешевша чистка». */
const vagueTopics: ReadonlySet<string> = new Set(['topic:booking', 'topic:children', 'topic:other'])

/** What has a price of its own that is in no price list of services. */
const elsewhere: ReadonlySet<string> = new Set([
  'topic:training',
  'topic:vacancy',
  'topic:gift-card',
  'topic:pets',
])

/** Words of the message that are about a rule and nothing else. */
function ruleTopics(ask: Ask): string[] {
  return ask.words
    .filter((word) => !word.meanings.some(isWork) && !ask.known.catalogue.having.has(`s:${word.stem}`))
    .flatMap((word) => word.meanings.filter((meaning) => meaning.startsWith('topic:')))
    .filter((topic) => !vagueTopics.has(topic))
}

export function priceOrRule(ask: Ask, phrases: Phrases): Part | null {
  const free = cued(ask, 'free')
  const things = [...ask.meanings].some((each) => each.startsWith('thing:'))
  // «скільки коштує» in one word: a price, unless the question names a rule or a thing.
  const bare = cued(ask, 'how-much') && topicsOf(ask).length === 0 && !things
  const explicit = cued(ask, 'price', 'duration')
  const amount = cued(ask, 'duration') ? spans : money
  const passages = passagesFor(ask).filter(
    (passage) => !(explicit || bare) || amount.test(wordsOf(passage.known)),
  )
  const best: Passage | undefined = passages[0]
  const choice = servicesMeant(ask)
  const topics = ruleTopics(ask)
  const onlyBooking = topics.length === 0 && ask.meanings.has('topic:booking')
  const rule = (): Part | null => rulesAnswer(passages, ask, phrases)
  const sure = best !== undefined && best.score >= clear
  const listed =
    (cued(ask, 'list', 'services') || (cued(ask, 'offered') && topics.length === 0)) &&
    choice.found.length > 0
  const priced = (bare || (followsUp(ask) && topics.length === 0)) && choice.found.length > 0
  // «консультація безкоштовна?» is answered by the rule that says when.
  if (free && best && forFree.test(wordsOf(best.known))) return rule()
  // «скільки діє абонемент?»: no row of the list says how long, but a rule does.
  const untimed = choice.found.every(({ prices }) => prices.every(({ known }) => !known.fact.minutes))
  if (best && choice.question === 'duration' && untimed) return rule()
  // «зі знижкою», «я студентка»: what the rule makes of the price says more than the rule alone.
  const elsewise = topicsOf(ask).some((topic) => topic !== 'topic:discount' && topic !== 'topic:other')
  const priceless = !explicit && !cued(ask, 'how-much') && elsewise && !followsUp(ask)
  const chosen = priceless || cued(ask, 'age') ? null : singlePrice(choice.found, choice.wish)
  const offer = chosen && choice.found.find(({ prices }) => prices.includes(chosen))?.offer
  if (offer && modifiersFor(ask, [offer]).length > 0) {
    const service = serviceAnswer(ask, choice, phrases)
    if (service) return service
  }
  // «зі скількох років?» is never answered with a price.
  if (cued(ask, 'age')) return best ? rule() : null
  if (best && cued(ask, 'included')) return rule()
  if (sure && !explicit && !listed && !priced && (topicsOf(ask).length > 0 || best.byTitle)) return rule()
  if (sure && topics.length > 0) return rule()
  // «скільки не купатися в басейні після тату?»: asked about a thing, not about what the service costs.
  if (things && !explicit) return best ? rule() : null
  // «з малим можна прийти?» names nobody's service.
  if (best && !explicit && !bare && !listed && !followsUp(ask) && !namesService(choice.wish)) return rule()
  // «медовий масаж»: no sentence of the salon's has the word that tells it apart.
  if (ask.strange && topics.length === 0 && namesService(choice.wish)) return null
  // «Чи є гарантія на покриття?» is not answered with the price of a coating.
  const aboutServices =
    topics.length === 0 ||
    (explicit && ask.wish.features.some(isWork) && !topics.some((topic) => elsewhere.has(topic)))
  if (aboutServices && !(onlyBooking && best && !explicit)) {
    const service = serviceAnswer(ask, choice, phrases)
    if (service) return service
  }
  return best ? rule() : null
}
