// Masters out of the files, and which services are theirs. Pure.
import type { HoursFact, ServiceFact, StaffFact } from '#contract/facts.ts'
import { levelOf } from '#server/booking/prices.ts'
import type { ProposedService } from './services.ts'
import type { TradeWords } from './words.ts'

export type ProposedStaff = {
  key: string
  name: string
  level: string | null
  /** Everything that is told of what she does. */
  skills: string
  /** Everything that is told of who she is. */
  profession: string
  /** The names of the files' sections she stands in. */
  where: string
}

/** Works at the salon, but takes no visits. */
const noMaster =
  /адмін|админ|admin|ресепш|reception|рецепц|прибиральн|уборщ|бухгалт|керуюч|управля|manager|менедж/iu

const namesIn = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[\s,.()«»"]+/)
    .filter((part) => part.length >= 2)

/** «Аліса» of one file is «Аліса Гай» of another. */
const sameName = (a: string, b: string): boolean => {
  const [shorter, longer] = [namesIn(a), namesIn(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ]
  return shorter.length > 0 && shorter[0] === longer[0] && shorter.every((part) => longer.includes(part))
}

type Told = { fact: StaffFact; where: string }

/** In the order of the files. Who is named only beside hours or prices is a master, too. */
export function proposedStaff(
  staff: readonly Told[],
  hours: readonly HoursFact[],
  services: readonly ServiceFact[],
): ProposedStaff[] {
  const found: ProposedStaff[] = []
  const add = (name: string, told?: Told): void => {
    const skills = told ? [...told.fact.skills, told.fact.text ?? ''].join(', ') : ''
    const known = found.find((each) => sameName(each.name, name))
    if (known) {
      known.name = name.length > known.name.length ? name : known.name
      known.level ??= told?.fact.level ?? null
      known.skills = `${known.skills}, ${skills}`
      known.profession = `${known.profession}, ${told?.fact.level ?? ''}`
      known.where = `${known.where}, ${told?.where ?? ''}`
      return
    }
    const level = told?.fact.level ?? null
    found.push({
      key: name.toLowerCase().normalize('NFC'),
      name: name.slice(0, 200),
      level: level?.slice(0, 200) ?? null,
      skills,
      profession: level ?? '',
      where: told?.where ?? '',
    })
  }
  for (const told of staff) {
    if (!noMaster.test(told.fact.level ?? '')) add(told.fact.name, told)
  }
  const others = staff
    .map(({ fact }) => fact.name)
    .filter((name) => !found.some((each) => sameName(each.name, name)))
  const isOther = (name: string): boolean => others.some((other) => sameName(other, name))
  for (const { staff: name } of hours) if (name && !isOther(name)) add(name)
  for (const { variant } of services) if (variant.staff && !isOther(variant.staff)) add(variant.staff)
  return found
}

export const hoursOf = (facts: readonly HoursFact[], { name }: ProposedStaff): HoursFact[] =>
  facts.filter(({ staff }) => staff !== undefined && sameName(staff, name))

const clients = /^(?:gender|person):/

type Reading = {
  fields: ReadonlySet<string>
  /** Clients that her profession names, and all that are told of. */
  only: ReadonlySet<string>
  clients: ReadonlySet<string>
  levels: ReadonlySet<string>
}

function readingOf(staff: ProposedStaff, words: TradeWords): Reading {
  const profession = words.speaksOf(staff.profession)
  const all = new Set([...profession, ...words.speaksOf(staff.skills), ...words.speaksOf(staff.where)])
  const isClient = (id: string): boolean => clients.test(id)
  return {
    fields: words.fieldsOf(all),
    only: new Set([...words.implied(profession)].filter(isClient)),
    clients: new Set([...words.implied(all)].filter(isClient)),
    levels: new Set([...profession].filter((id) => id.startsWith('level:'))),
  }
}

const meet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].some((each) => b.has(each))

/** Names lose their endings: «з Жанною», «у Ліки»; only words with a capital letter are names. */
function isNamed(text: string, name: string): boolean {
  const stem = (word: string): string =>
    word
      .toLowerCase()
      .replace(/[аеиіоуюяєїйь]+$/u, '')
      .replace(/ц$/u, 'к')
  const [first] = name.split(/\s+/)
  const capitals = text.match(/\p{Lu}[\p{Ll}’'ʼ]+/gu) ?? []
  return first !== undefined && capitals.some((word) => stem(word) === stem(first))
}

/** Who does what: pairs of keys, staff first. */
export function whoDoesWhat(
  staff: readonly ProposedStaff[],
  services: readonly ProposedService[],
  words: TradeWords,
): [staff: string, service: string][] {
  const readings = new Map(staff.map((each) => [each.key, readingOf(each, words)]))
  const levels = [
    ...new Set(services.flatMap(({ prices }) => prices.flatMap(({ variant }) => variant.level ?? []))),
  ]
  const told = new Map(services.map((service) => [service.key, words.speaksOf(service.about)]))
  const halls = services.some(({ key }) => [...told.get(key)!].some((id) => id === 'gender:male'))
  return services.flatMap((service) => {
    const ids = told.get(service.key)!
    const suited = suitedFor(service, ids, staff, readings, words, halls).filter(({ level }) => {
      const own = level && levelOf(levels, level)
      const priced = service.prices.flatMap(({ variant }) => variant.level ?? [])
      // A list that prices other levels only does not mean hers.
      return !own || priced.length === 0 || priced.includes(own)
    })
    return suited.map((each): [string, string] => [each.key, service.key])
  })
}

function suitedFor(
  service: ProposedService,
  ids: ReadonlySet<string>,
  staff: readonly ProposedStaff[],
  readings: ReadonlyMap<string, Reading>,
  words: TradeWords,
  halls: boolean,
): readonly ProposedStaff[] {
  const byPrice = service.prices.flatMap(({ variant }) => variant.staff ?? [])
  const named = staff.filter(
    ({ name }) => isNamed(service.about, name) || byPrice.some((each) => sameName(each, name)),
  )
  if (named.length > 0) return named
  const fields = words.fieldsOf(ids)
  const reading = ({ key }: ProposedStaff): Reading => readings.get(key)!
  const inField = staff.filter((each) => {
    const own = reading(each).fields
    return own.size === 0 || fields.size === 0 || meet(own, fields)
  })
  const able = inField.length > 0 ? inField : staff
  const sectionLevels = new Set(
    [...words.speaksOf(service.category ?? '')].filter((id) => id.startsWith('level:')),
  )
  const ofLevel = able.filter(
    (each) => reading(each).levels.size === 0 || meet(reading(each).levels, sectionLevels),
  )
  const fitting = sectionLevels.size > 0 && ofLevel.length > 0 ? ofLevel : able
  return forClients(fitting, ids, fields, reading, words, halls)
}

/** Hairdressers are of a hall: men's, women's, children's. Elsewhere everybody takes everybody. */
function forClients(
  staff: readonly ProposedStaff[],
  ids: ReadonlySet<string>,
  fields: ReadonlySet<string>,
  reading: (staff: ProposedStaff) => Reading,
  words: TradeWords,
  halls: boolean,
): readonly ProposedStaff[] {
  if (!fields.has('hair') && fields.size > 0) return staff
  const named = new Set([...words.implied(ids)].filter((id) => clients.test(id)))
  // Where there is a hall for men, a service that says nothing is the women's.
  const wanted = named.size === 0 && halls ? new Set(['gender:female']) : named
  if (wanted.size === 0) return staff
  const theirs = staff.filter((each) => meet(reading(each).clients, wanted))
  const anybodys = staff.filter((each) => reading(each).only.size === 0)
  if (named.size > 0 && theirs.length > 0) {
    const girls = ids.has('person:girl') && !ids.has('person:boy')
    const boysOnly = (each: ProposedStaff): boolean =>
      reading(each).clients.has('person:boy') && reading(each).only.has('gender:male')
    const kept = named.has('gender:female') ? [...new Set([...theirs, ...anybodys])] : theirs
    const without = girls ? kept.filter((each) => !boysOnly(each)) : kept
    return without.length > 0 ? without : kept
  }
  const free = [...new Set([...theirs, ...anybodys])]
  return free.length > 0 ? staff.filter((each) => free.includes(each)) : staff
}
