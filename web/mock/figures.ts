// The demo's figures, counted from the demo's own life by the server's definitions.

import { weekdays } from '#contract/facts.ts'
import { type Figure, figures, type StatsItem, stats, statsList } from '#contract/figures.ts'
import { beginOf, dayOf, endOf, instantOf, plusDays, weekdayOf } from '#web/api/clock.ts'
import { lifeOf } from './life.ts'
import { on } from './on.ts'
import { learnedBy } from './releases.ts'
import type { Account } from './store.ts'

type Days = { from: string; to: string }

on(stats, ({ query: { from, to } }, { account }) => {
  const count = (figure: Figure, days: Days = { from, to }) => itemsOf(account, figure, days)?.length ?? null
  const days = [from]
  while (days.at(-1)! < to) days.push(plusDays(days.at(-1)!, 1))
  return {
    from,
    to,
    figures: Object.fromEntries(figures.map((figure) => [figure, count(figure)])) as never,
    by_day: days.map((day) => ({
      day,
      conversations: count('conversations', { from: day, to: day }) ?? 0,
      bookings: count('bookings', { from: day, to: day }) ?? 0,
    })),
    top_services: mostBooked(account, { from, to }),
  }
})

on(statsList, ({ query: { figure, from, to, service, limit, offset } }, { account }) => {
  const all = (itemsOf(account, figure, { from, to }) ?? [])
    .filter(
      ({ id, kind }) =>
        service === undefined || (kind === 'appointment' && serviceOf(account, id) === Number(service)),
    )
    .sort((a, b) => b.at.localeCompare(a.at))
  const first = Number(offset ?? 0)
  return { total: all.length, items: all.slice(first, first + Number(limit ?? 200)) }
})

const serviceOf = (account: Account, id: number) =>
  lifeOf(account).appointments.find((visit) => visit.id === id)?.service_id

function mostBooked(account: Account, days: Days) {
  const counted = new Map<number, { service_id: number; name: string; bookings: number }>()
  for (const { id, text } of itemsOf(account, 'bookings', days) ?? []) {
    const service_id = serviceOf(account, id)!
    counted.set(service_id, {
      service_id,
      name: text,
      bookings: (counted.get(service_id)?.bookings ?? 0) + 1,
    })
  }
  return [...counted.values()].sort((a, b) => b.bookings - a.bookings).slice(0, 5)
}

/** Null: cannot be told. */
function itemsOf(account: Account, figure: Figure, { from, to }: Days): StatsItem[] | null {
  const zone = account.salon.time_zone
  const [begins, ends] = [beginOf(from, zone), endOf(to, zone)]
  const isWithin = (instant: string) => Date.parse(instant) >= begins && Date.parse(instant) < ends
  const { chats, appointments, schedule } = lifeOf(account)
  const item = (kind: StatsItem['kind'], more: Omit<StatsItem, 'kind' | 'starts_at'>): StatsItem => ({
    kind,
    starts_at: null,
    ...more,
  })

  if (figure === 'conversations' || figure === 'after_hours') {
    const written = chats.flatMap(({ id, customer_name, messages }) => {
      const first = messages.find(({ author, timestamp }) => author === 'customer' && isWithin(timestamp))
      if (!first) return []
      return [
        item('conversation', {
          id,
          conversation_id: id,
          title: customer_name,
          text: first.text,
          at: first.timestamp,
        }),
      ]
    })
    if (figure === 'conversations') return written
    if (weekdays.every((day) => schedule.salon[day].length === 0)) return null
    return written.filter(({ at }) => !isOpenAt(at))
  }
  if (figure === 'answered' || figure === 'handed_over') {
    return chats.flatMap(({ id, customer_name, messages }) =>
      messages
        .filter(({ author, engine, timestamp }) => author === 'agent' && engine && isWithin(timestamp))
        .filter(
          ({ actions }) => actions.some(({ type }) => type === 'hand_over') === (figure === 'handed_over'),
        )
        .map((said) =>
          item('reply', {
            id: said.id,
            conversation_id: id,
            title: customer_name,
            text: said.text,
            at: said.timestamp,
          }),
        ),
    )
  }
  if (figure === 'gaps') {
    return learnedBy(account)
      .gaps.filter(({ last_asked_at }) => isWithin(last_asked_at))
      .map(({ id, question, last_asked_at }) =>
        item('gap', { id, conversation_id: null, title: question, text: '', at: last_asked_at }),
      )
  }
  return appointments
    .filter(
      ({ status, source, created_at }) => status !== 'cancelled' && source !== 'test' && isWithin(created_at),
    )
    .filter(({ source }) => figure === 'bookings' || source === 'agent')
    .map((visit) => ({
      kind: 'appointment',
      id: visit.id,
      conversation_id: visit.conversation_id,
      title: visit.customer_name,
      text: visit.service,
      at: visit.created_at,
      starts_at: visit.starts_at,
    }))

  function isOpenAt(instant: string): boolean {
    const day = dayOf(instant, zone)
    const at = Date.parse(instant)
    return schedule.salon[weekdayOf(day)].some(
      (span) => at >= instantOf(day, span.from, zone) && at < instantOf(day, span.to, zone),
    )
  }
}
