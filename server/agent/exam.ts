// The exam: questions made from the salon's own rows, asked of the engine as customers would ask, and graded by the row.

import type { z } from 'zod'
import type { ExamFailure } from '#contract/exam.ts'
import { examTopics } from '#contract/exam.ts'
import type { NotUnderstood, Place } from '#contract/facts.ts'
import { weekdays } from '#contract/facts.ts'
import type { CustomerLanguage, Engine, KnownFact, Reply, Turn } from './engine.ts'
import { distorted, examQuestions, weekdayNames } from './exam-questions.ts'

export type Topic = (typeof examTopics)[number]
export type Failure = z.infer<typeof ExamFailure>
export type ExamResult = {
  asked: number
  passed: number
  topics: { topic: Topic; asked: number; passed: number }[]
  failures: Failure[]
}
export type UnreadRow = NotUnderstood & { file: string }

type Question = { topic: Topic; language: CustomerLanguage; ask: string; about: KnownFact }

const rowsAtMost = 300
const failuresKept = 200
const languages: readonly CustomerLanguage[] = ['uk', 'ru', 'en', 'pl']

/** Two questions a price row (as it stands, and as customers distort it), one a duration, and one each about the rest. */
export function questionsFrom(facts: readonly KnownFact[]): Question[] {
  const rows = facts.filter(
    ({ fact }) => fact.kind === 'service' && fact.price && fact.price.type !== 'percent',
  )
  // Spread over the whole list, so that a long one is examined in all its parts.
  const step = Math.max(1, rows.length / rowsAtMost)
  const chosen = Array.from(
    { length: Math.min(rows.length, rowsAtMost) },
    (_, n) => rows[Math.floor(n * step)]!,
  )
  return [...chosen.flatMap(aboutService), ...facts.flatMap(aboutTheRest)]
}

function aboutService(about: KnownFact, n: number): Question[] {
  if (about.fact.kind !== 'service') return []
  const { service, category, variant, minutes } = about.fact
  const name = [service, ...Object.values(variant)].join(' ')
  // A name that only its section explains («Класичний») is asked with it, as people do.
  const full = category && !name.includes(' ') ? `${category} ${name}` : name
  const other = languages[n % languages.length]!
  const questions: Question[] = [
    { topic: 'prices', language: 'uk', ask: examQuestions.uk.price(full), about },
    { topic: 'prices', language: other, ask: examQuestions[other].price(distorted(full, n)), about },
  ]
  if (minutes && n % 3 === 0)
    questions.push({ topic: 'durations', language: 'uk', ask: examQuestions.uk.duration(full), about })
  return questions
}

function aboutTheRest(about: KnownFact): Question[] {
  const { fact } = about
  const ask = (topic: Topic, text: string): Question[] => [{ topic, language: 'uk', ask: text, about }]
  switch (fact.kind) {
    case 'hours':
      return fact.staff
        ? []
        : fact.days.flatMap((day) =>
            ask('hours', examQuestions.uk.hours(weekdayNames[weekdays.indexOf(day)]!)),
          )
    case 'contact':
      if (fact.type === 'address') return ask('contacts', examQuestions.uk.address)
      return fact.type === 'phone' ? ask('contacts', examQuestions.uk.phone) : []
    case 'payment':
      return ask('payment', examQuestions.uk.payment)
    case 'staff':
      return ask('staff', examQuestions.uk.staff(fact.name))
    case 'faq':
      return ask('faq', fact.question)
    default:
      return []
  }
}

/** `turnFor`: a fresh conversation's turn with this message. Yields between questions, so that customers do not wait for an exam. */
export async function takeExam(
  engine: Engine,
  facts: readonly KnownFact[],
  unread: readonly UnreadRow[],
  turnFor: (message: string) => Turn,
): Promise<ExamResult> {
  const grades: { topic: Topic; failure: Failure | null }[] = unread.map((row) => ({
    topic: 'rows',
    failure: unreadFailure(row),
  }))
  for (const question of questionsFrom(facts)) {
    const reply = await engine(turnFor(question.ask))
    grades.push({
      topic: question.topic,
      failure: passes(question, reply) ? null : failureOf(question, reply),
    })
    await new Promise((resolve) => setImmediate(resolve))
  }
  const of = (topic: Topic) => grades.filter((grade) => grade.topic === topic)
  const passed = (list: typeof grades) => list.filter(({ failure }) => failure === null).length
  return {
    asked: grades.length,
    passed: passed(grades),
    topics: examTopics
      .map((topic) => ({ topic, asked: of(topic).length, passed: passed(of(topic)) }))
      .filter(({ asked }) => asked > 0),
    failures: grades.flatMap(({ failure }) => failure ?? []).slice(0, failuresKept),
  }
}

/** Right is an answer that stands on the row asked about and says the number that is written there. */
function passes({ topic, about }: Question, reply: Reply): boolean {
  const stands = reply.evidence.some(({ id, quote }) => id === about.id || quote === about.quote)
  if (!stands) return false
  const { fact } = about
  if (fact.kind !== 'service') return true
  if (topic === 'durations') return true
  const written = numbersIn(about.quote)
  const price = fact.price
    ? [fact.price.min, fact.price.max].filter((value): value is number => value !== null)
    : []
  const said = numbersIn(reply.text)
  return price.every((value) => said.has(value) && (about.corrected || written.has(value)))
}

/** As amounts are written: 1 200, 1.200, 1,350.50, 1350,5. */
function numbersIn(text: string): Set<number> {
  const found = text.replace(/(?<=\d)[   '](?=\d{3}(?!\d))/g, '').match(/\d+(?:[.,]\d+)*/g) ?? []
  return new Set(
    found.flatMap((number) => {
      const grouped = number.replace(/[.,](?=\d{3}(?!\d))/g, '')
      return [Number(grouped.replace(',', '.')), Number(number.replace(',', '.'))]
    }),
  )
}

const failureOf = ({ topic, language, ask, about }: Question, reply: Reply): Failure => ({
  topic,
  language,
  question: ask,
  expected: about.quote,
  got: reply.text,
  file: about.file,
  place: about.place as Place,
})

const unreadFailure = ({ file, place, quote, reason }: UnreadRow): Failure => ({
  topic: 'rows',
  language: 'uk',
  question: '',
  expected: quote,
  got: '',
  file,
  place,
  reason,
})
