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

/** Methods of one clause. A refusal is of those it stands with; alone («картки, на жаль, не приймаємо») of all before. */
function sort(clause: string, accepted: Set<Method>, refused: Set<Method>): void {
  const unsure: Method[] = []
  for (const piece of clause.split(',')) {
    const words = wordsOf(fold(piece))
    const no = refusing(words)
    const isExcept = no !== null && /^(?:крім|окрім|кроме|except|oprócz)$/.test(words[no.from]!)
    const named = methods.flatMap(([method, is]) => {
      const at = is(words)
      return at ? [{ method, isRefused: no !== null && (!isExcept || at.from >= no.to) }] : []
    })
    for (const { method, isRefused } of named) {
      if (isRefused) refused.add(method)
      else if (talk(words)) accepted.add(method)
      else unsure.push(method)
    }
    if (no !== null && named.length === 0) for (const method of unsure.splice(0)) refused.add(method)
  }
  for (const method of unsure) accepted.add(method)
}
