export default {
  'hours.closed': 'зачинено',
  'hours.break': 'перерва {from}–{to}',
  'hours.last-booking': 'останній запис о {time}',

  'money.free': 'безкоштовно',
  'money.from': 'від\u00a0{amount}',

  'currency.UAH': 'грн',

  'time.hours': { one: '{count}\u00a0год', other: '{count}\u00a0год' },
  'time.minutes': { one: '{count}\u00a0хв', other: '{count}\u00a0хв' },
  'time.now': 'щойно',

  'size.kilobytes': '{size}\u00a0КБ',
  'size.megabytes': '{size}\u00a0МБ',

  quote: '«{text}»',

  'place.sheet': 'аркуш «{sheet}»',
  'place.page': 'стор. {page}',
  'place.row': 'рядок {row}',
}
