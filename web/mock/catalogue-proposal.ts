// Services, masters and the week, as the demo reads them out of the facts.
import type { Service, Staff } from '#contract/catalogue.ts'
import { type Fact, type HoursFact, type ServiceFact, type StaffFact, weekdays } from '#contract/facts.ts'
import type { Week } from '#contract/schedule.ts'

export function proposed(
  facts: Fact[],
  nextId: () => number,
): { services: Service[]; staff: Staff[]; week: Week | null } {
  const services = new Map<string, ServiceFact[]>()
  for (const fact of facts)
    if (fact.kind === 'service') services.set(fact.service, [...(services.get(fact.service) ?? []), fact])
  return {
    services: [...services].map(([name, rows]) => ({
      id: nextId(),
      name,
      category: rows[0]?.category ?? null,
      minutes: rows.find(({ minutes }) => minutes)?.minutes?.max ?? null,
      buffer_before: 0,
      buffer_after: 0,
      prices: rows.map(({ variant, price, unit, note }) => ({
        variant,
        price: price ?? null,
        unit: unit ?? null,
        note: note ?? null,
      })),
      staff_ids: [],
      is_offered: true,
      origin: 'file',
      edited: [],
    })),
    staff: named(facts).map((fact) => ({
      id: nextId(),
      name: fact.name,
      level: fact.level ?? null,
      is_active: true,
      is_chair: false,
      skills: [],
      origin: 'file',
      edited: [],
    })),
    week: weekOf(facts.filter((fact): fact is HoursFact => fact.kind === 'hours')),
  }
}

/** Each once: a table of skills and one of shifts name the same people. */
function named(facts: Fact[]): StaffFact[] {
  const people = new Map<string, StaffFact>()
  for (const fact of facts) if (fact.kind === 'staff' && !people.has(fact.name)) people.set(fact.name, fact)
  return [...people.values()]
}

function weekOf(hours: HoursFact[]): Week | null {
  const usual = hours.filter(({ staff, from, opens, closes }) => !staff && !from && opens && closes)
  if (usual.length === 0) return null
  return Object.fromEntries(
    weekdays.map((day) => [
      day,
      usual
        .filter(({ days }) => days.includes(day))
        .map(({ opens, closes }) => ({ from: opens!, to: closes! })),
    ]),
  ) as Week
}
