// What the words of a price list speak of, for those who make a catalogue of it: works, clients, fields of the trade.
import type { KnownFact } from '../engine.ts'
import { knownOf } from './known.ts'
import { type Concept, services } from './lexicon/lexicon.ts'
import { featuresOf, impliedConcepts, languagesToTry, readWords } from './understand/words.ts'

/** A field is what one trade does: a master of it does all its works. Works that several trades share are in none. */
const fields: Record<string, readonly (Concept | string)[]> = {
  manicure: ['manicure', 'hands', 'nails'],
  pedicure: ['pedicure', 'feet', 'toes'],
  podology: ['podology', 'ingrown-nail', 'callus', 'cracks', 'nail-prosthesis', 'nail-thread', 'fungus'],
  hair: [
    'hair',
    'haircut',
    'styling',
    'blow-dry',
    'hairdo',
    'braid',
    'curls',
    'straightening',
    'colouring',
    'toning',
    'highlights',
    'balayage',
    'shatush',
    'airtouch',
    'ombre',
    'contouring',
    'henna',
    'bleaching',
    'washing',
    'keratin',
    'nanoplasty',
    'perm',
    'dreadlocks',
    'roots',
    'fringe',
    'grey-hair',
    'model-cut',
    'clipper',
    'bald',
    'bob',
    'cascade',
    'straight-cut',
    'curly',
    'fade',
    'beard',
    'moustache',
    'shave',
    'level:hairdresser',
    'level:barber',
    'level:stylist',
  ],
  brows: ['brows'],
  lashes: ['lashes'],
  face: [
    'cosmetology',
    'face',
    'peeling',
    'cleaning',
    'mesotherapy',
    'biorevitalisation',
    'filler',
    'plasma',
    'carboxy',
    'cryo',
    'rf',
    'smas',
    'injection',
  ],
  epilation: ['epilation', 'laser', 'waxing', 'sugaring', 'electro', 'bikini', 'underarm'],
  massage: ['massage', 'body', 'wrap', 'vacuum'],
  makeup: ['makeup'],
  'permanent-makeup': ['permanent-makeup'],
  tattoo: ['tattoo', 'piercing'],
  solarium: ['solarium'],
}

const fieldsOfConcept = new Map(
  Object.entries(fields).flatMap(([field, concepts]) => concepts.map((concept) => [concept, field] as const)),
)
const serviceIds: ReadonlySet<string> = new Set<string>(services)

export type TradeWords = {
  /** What a text speaks of: concepts («manicure»), client («gender:male», «person:child»), level («level:stylist»). */
  speaksOf(text: string): ReadonlySet<string>
  /** The same with everything that follows: a fringe is a haircut. */
  implied(ids: Iterable<string>): ReadonlySet<string>
  isService(id: string): boolean
  fieldsOf(ids: Iterable<string>): ReadonlySet<string>
}

/** Reads as the salon writes. */
export function tradeWordsOf(knowledge: { releaseId: number; facts: readonly KnownFact[] }): TradeWords {
  const languages = languagesToTry({ language: knownOf(knowledge).language, latinised: false })
  return {
    speaksOf: (text) => new Set(featuresOf(readWords(text, languages)).map(({ id }) => id)),
    implied: (ids) => new Set([...ids, ...impliedConcepts(ids)]),
    isService: (id) => serviceIds.has(id),
    fieldsOf,
  }
}

/** Said in passing of another trade's work: nails of an ingrown nail, henna of brows, lips of a face. */
const givesWay: Record<string, { concepts: readonly string[]; to: readonly string[] }> = {
  manicure: { concepts: ['nails'], to: ['pedicure', 'podology'] },
  hair: {
    concepts: ['hair', 'colouring', 'henna', 'toning', 'bleaching'],
    to: ['brows', 'lashes', 'epilation'],
  },
}

function fieldsOf(ids: Iterable<string>): ReadonlySet<string> {
  const told = [...ids]
  const found = new Set(told.flatMap((id) => fieldsOfConcept.get(id) ?? []))
  for (const [field, { concepts, to }] of Object.entries(givesWay)) {
    const own = told.filter((id) => fieldsOfConcept.get(id) === field)
    const other = to.some((each) => found.has(each))
    if (other && own.every((id) => concepts.includes(id))) found.delete(field)
  }
  return found
}
