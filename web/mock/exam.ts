// The demo's agent is examined as the real one is: asked about its own rows, graded by the row it answers from.

import type { ReleasedFact } from '#contract/corrections.ts'
import { type Exam, exam, examTopics } from '#contract/exam.ts'
import { answer } from './answer.ts'
import { on } from './on.ts'
import { pace, pause } from './pace.ts'
import { publishedRelease } from './releases.ts'
import { type Account, announce } from './store.ts'

type Topic = Exam['topics'][number]['topic']
type Question = { topic: Topic; ask: string; about: ReleasedFact }

/** How long after a release its exam is known. */
const takes = 4_000

on(exam, (_, { account }) => {
  const { release } = account
  if (!release) return null
  const takenAt = new Date(release.publishedAt).getTime() + takes / pace.get()
  if (takenAt > Date.now()) {
    void pause(takes).then(() => announce('knowledge'))
    return null
  }
  return examOf(account, release.id, new Date(takenAt).toISOString())
})

async function examOf(account: Account, releaseId: number, takenAt: string): Promise<Exam> {
  const { facts = [], files = [] } = publishedRelease(account) ?? {}
  const unread = files.flatMap(({ name, problems }) =>
    problems.map(({ place, quote, reason }) => ({
      topic: 'rows' as const,
      language: 'uk' as const,
      question: '',
      expected: quote,
      got: '',
      file: name,
      place,
      reason,
    })),
  )
  const questions = facts.flatMap(questionsAbout)
  const failures = []
  for (const { topic, ask, about } of questions) {
    const { evidence, text } = await answer(account, ask, { facts })
    if (evidence.some(({ id }) => id === about.id)) continue
    const { quote: expected, file, place } = about
    failures.push({ topic, language: 'uk' as const, question: ask, expected, got: text, file, place })
  }
  const all = [...failures, ...unread]
  const asked = (topic: Topic) =>
    topic === 'rows' ? unread.length : questions.filter((question) => question.topic === topic).length
  return {
    release_id: releaseId,
    taken_at: takenAt,
    asked: questions.length + unread.length,
    passed: questions.length - failures.length,
    topics: examTopics
      .map((topic) => ({
        topic,
        asked: asked(topic),
        passed: asked(topic) - all.filter((failure) => failure.topic === topic).length,
      }))
      .filter((topic) => topic.asked > 0),
    failures: all,
  }
}

function questionsAbout(about: ReleasedFact): Question[] {
  const { fact } = about
  switch (fact.kind) {
    case 'service': {
      const name = [fact.service, ...Object.values(fact.variant)].join(' ')
      return [{ topic: 'prices', ask: `Скільки коштує ${name.toLowerCase()}?`, about }]
    }
    case 'contact':
      return fact.type === 'address' ? [{ topic: 'contacts', ask: 'Де ви знаходитесь?', about }] : []
    case 'hours':
      return fact.staff ? [] : [{ topic: 'hours', ask: 'Який у вас графік?', about }]
    case 'payment':
      return [{ topic: 'payment', ask: 'Чи можна оплатити карткою?', about }]
    case 'faq':
      return [{ topic: 'faq', ask: fact.question, about }]
    default:
      return []
  }
}
