import type { Same } from '../texts.ts'
import type uk from '../uk/format.ts'

export default {
  'hours.closed': 'closed',
  'hours.break': 'break {from}–{to}',
  'hours.last-booking': 'last booking at {time}',

  'money.free': 'free',
  'money.from': 'from\u00a0{amount}',

  'currency.UAH': 'UAH',

  'time.hours': { one: '{count}\u00a0h', other: '{count}\u00a0h' },
  'time.minutes': { one: '{count}\u00a0min', other: '{count}\u00a0min' },
  'time.now': 'just now',

  'size.kilobytes': '{size}\u00a0KB',
  'size.megabytes': '{size}\u00a0MB',

  quote: '“{text}”',

  'place.sheet': 'sheet “{sheet}”',
  'place.page': 'page {page}',
  'place.row': 'row {row}',
} satisfies Same<typeof uk>
