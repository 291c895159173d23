import { at, type Golden, on, through } from './said.ts'

export const clockAndCalendar: Golden[] = [
  // Already Wednesday in Kyiv while it is Tuesday in Greenwich.
  { say: 'завтра', now: '2026-11-24T22:30:00Z', expect: on('11-26') },
  { say: 'сьогодні о 9', now: '2026-11-24T22:30:00Z', expect: { ...on('11-25'), ...at('09:00') } },
  // The clock jumps at 3:00 on 28 March 2027, and goes back at 4:00 on 31 October.
  { say: 'завтра о 3:30 ночі', now: '2027-03-27T10:00:00Z', expect: { ...on('2027-03-28'), ...at('03:30') } },
  { say: 'через годину', now: '2027-03-28T00:30:00Z', expect: { ...on('2027-03-28'), ...at('04:30') } },
  { say: 'завтра о 10', now: '2027-10-30T20:30:00Z', expect: { ...on('2027-10-31'), ...at('10:00') } },
  { say: 'через 2 дні', now: '2027-10-29T21:30:00Z', expect: on('2027-11-01') },
  { say: 'на вихідних', now: '2026-11-28T09:00:00Z', expect: through('11-28', '11-29') },
  { say: 'завтра', now: '2026-12-31T09:00:00Z', expect: on('2027-01-01') },
  { say: '31-го', now: '2026-11-24T09:00:00Z', expect: on('12-31') },
  { say: '29 лютого', expect: on('2028-02-29') },
  { say: 'до Великодня', now: '2026-03-24T09:00:00Z', expect: { ...on('04-12'), bound: 'before' } },
  { say: 'na Wielkanoc', now: '2026-03-24T09:00:00Z', expect: on('04-05') },
  { say: 'через місяць', now: '2027-01-31T09:00:00Z', expect: on('2027-02-28') },
  { say: 'через 2 години', now: '2026-11-24T21:00:00Z', expect: { ...on('11-25'), ...at('01:00') } },
]
