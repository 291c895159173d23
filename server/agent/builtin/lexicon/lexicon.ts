// What a language file must say. Every entry is a comma-separated list of words and phrases as people write
// them; `*` at the end of a word stands for any ending. No logic lives in the language files.
import type { contactTypes, paymentMethods, RuleTopic, Weekday } from '#contract/facts.ts'

/** What a customer may want, and the words that only hint at it. */
export const cues = [
  'price',
  'free',
  'how-much',
  'duration',
  'hours',
  'until',
  'since',
  'lunch',
  'closed',
  'address',
  'directions',
  'contact',
  'payment',
  'who',
  'staff',
  'staff-days',
  'list',
  'offered',
  'services',
  'book',
  'move-booking',
  'cancel-booking',
  'greeting',
  'thanks',
  'bye',
  'who-are-you',
  'human',
  'complaint',
  'instructions',
  'forget-me',
  'erase',
  'my-data',
  'branch',
  'affirmative',
  'negative',
  'age',
  'if',
  'together',
  'included',
  'cheaper',
  'dearer',
  'longer',
  'quicker',
  'cheapest',
  'dearest',
  'longest',
  'quickest',
  'difference',
  'worth',
  'also',
] as const
export type Cue = (typeof cues)[number]

/** Services and the works they are made of. */
export const services = [
  'manicure',
  'pedicure',
  'podology',
  'haircut',
  'styling',
  'blow-dry',
  'hairdo',
  'braid',
  'curls',
  'straightening',
  'colouring',
  'toning',
  'highlights',
  'balayage',
  'shatush',
  'airtouch',
  'ombre',
  'contouring',
  'henna',
  'bleaching',
  'washing',
  'mask',
  'lamination',
  'keratin',
  'botox',
  'nanoplasty',
  'polishing',
  'care',
  'extension',
  'correction',
  'removal',
  'coating',
  'overlay',
  'strengthening',
  'levelling',
  'repair',
  'design',
  'french',
  'rubbing',
  'stamping',
  'painting',
  'rhinestones',
  'sliders',
  'paraffin',
  'spa',
  'massage',
  'cupping',
  'stones',
  'anticellulite',
  'lymph',
  'peeling',
  'cleaning',
  'mesotherapy',
  'biorevitalisation',
  'filler',
  'plasma',
  'carboxy',
  'lifting',
  'cryo',
  'vacuum',
  'rf',
  'smas',
  'injection',
  'wrap',
  'epilation',
  'laser',
  'waxing',
  'sugaring',
  'electro',
  'permanent-makeup',
  'tattoo',
  'piercing',
  'makeup',
  'shave',
  'perm',
  'dreadlocks',
  'solarium',
  'consultation',
  'cosmetology',
  'ingrown-nail',
  'callus',
  'cracks',
  'nail-prosthesis',
  'nail-thread',
  'fungus',
  'colour-correction',
  'camouflage',
  'home-visit',
  'four-hands',
] as const

/** Parts of the body. */
export const parts = [
  'hair',
  'face',
  'hands',
  'legs',
  'thighs',
  'shins',
  'feet',
  'toes',
  'nails',
  'lips',
  'back',
  'neck',
  'underarm',
  'bikini',
  'belly',
  'navel',
  'head',
  'body',
  'brows',
  'lashes',
  'beard',
  'moustache',
  'chin',
  'eyes',
  'nose',
  'tongue',
  'ears',
  'cartilage',
  'lobe',
  'forehead',
  'glabella',
  'roots',
  'grey-hair',
  'fringe',
  'cuticle',
] as const

/** What tells one service from its neighbour. */
export const qualities = [
  'japanese',
  'european',
  'hardware',
  'combined',
  'classic',
  'dry',
  'express',
  'complex',
  'solid-colour',
  'one-tone',
  'full',
  'model-cut',
  'clipper',
  'bald',
  'bob',
  'cascade',
  'straight-cut',
  'curly',
  'fade',
  'first',
  'wedding',
  'prom',
  'festive',
  'evening',
  'day',
  'rehearsal',
  /** «підрівняти», «оформлення»: a haircut, unless another part is named. */
  'trimming',
  'deep',
  'royal',
  'thick',
  'own-material',
  'other-salon',
  'our-work',
  'package',
  'subscription',
  'medical',
  'golden',
  'black',
  'alginate',
  'chocolate',
  'ultrasonic',
  'retinol',
  'almond',
  'sculptural',
  'sport',
  'relaxing',
  'thai',
  'chemical',
  'additional',
] as const

/** Values of the variant dimensions; the part before the colon is the dimension. */
export const dimensions = [
  'length:short',
  'length:medium',
  'length:long',
  'length:extra',
  'level:junior',
  'level:master',
  'level:top',
  'level:senior',
  'level:instructor',
  'level:stylist',
  'level:barber',
  'level:hairdresser',
  'gender:male',
  'gender:female',
  'person:child',
  'person:boy',
  'person:girl',
  'person:teen',
  'person:baby',
  'person:adult',
  'person:father',
  'person:mother',
  'person:son',
  'person:daughter',
  'person:family',
  'person:two',
  'person:student',
  'person:pensioner',
  'person:soldier',
  'person:displaced',
  'person:many-children',
  'person:donor',
  'person:pregnant',
  'person:new-client',
  'person:regular',
] as const

/** What a salon has or asks about besides its services. */
export const things = [
  'birthday',
  'coffee',
  'tea',
  'water',
  'alcohol',
  'wifi',
  'electricity',
  'alarm',
  'toilet',
  'conditioner',
  'access',
  'allergy',
  'lice',
  'cancer',
  'diabetes',
  'nursing',
  'licence',
  'pain',
  'sessions',
  'tan',
  'sauna',
] as const

export type Concept =
  | (typeof services)[number]
  | (typeof parts)[number]
  | (typeof qualities)[number]
  | (typeof dimensions)[number]

export type Moment =
  | 'today'
  | 'tomorrow'
  | 'after-tomorrow'
  | 'yesterday'
  | 'now'
  | 'weekend'
  | 'workdays'
  | 'holidays'
  | 'every-day'
export type Holiday = 'new-year' | 'new-year-eve' | 'christmas' | 'easter' | 'womens-day' | 'independence-day'

type Words<K extends string> = Record<K, string>

export type Lexicon = {
  cues: Words<Cue>
  topics: Words<RuleTopic>
  concepts: Words<Concept>
  things: Words<(typeof things)[number]>
  payment: Words<(typeof paymentMethods)[number]>
  contacts: Words<(typeof contactTypes)[number]>
  weekdays: Words<Weekday>
  /** January first. */
  months: readonly string[]
  moments: Words<Moment>
  holidays: Words<Holiday>
  /** Small numbers in words: «two», «second». */
  numbers: Words<'1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12'>
  /** How many come: «нас двоє», «for two people». */
  persons: Words<'2' | '3' | '4' | '5'>
  /** Minutes in words: «пів години», «an hour and a half». */
  spans: Words<'30' | '60' | '90' | '120'>
  /** «without»: what follows is excluded. */
  without: string
  /** Units after a number. */
  units: Words<'years' | 'minutes' | 'hours' | 'pieces' | 'money'>
  /** «and»: what stands before and after are two things. */
  joins: string
  /** Between two things compared, where a message compares: «дорожче ніж», «droższy od». */
  than: string
  or: string
  /** «окремо»: not as the set that the list offers. */
  apart: string
  /** In a rule: what it adds to a price, and what it takes off. */
  raises: string
  lowers: string
  /** She, he: the master spoken of before. */
  pronouns: string
  /** Orders to an assistant: in a file or a message they are text, never obeyed, never quoted. */
  orders: string
  /** Words that tell this language from its neighbours. */
  markers: string
  /** Words that carry no question of their own. */
  stop: string
}

/** A service that is a kind of another: asking for the wider one finds the narrower. */
export const impliedBy: Partial<Record<Concept, readonly Concept[]>> = {
  lymph: ['massage'],
  anticellulite: ['massage'],
  stones: ['massage'],
  cupping: ['massage'],
  shins: ['legs'],
  thighs: ['legs'],
  manicure: ['hands', 'nails'],
  pedicure: ['legs', 'feet', 'nails'],
  cosmetology: ['face'],
  cleaning: ['face'],
  peeling: ['face'],
  carboxy: ['face'],
  roots: ['colouring'],
  'one-tone': ['colouring'],
  toning: ['colouring'],
  highlights: ['colouring'],
  balayage: ['colouring'],
  shatush: ['colouring'],
  airtouch: ['colouring'],
  ombre: ['colouring'],
  contouring: ['colouring'],
  henna: ['colouring'],
  bleaching: ['colouring'],
  'colour-correction': ['colouring'],
  rf: ['lifting'],
  smas: ['lifting'],
  botox: ['injection'],
  filler: ['injection'],
  biorevitalisation: ['injection'],
  mesotherapy: ['injection'],
  'person:teen': ['person:child'],
  'blow-dry': ['styling'],
  curls: ['styling'],
  hairdo: ['styling'],
  braid: ['styling', 'hairdo'],
  straightening: ['styling'],
  'model-cut': ['haircut'],
  clipper: ['haircut'],
  bald: ['haircut'],
  bob: ['haircut'],
  cascade: ['haircut'],
  'straight-cut': ['haircut'],
  fade: ['haircut'],
  fringe: ['haircut'],
  'solid-colour': ['coating'],
  french: ['design'],
  rubbing: ['design'],
  stamping: ['design'],
  painting: ['design'],
  rhinestones: ['design'],
  sliders: ['design'],
  'ingrown-nail': ['podology', 'nails'],
  callus: ['podology'],
  cracks: ['podology'],
  'nail-prosthesis': ['podology', 'nails'],
  'nail-thread': ['podology', 'nails'],
  fungus: ['podology', 'nails'],
  moustache: ['beard'],
  sugaring: ['epilation'],
  waxing: ['epilation'],
  laser: ['epilation'],
  electro: ['epilation'],
  'person:boy': ['person:child'],
  'person:girl': ['person:child'],
  'person:son': ['person:child', 'person:boy'],
  'person:daughter': ['person:child', 'person:girl'],
  'person:baby': ['person:child'],
  'person:father': ['gender:male'],
  'level:senior': ['level:top'],
  keratin: ['care'],
  nanoplasty: ['care'],
  mask: ['care'],
  polishing: ['care'],
}

/** What several concepts said together mean in the trade: a coating on hands is a manicure. */
export const meantTogether: readonly { said: readonly Concept[]; means: Concept }[] = [
  { said: ['coating', 'hands'], means: 'manicure' },
  { said: ['coating', 'legs'], means: 'pedicure' },
  { said: ['coating', 'feet'], means: 'pedicure' },
]

/** Parts that are one another's: a service for the one may well be for the other. */
export const partsTogether: readonly (readonly Concept[])[] = [
  ['hair', 'head', 'roots', 'grey-hair', 'fringe'],
  ['nails', 'hands', 'legs', 'feet', 'toes', 'cuticle'],
  ['legs', 'shins', 'thighs'],
  ['ears', 'lobe', 'cartilage'],
  ['belly', 'navel'],
  ['beard', 'moustache', 'chin'],
  ['face', 'forehead', 'glabella', 'eyes', 'lips', 'chin', 'nose'],
]

/** Works that are done to another: «а з покриттям?» adds to what was spoken of, «а борода?» asks for another. */
export const additions: ReadonlySet<string> = new Set([
  'coating',
  'levelling',
  'strengthening',
  'design',
  'french',
  'removal',
  'washing',
  'trimming',
])

/** Said of nearly everything in the trade: not hearing it in a service's name means nothing. */
export const weakConcepts: ReadonlySet<string> = new Set([
  'hair',
  'nails',
  'head',
  'body',
  'hands',
  'additional',
  'person:adult',
  'gender:female',
])
