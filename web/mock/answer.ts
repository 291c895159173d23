// The demo's agent: answers from the demo's own facts, in Ukrainian or English, and says when it does not know.
import type { Action } from '#contract/agent.ts'
import {
  type Fact,
  type HoursFact,
  type ServiceFact,
  type Source,
  type Weekday,
  weekdays,
} from '#contract/facts.ts'
import en from '#web/i18n/en/format.ts'
import { formatOf } from '#web/i18n/format.ts'
import { translator } from '#web/i18n/translator.ts'
import uk from '#web/i18n/uk/format.ts'
import { conflictsIn } from './findings.ts'
import { phrases } from './phrases.ts'
import { newestFacts } from './releases.ts'
import type { Account } from './store.ts'

type Known = { fact: Fact; source: Source }
type Answer = { text: string; sources: Source[]; actions: Action[] }

const intents: [string, RegExp][] = [
  ['person', /людин|адміністратор|менеджер|human|person|operator/],
  ['hours', /працю|графік|відчин|відкрит|годин|котр|субот|неділ|open|hours|close|saturday|sunday/],
  ['address', /адрес|де ви|знаходит|дістат|where|address/],
  ['phone', /телефон|номер|подзвон|інстаграм|phone|call|contact|instagram/],
  ['payment', /оплат|картк|готівк|розрахув|\bpay|card|cash/],
  ['staff', /майст|хто робить|who does|master|stylist/],
  ['greeting', /^(привіт|вітаю|добр\S+ (день|вечір|ранок)|hello|hi|good (day|morning|evening))/],
]

/** English words of the trade, by the beginnings of the Ukrainian ones they stand for. */
const trade: Record<string, string> = {
  manicure: 'манікюр',
  pedicure: 'педикюр',
  haircut: 'стрижка',
  men: 'чоловіча',
  women: 'жіноча',
  kids: 'дитяча',
  gel: 'гель-лак',
  colouring: 'фарбування',
  coloring: 'фарбування',
  balayage: 'балаяж',
  styling: 'укладання',
  brow: 'брів',
  brows: 'брів',
  eyebrow: 'брів',
  lash: 'вій',
  lamination: 'ламінування',
  child: 'дитиною',
  parking: 'паркування',
  cancel: 'скасувати',
  late: 'запізнюєтеся',
  gift: 'подарунковий',
}

const stemLength = 4
const stems = (text: string) =>
  (text.toLowerCase().match(/[\p{L}’'-]{3,}/gu) ?? []).flatMap((word) => {
    const meant = trade[word] ?? word
    return meant
      .split('-')
      .filter((part) => part.length >= 3)
      .map((part) => part.slice(0, stemLength))
  })

const idle = new Set(
  stems('скільки коштує ціна яка який можна хочу мені вас ваш для how much does the cost price what you'),
)

export function answer(message: string, hasPhoto: boolean, account: Account): Answer {
  const language = /[а-яіїєґ]/i.test(message) ? 'uk' : 'en'
  const say = phrases[language]
  const format = formatOf(language, translator(language, language === 'uk' ? uk : en))
  const known: Known[] = newestFacts(account).map(({ fact, file, place, quote, origin }) => ({
    fact,
    source: { file, place, quote, ...(origin === 'owner' && { corrected: true as const }) },
  }))
  const asked = message.toLowerCase().trim()
  const intent = intents.find(([, words]) => words.test(asked))?.[0]

  if (hasPhoto) return handOver(say.photo, 'photo')
  if (intent === 'person') return handOver(say.person, 'asked')

  const services = ranked(asked, known, serviceText, 0)
  if (services.length > 0) return aboutServices(services)

  const ofKind = (kind: Fact['kind']) => known.filter(({ fact }) => fact.kind === kind)
  const contact = (...types: string[]) =>
    known.filter(({ fact }) => fact.kind === 'contact' && types.includes(fact.type))
  const direct = {
    hours: () => from(onAskedDay(asked, ofKind('hours')), (fact) => hoursLine(fact as HoursFact)),
    address: () => from(contact('address'), contactLine),
    phone: () => from(contact('phone', 'instagram'), contactLine),
    payment: () => from(ofKind('payment'), (fact) => (fact.kind === 'payment' ? fact.text : '')),
    staff: () =>
      from(ofKind('staff'), (fact) => (fact.kind === 'staff' ? [fact.name, fact.level].join(' – ') : '')),
    greeting: () => ({ text: say.greeting(account.salon.name), sources: [], actions: [] }),
  }[intent ?? '']
  const found = direct?.() ?? aboutRules()
  return found ?? handOver(say.unknown, 'unknown')

  function aboutServices(rows: Known[]): Answer {
    if (conflictsIn(rows).length > 0) return handOver(say.unsure, 'unsure')
    const lines = rows.map(({ fact }) => serviceLine(fact as ServiceFact))
    const names = [...new Set(rows.map(({ fact }) => (fact as ServiceFact).service))]
    return {
      text:
        lines.length === 1
          ? `${lines[0]}.`
          : `${say.several}\n${lines.map((line) => `• ${line}`).join('\n')}`,
      sources: rows.map(({ source }) => source),
      actions: names.length > 1 ? [{ type: 'offer', choices: names }] : [],
    }
  }

  function aboutRules(): Answer | null {
    const [best] = ranked(asked, known, ruleText, 0.5)
    if (!best) return null
    const { fact, source } = best
    return {
      text: fact.kind === 'faq' ? fact.answer : fact.kind === 'rule' ? fact.text : '',
      sources: [source],
      actions: [],
    }
  }

  function serviceLine({ service, variant, price, minutes }: ServiceFact): string {
    const name = [service, ...Object.values(variant)].join(', ')
    return [price ? `${name}: ${format.money(price)}` : name, minutes && format.minutes(minutes)]
      .filter(Boolean)
      .join(', ')
  }

  function hoursLine(fact: HoursFact): string {
    return `${format.days(fact.days)}: ${format.openingTimes(fact)}`
  }
}

const dayWords: Record<Weekday, RegExp> = {
  mon: /понеділ|monday/,
  tue: /вівтор|tuesday/,
  wed: /серед[уиа]|wednesday/,
  thu: /четвер|thursday/,
  fri: /п.ятниц|friday/,
  sat: /субот|saturday/,
  sun: /неділ[юяі]|sunday/,
}

function onAskedDay(asked: string, facts: Known[]): Known[] {
  const day = weekdays.find((name) => dayWords[name].test(asked))
  return day ? facts.filter(({ fact }) => fact.kind === 'hours' && fact.days.includes(day)) : facts
}

const contactLine = (fact: Fact) => (fact.kind === 'contact' ? fact.value : '')

function from(facts: Known[], line: (fact: Fact) => string): Answer | null {
  if (facts.length === 0) return null
  return {
    text: facts.map(({ fact }) => line(fact)).join('\n'),
    sources: facts.map(({ source }) => source),
    actions: [],
  }
}

const handOver = (text: string, reason: 'photo' | 'asked' | 'unknown' | 'unsure'): Answer => ({
  text,
  sources: [],
  actions: [{ type: 'hand_over', reason }],
})

const serviceText = (fact: Fact) =>
  fact.kind === 'service' ? [fact.service, ...Object.values(fact.variant)].join(' ') : ''

const ruleText = (fact: Fact) => (fact.kind === 'rule' ? fact.text : fact.kind === 'faq' ? fact.question : '')

/** Everything that shares the most words with the question, and more than `share` of them. */
function ranked(asked: string, known: Known[], text: (fact: Fact) => string, share: number): Known[] {
  const wanted = stems(asked).filter((stem) => !idle.has(stem))
  const scored = known.map((one) => ({
    one,
    score: new Set(stems(text(one.fact)).filter((stem) => wanted.includes(stem))).size,
  }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return best > wanted.length * share
    ? scored.filter(({ score }) => score === best).map(({ one }) => one)
    : []
}
