// What is understood of the salon's files: blocks as they stood there, and the typed facts made of them.
import { z } from 'zod'

/** Where something stood in its file: page from 1 (PDF), sheet by name (spreadsheets), row or line from 1. */
export const Place = z
  .object({ page: z.int().optional(), sheet: z.string().optional(), row: z.int().optional() })
  .meta({ id: 'Place' })
export type Place = z.infer<typeof Place>

export const Cell = z.object({
  text: z.string(),
  /** Merged over so many columns, when more than one. The swallowed columns are not repeated as cells: `column` of the next cell tells. */
  columns: z.int().optional(),
  /** Zero-based column of the grid where the cell begins. */
  column: z.int(),
  /** Repeated here because a merge reaches down from a row above. */
  fromAbove: z.literal(true).optional(),
  bold: z.literal(true).optional(),
})
export type Cell = z.infer<typeof Cell>

/** A piece of a document in reading order. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string(), level: z.int(), place: Place }),
  z.object({ kind: z.literal('text'), text: z.string(), listItem: z.literal(true).optional(), place: Place }),
  /** `table` counts the tables of a file from 0; rows of one table share it. */
  z.object({ kind: z.literal('row'), table: z.int(), cells: z.array(Cell), place: Place }),
])
export type Block = z.infer<typeof Block>

/** Why a file could not be read, or not wholly. */
export const FileTrouble = z.enum([
  'password',
  'broken',
  'scan',
  'empty',
  'too-complex',
  'too-slow',
  'other-kind',
  'too-old',
])
export type FileTrouble = z.infer<typeof FileTrouble>

export const Money = z.object({
  /** exact: min = max. from: max null. range: both. surcharge: added to another price. percent: a surcharge or discount in per cent (negative: discount). */
  type: z.enum(['exact', 'from', 'range', 'surcharge', 'percent', 'free']),
  min: z.number(),
  max: z.number().nullable(),
  /** ISO 4217. */
  currency: z.string(),
})
export type Money = z.infer<typeof Money>

export const Minutes = z.object({
  min: z.int().positive(),
  max: z.int().positive(),
  approximate: z.literal(true).optional(),
})
export type Minutes = z.infer<typeof Minutes>

/** What distinguishes the prices of one service, in the words of the file. */
export const variantKinds = [
  'length',
  'level',
  'staff',
  'zone',
  'package',
  'coating',
  'age',
  'gender',
  'time',
  'option',
] as const
export const VariantKind = z.enum(variantKinds)
export type VariantKind = z.infer<typeof VariantKind>
export const Variant = z.partialRecord(VariantKind, z.string())
export type Variant = z.infer<typeof Variant>

/** One priced (or only timed) line: a service, which variant of it, for how much, for how long. */
export const ServiceFact = z.object({
  kind: z.literal('service'),
  service: z.string(),
  category: z.string().optional(),
  variant: Variant,
  price: Money.optional(),
  /** What the price is for, when not for the visit: «1 шт», «1 ніготь», «10 хв». */
  unit: z.string().optional(),
  minutes: Minutes.optional(),
  /** Words of the row that are none of the above: «якщо є вільне вікно», «що входить». */
  note: z.string().optional(),
})
export type ServiceFact = z.infer<typeof ServiceFact>

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const Weekday = z.enum(weekdays)
export type Weekday = z.infer<typeof Weekday>
/** HH:MM, 24 hours; 24:00 is the end of a day. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

export const HoursFact = z.object({
  kind: z.literal('hours'),
  /** A master whose own hours these are; left out: the salon's. */
  staff: z.string().optional(),
  /** Weekdays this is said of. Empty when it is said of dates. */
  days: z.array(Weekday),
  /** MM-DD (every year) or YYYY-MM-DD; `to` inclusive. An exception to the weekdays. */
  from: z.string().optional(),
  to: z.string().optional(),
  opens: TimeOfDay.optional(),
  closes: TimeOfDay.optional(),
  closed: z.boolean(),
  breakFrom: TimeOfDay.optional(),
  breakTo: TimeOfDay.optional(),
  lastBooking: TimeOfDay.optional(),
  note: z.string().optional(),
})
export type HoursFact = z.infer<typeof HoursFact>

export const contactTypes = [
  'phone',
  'email',
  'address',
  'website',
  'instagram',
  'facebook',
  'telegram',
  'viber',
  'whatsapp',
  'tiktok',
  'directions',
  'parking',
  'name',
] as const
export const ContactFact = z.object({
  kind: z.literal('contact'),
  type: z.enum(contactTypes),
  /** Phones in E.164; everything else as written. */
  value: z.string(),
  /** Whose, or what for: «Viber», «рецепція», «філія на Подолі». */
  label: z.string().optional(),
})
export type ContactFact = z.infer<typeof ContactFact>

export const paymentMethods = [
  'cash',
  'card',
  'transfer',
  'qr',
  'apple-pay',
  'google-pay',
  'online',
  'instalments',
  'crypto',
  'terminal',
] as const
export const PaymentFact = z.object({
  kind: z.literal('payment'),
  accepted: z.array(z.enum(paymentMethods)),
  refused: z.array(z.enum(paymentMethods)),
  text: z.string(),
})
export type PaymentFact = z.infer<typeof PaymentFact>

export const StaffFact = z.object({
  kind: z.literal('staff'),
  name: z.string(),
  /** «топ-майстер», «стиліст-колорист». */
  level: z.string().optional(),
  /** What they do, in the words of the file, one item each. */
  skills: z.array(z.string()),
  text: z.string().optional(),
})
export type StaffFact = z.infer<typeof StaffFact>

export const ruleTopics = [
  'booking',
  'cancellation',
  'late',
  'prepayment',
  'discount',
  'loyalty',
  'gift-card',
  'guarantee',
  'children',
  'pets',
  'parking',
  'health',
  'hygiene',
  'preparation',
  'aftercare',
  'amenities',
  'products',
  'languages',
  'vacancy',
  'refund',
  'photo',
  'training',
  'other',
] as const
export const RuleTopic = z.enum(ruleTopics)
export type RuleTopic = z.infer<typeof RuleTopic>

/** A sentence of the salon that is no price and no hour. Quoted, never reworded. */
export const RuleFact = z.object({
  kind: z.literal('rule'),
  topics: z.array(RuleTopic),
  heading: z.string().optional(),
  text: z.string(),
})
export type RuleFact = z.infer<typeof RuleFact>

export const FaqFact = z.object({
  kind: z.literal('faq'),
  question: z.string(),
  answer: z.string(),
  topics: z.array(RuleTopic),
})
export type FaqFact = z.infer<typeof FaqFact>

export const Fact = z.discriminatedUnion('kind', [
  ServiceFact,
  HoursFact,
  ContactFact,
  PaymentFact,
  StaffFact,
  RuleFact,
  FaqFact,
])
export type Fact = z.infer<typeof Fact>
export type FactKind = Fact['kind']

/** Where a fact is read: `quote` is the row or sentence as it stands there. */
export const Source = z
  .object({
    /** Empty when the owner added the fact and no file has it. */
    file: z.string(),
    place: Place,
    quote: z.string(),
    /** The owner's word instead of the file's. */
    corrected: z.literal(true).optional(),
  })
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

export const FoundFact = z.object({ fact: Fact, place: Place, quote: z.string() })
export type FoundFact = z.infer<typeof FoundFact>

/** A row or line that looks as if it said a price or an hour and was not understood, or a part of a file that was not read. */
export const NotUnderstood = z.object({
  reason: z.enum([
    'no-service',
    'no-price',
    'several-prices',
    'unclear-price',
    'unclear-time',
    'unclear-header',
    /** A sum in a line of text, of which it cannot be told what it is the price of. */
    'stray-price',
    /** A page of pictures or of letters that are drawn, not written. */
    'no-text',
    'damaged',
    /** The file is longer or wider than what is read of one; from this place on nothing was read. */
    'past-limit',
  ]),
  place: Place,
  /** As it stands there; empty for a part that was not read. */
  quote: z.string(),
})
export type NotUnderstood = z.infer<typeof NotUnderstood>
