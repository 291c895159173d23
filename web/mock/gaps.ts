import { answerGap, dismissGap, listGaps } from '#contract/gaps.ts'
import { add } from './corrections.ts'
import { on, refusal } from './on.ts'
import { learnedBy } from './releases.ts'
import { type Account, save } from './store.ts'

on(listGaps, (_, { account }) => learnedBy(account).gaps)

on(answerGap, ({ params, body: { answer, question, holds_until } }, { account, language }) => {
  const asked = close(account, Number(params.id), language)
  return add(account, { kind: 'faq', question: question ?? asked, answer, topics: [] }, holds_until ?? null)
})

on(dismissGap, ({ params }, { account, language }) => {
  close(account, Number(params.id), language)
  return undefined
})

/** The question as it was last asked. */
function close(account: Account, id: number, language: string): string {
  const learned = learnedBy(account)
  const gap = learned.gaps.find((one) => one.id === id)
  if (!gap) throw refusal('not-found', language)
  learned.gaps = learned.gaps.filter((one) => one !== gap)
  save('gaps')
  return gap.question
}
