// What the assistant says, one file per language. `{slots}` are filled in; no logic lives in the language files.
import type { paymentMethods, Weekday } from '#contract/facts.ts'

export type Phrases = {
  /** A name in the language's own quotation marks. */
  quoted: string
  /** First reply of a conversation; `{salon}`. */
  intro: string
  /** The same under the name the owner chose; `{name}`, `{salon}`. */
  introNamed: string
  greeting: string
  howCanIHelp: string
  thanks: string
  bye: string
  agreed: string
  /** Asked whether it is a person. */
  iAmAutomatic: string
  iAmAutomaticNamed: string
  secret: string
  photo: string
  complaint: string
  handOver: string
  callUs: string
  booking: string
  bookingChange: string
  /** Asked before anything is deleted; then what the customer hears after yes and after no. */
  forgetMe: string
  forgetMeDone: string
  forgetMeKept: string
  yesDelete: string
  noKeep: string
  /** Follows every sentence of not knowing, unless the owner chose other words. */
  willAsk: string
  unknown: string
  unknownService: string
  /** One service, one variant, two prices. */
  conflicting: string
  unknownPrice: string
  unknownDuration: string
  unknownHours: string
  unknownVariant: string
  forbidden: string
  priceList: string
  more: string
  /** one, few, many */
  moreServices: readonly [string, string, string]
  whichOne: string
  whatExactly: string
  lasts: string
  surcharge: string
  perUnit: string
  /** `{sum}` is the calculation, terms first. */
  total: string
  noTotal: string
  /** A rule that counts, and one whose condition the customer has not named whole; `{rule}`, `{original}`, `{calculation}`. */
  byRule: string
  ifRule: string
  /** Said of a quotation in another language than the reply's. */
  original: string
  setInstead: string
  dearerBy: string
  cheaperBy: string
  longerBy: string
  quickerBy: string
  samePrice: string
  sameTime: string
  noDifference: string
  ranks: Record<'cheapest' | 'dearest' | 'longest' | 'quickest', string>
  fromPrices: string
  yesWeDo: string
  openOn: string
  openFromOn: string
  openUntilOn: string
  closedOn: string
  weekHours: string
  break: string
  breakNone: string
  lastBooking: string
  openNow: string
  openNowUnknownEnd: string
  closedNow: string
  address: string
  directions: string
  parking: string
  name: string
  contacts: Record<
    'phone' | 'email' | 'website' | 'instagram' | 'facebook' | 'telegram' | 'viber' | 'whatsapp' | 'tiktok',
    string
  >
  paymentYes: string
  paymentNo: string
  paymentAll: string
  payment: Record<(typeof paymentMethods)[number], string>
  staffAll: string
  staffDoes: string
  staffWorks: string
  staffNotOn: string
  staffOn: string
  staffOffDays: string
  /** Said before a sentence in another language than the customer's; `{language}`. */
  inOriginal: string
  languages: Record<'uk' | 'ru' | 'en' | 'pl', string>
  no: string
  yes: string
  and: string
  on: Record<Weekday, string>
  days: Record<Weekday, string>
  relative: Record<'today' | 'tomorrow' | 'after-tomorrow' | 'yesterday', string>
  /** `{date}` is the day of the month. January first. */
  dates: readonly string[]
  fromTo: string
  until: string
  since: string
  dayOff: string
}

/** Said instead when the owner wants customers to be addressed as friends. */
export type InformalPhrases = Partial<Phrases>
