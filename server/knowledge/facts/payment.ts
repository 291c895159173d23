// How one can pay, in a sentence of the salon.
import type { PaymentFact } from '#contract/facts.ts'
import { fold, phrases, wordsOf } from './fold.ts'
import * as said from './lexicon/contacts.ts'
import { topicsOf } from './topics.ts'

type Method = PaymentFact['accepted'][number]
const methods = (Object.entries(said.payWords) as [Method, string][]).map(
  ([method, list]) => [method, phrases(fold(list))] as const,
)
const talk = phrases(fold(said.payTalk))
const refusing = phrases(fold(said.refusing))

export function announcesPayment(text: string): boolean {
  return talk(wordsOf(fold(text))) !== null
}

/** `announced`: a heading or label says that this is about paying. */
export function paymentIn(text: string, announced = false): PaymentFact | null {
  const words = wordsOf(fold(text))
  const topics = topicsOf(text)
  const named = methods.filter(([, is]) => is(words)).length
  const isTold =
    announced || (talk(words) !== null && !topics.includes('prepayment') && !topics.includes('gift-card'))
  const isList = named > 1 && words.length <= 14 && topics.length === 0
  if (named === 0 || words.length > 60 || !(isTold || isList)) return null
  const accepted = new Set<Method>()
  const refused = new Set<Method>()
  for (const clause of text.split(/[.;!?]\s|,\s*(?:але|но|but|ale|a)\s|\s[–—-]\s|\n/u))
    sort(clause, accepted, refused)
  for (const method of accepted) refused.delete(method)
  if (refused.has('terminal') && !accepted.has('card')) refused.add('card')
  if (accepted.has('terminal')) accepted.add('card')
  if (accepted.size + refused.size === 0) return null
  return { kind: 'payment', accepted: [...accepted], refused: [...refused], text: text.trim() }
}

/** «Картку та готівку приймаємо, крім American Express»: what follows the «except», or the whole of «не приймаємо». */
function sort(clause: string, accepted: Set<Method>, refused: Set<Method>): void {
  const words = wordsOf(fold(clause))
  const no = refusing(words)
  const isExcept = no !== null && /^(?:крім|окрім|кроме|except|oprócz)$/.test(words[no.from]!)
  for (const [method, is] of methods) {
    const at = is(words)
    if (!at) continue
    const isRefused = no !== null && (isExcept ? at.from >= no.to : true)
    ;(isRefused ? refused : accepted).add(method)
  }
}
