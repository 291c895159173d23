// What customers say and what is meant, by hand.
import { clockAndCalendar } from './golden/calendar.ts'
import { english } from './golden/en.ts'
import { polish } from './golden/pl.ts'
import { russian } from './golden/ru.ts'
import type { Golden } from './golden/said.ts'
import { traps } from './golden/traps.ts'
import { ukrainian } from './golden/uk.ts'

export const golden: Golden[] = [
  ...ukrainian,
  ...russian,
  ...english,
  ...polish,
  ...clockAndCalendar,
  ...traps,
]
