// What a language file of the proof must say: the words that turn a number into a claim of another kind, and the
// words that promise. Comma-separated; `*` at the end of a word stands for any ending. No logic lives in the language files.

export type ProofWords = {
  /** «від 500»: at least. */
  from: string
  /** «до 700»: at most. */
  upTo: string
  about: string
  /** On top of another price. */
  plus: string
  free: string
  /** Spelled numbers, value → forms. */
  numerals: Readonly<Record<number, string>>
  /** Whole spans of time in words, minutes → forms. */
  spans: Readonly<Record<number, string>>
  hours: string
  minutes: string
  percent: string
  /** After an hour: before and after noon. */
  morning: string
  evening: string
  /** Before an hour: «о 15», “at 3”. */
  at: string
  /** Between two services: «та», “and”. */
  and: string
  not: string
  open: string
  closed: string
  break: string
  lastBooking: string
  /** Every day of the week. */
  daily: string
  /** «лише», «якщо», «при»: what follows limits what was said. */
  limits: string
  /** What was done for the customer, as a finished thing. */
  booked: string
  /** «чекаємо на вас о 15:00»: said of one time, it says that a visit was booked. */
  awaited: string
  /** Open at any hour. */
  allDay: string
  /** A time kept for the customer. */
  held: string
  moved: string
  cancelled: string
  /** What the salon gives: each must be a rule's. */
  discount: string
  gift: string
  guarantee: string
  /** Before the name of a street. */
  street: string
  /** Words of an answer that name nothing: they may stand beside a service without telling it apart. */
  filler: string
}
