import type { Same } from '../texts.ts'
import type uk from '../uk/format.ts'

export default {
  'hours.closed': 'geschlossen',
  'hours.break': 'Pause {from}–{to}',
  'hours.last-booking': 'letzter Termin um {time}',

  'money.free': 'kostenlos',
  'money.from': 'ab\u00a0{amount}',
  'currency.UAH': 'UAH',
  'time.hours': { one: '{count}\u00a0Std.', other: '{count}\u00a0Std.' },
  'time.minutes': { one: '{count}\u00a0Min.', other: '{count}\u00a0Min.' },
  'time.now': 'gerade eben',
  'size.kilobytes': '{size}\u00a0KB',
  'size.megabytes': '{size}\u00a0MB',

  quote: '„{text}“',

  'place.sheet': 'Blatt „{sheet}“',
  'place.page': 'S. {page}',
  'place.row': 'Zeile {row}',
} satisfies Same<typeof uk>
