// The bookable catalogue as the engine understands words: which services and masters a customer means.
import { z } from 'zod'
import { ServicePrice } from '#contract/catalogue.ts'
import { Variant, weekdays } from '#contract/facts.ts'
import type { CustomerLanguage } from '../../engine.ts'
import { type Catalogue, catalogueOf } from '../catalogue.ts'
import { dimensionOf } from '../coverage.ts'
import { allFitting, type Found, findOffers } from '../match.ts'
import { namedIn, type Person, peopleOf } from '../people.ts'
import { featuresOf, isWork, languagesToTry, readerIn, type Word } from '../understand/words.ts'
import type { Want } from './draft.ts'

export const ListedService = z.object({
  service_id: z.int(),
  service: z.string(),
  category: z.string().nullable(),
  minutes: z.int().nullable(),
  prices: z.array(ServicePrice),
  staff: z.array(z.object({ staff_id: z.int(), name: z.string() })),
})
export type ListedService = z.infer<typeof ListedService>

export const ListedMaster = z.object({
  staff_id: z.int(),
  name: z.string(),
  level: z.string().nullable(),
  works_on: z.array(z.enum(weekdays)),
})
export type ListedMaster = z.infer<typeof ListedMaster>

export type Listing = {
  services: readonly ListedService[]
  masters: readonly ListedMaster[]
  catalogue: Catalogue
  /** The same of what these masters do. */
  catalogueOf: (staffIds: readonly number[]) => Catalogue
  people: readonly Person[]
  asksPhone: boolean
}

const nowhere = { place: {}, quote: '' }

export function listingOf(
  services: readonly ListedService[],
  masters: readonly ListedMaster[],
  language: CustomerLanguage,
  asksPhone: boolean,
): Listing {
  const read = readerIn(languagesToTry({ language, latinised: false }))
  const rowsOf = (own: readonly ListedService[]) =>
    own.flatMap((service) => {
      const prices = service.prices.length > 0 ? service.prices : [{ variant: {} }]
      return prices.map(({ variant }) => ({
        ...nowhere,
        // Rows that say no work of their own are taken for the work that their section is mostly about.
        file: service.category ?? '',
        id: service.service_id,
        fact: {
          kind: 'service' as const,
          service: service.service,
          ...(service.category ? { category: service.category } : {}),
          variant,
        },
      }))
    })
  const staff = masters.map(({ staff_id, name, level }) => ({
    ...nowhere,
    file: '',
    id: staff_id,
    fact: { kind: 'staff' as const, name, skills: [], ...(level ? { level } : {}) },
  }))
  return {
    services,
    masters,
    catalogue: catalogueOf(rowsOf(services), read),
    catalogueOf: (staffIds) =>
      catalogueOf(
        rowsOf(services.filter(({ staff }) => staff.some(({ staff_id }) => staffIds.includes(staff_id)))),
        read,
      ),
    people: peopleOf(staff, [], read),
    asksPhone,
  }
}

/** Masters named, and where in the words. */
export function mastersNamed(listing: Listing, words: readonly Word[]): { ids: number[]; at: number[] } {
  const named = namedIn(listing.people, words)
  return { ids: named.people.map(({ known }) => known.id), at: named.at }
}

/** «до топ-майстра»: every master of that level. */
export function mastersOfLevel(listing: Listing, features: readonly string[]): number[] {
  const levels = features.filter((id) => id.startsWith('level:'))
  if (levels.length === 0) return []
  const of = listing.people.filter(({ level }) => levels.every((each) => level.includes(each)))
  const least = Math.min(...of.map(({ level }) => level.length))
  return of.filter(({ level }) => level.length === least).map(({ known }) => known.id)
}

const idOf = ({ offer }: Found): number => offer.prices[0]!.known.id

function variantOf({ offer, prices }: Found): Variant {
  const told: Variant = {}
  for (const kind of Object.keys(Variant.parse(offer.prices[0]!.known.fact.variant)) as (keyof Variant)[]) {
    if (kind === 'level' || kind === 'staff') continue
    const values = new Set(prices.map(({ known }) => known.fact.variant[kind]))
    const all = new Set(offer.prices.map(({ known }) => known.fact.variant[kind]))
    const [value] = values
    if (values.size === 1 && all.size > 1 && value) told[kind] = value
  }
  return told
}

export type WordsSaid = { words: readonly Word[]; ages: readonly number[]; staffIds: readonly number[] }

/** What is said of a service, in features; masters' levels choose the master, not the service. */
export function featuresSaid({ catalogue }: Listing, words: readonly Word[]): string[] {
  const ids = featuresOf(words).map(({ id }) => id)
  return [...new Set(ids)].filter(
    (id) => !id.startsWith('level:') && (!/^(?:s|num|n):/.test(id) || catalogue.having.has(id)),
  )
}

/** Of what a master does first; else of the whole list, and the master is told not to do it. */
function foundFor(listing: Listing, features: readonly string[], said: WordsSaid): Found[] {
  const wish = { features, ages: said.ages, staff: null }
  const theirs = said.staffIds.length > 0 ? fitting(listing.catalogueOf(said.staffIds), wish) : []
  return theirs.length > 0 ? theirs : fitting(listing.catalogue, wish)
}

/** «педикюр» may be any of them, unless the list has one that is called just so; nothing is booked by guessing. */
function fitting(catalogue: Catalogue, wish: Parameters<typeof findOffers>[1]): Found[] {
  const nearest = findOffers(catalogue, wish)
  const works = wish.features.filter(isWork)
  if (works.length > 1 || wish.ages.length > 0 || wish.features.length > works.length) return nearest
  const all = allFitting(catalogue, wish)
  const exact = all.filter(({ offer }) => [...offer.name].every((id) => wish.features.includes(id)))
  return exact.length === 1 ? exact : all
}

function wantOf(listing: Listing, features: readonly string[], said: WordsSaid): Want | null {
  if (features.length === 0 && said.ages.length === 0) return null
  const found = foundFor(listing, features, said)
  if (found.length === 0) return null
  return {
    choices: [...new Set(found.map(idOf))],
    variant: found.length === 1 ? variantOf(found[0]!) : {},
    features: [...features],
    ages: [...said.ages],
  }
}

/** The features of each clause that names a work: «манікюр і педикюр» has two. */
function clausesOf(words: readonly Word[], features: readonly string[]): string[][] {
  const groups: string[][] = [[]]
  for (const word of words) {
    if (word.afterBreak || word.meanings.includes('joins')) groups.push([])
    groups.at(-1)!.push(...word.meanings.filter((meaning) => features.includes(meaning)))
  }
  return groups.filter((group) => group.some(isWork))
}

/** Services named in a message, each with everything it may be. */
export function wantsIn(listing: Listing, said: WordsSaid): Want[] {
  const features = featuresSaid(listing, said.words)
  const names = features.some((id) => isWork(id) || /^(?:s|person):/.test(id) || dimensionOf(id) === null)
  if (!names && said.ages.length === 0) return []
  const whole = wantOf(listing, features, said)
  const clauses = clausesOf(said.words, features)
  if (clauses.length > 1 && !(whole && whole.choices.length === 1)) {
    const shared = features.filter((id) => /^(?:length|gender|person):/.test(id))
    const each = clauses.map((group) => wantOf(listing, [...new Set([...group, ...shared])], said))
    if (each.every((want) => want !== null)) {
      const unique = new Map(each.map((want) => [want.choices.join(), want]))
      if (unique.size > 1) return [...unique.values()]
    }
  }
  return whole ? [whole] : []
}

/** One of the choices, by what is said now besides what was said before. */
export function narrowed(listing: Listing, want: Want, said: WordsSaid): Want | null {
  const features = featuresSaid(listing, said.words)
  if (features.length === 0 && said.ages.length === 0) return null
  const among = (found: readonly Found[]): Found[] =>
    found.filter((each) => want.choices.includes(idOf(each)))
  const ages = said.ages.length > 0 ? said.ages : want.ages
  const both = [...new Set([...want.features, ...features])]
  const sub: Catalogue = {
    ...listing.catalogue,
    offers: listing.catalogue.offers.filter((offer) => want.choices.includes(offer.prices[0]!.known.id)),
  }
  const found =
    [both, features]
      .map((wish) => among(findOffers(listing.catalogue, { features: wish, ages, staff: null })))
      .find((each) => each.length > 0) ?? byShare(sub, features)
  if (found.length === 0) return null
  return {
    choices: [...new Set(found.map(idOf))],
    variant: found.length === 1 ? { ...want.variant, ...variantOf(found[0]!) } : want.variant,
    features: both,
    ages: [...ages],
  }
}

/** «повний з покриттям» among pedicures: the ones that have most of it, and least besides. */
function byShare({ offers }: Catalogue, features: readonly string[]): Found[] {
  const scored = offers.map((offer) => {
    const own = new Set([...offer.name, ...offer.aside])
    const hits = features.filter((id) => own.has(id) || offer.implied.has(id)).length
    const extra = [...offer.name].filter((id) => !features.includes(id)).length
    return { offer, prices: offer.prices, extra, score: hits, hits, forAge: false }
  })
  const most = Math.max(0, ...scored.map(({ hits }) => hits))
  if (most === 0) return []
  const best = scored.filter(({ hits }) => hits === most)
  const least = Math.min(...best.map(({ extra }) => extra))
  return best.filter(({ extra }) => extra <= least)
}
