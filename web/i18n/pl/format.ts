import type { Same } from '../texts.ts'
import type uk from '../uk/format.ts'

export default {
  'hours.closed': 'nieczynne',
  'hours.break': 'przerwa {from}–{to}',
  'hours.last-booking': 'ostatnia wizyta o {time}',

  'money.free': 'bezpłatnie',
  'money.from': 'od\u00a0{amount}',
  'currency.UAH': 'UAH',
  'time.hours': { one: '{count}\u00a0godz.', other: '{count}\u00a0godz.' },
  'time.minutes': { one: '{count}\u00a0min', other: '{count}\u00a0min' },
  'time.now': 'przed chwilą',
  'size.kilobytes': '{size}\u00a0kB',
  'size.megabytes': '{size}\u00a0MB',

  quote: '„{text}”',

  'place.sheet': 'arkusz „{sheet}”',
  'place.page': 'str. {page}',
  'place.row': 'wiersz {row}',
} satisfies Same<typeof uk>
