// Numbers said of a rule in other words than the salon's: what limits the rule must be said with it.
import { weakConcepts } from '../builtin/lexicon/lexicon.ts'
import { isConcept } from '../builtin/understand/words.ts'
import type { KnownFact } from '../engine.ts'
import type { Claim, Span } from './claim.ts'
import type { Judged } from './judged.ts'
import { within } from './judged.ts'
import { claimKey } from './knowledge-index.ts'
import type { PlacedWord } from './reading.ts'
import { everythingSaid, negatedWords, type Said, type Statement, saidBy } from './statements.ts'

const ofSomebody = /^(?:person|day|holiday|gender|length|level):/
/** Says of whom or of what: a rule that does not speak of it is another rule. */
const tells = (each: string): boolean => ofSomebody.test(each) || (isConcept(each) && !weakConcepts.has(each))

const covered = (said: Said, by: ReadonlySet<string>): boolean =>
  said.length === 0 || said.some((each) => by.has(each))

/** The words of the sentence, of its neighbours, and of the list's title. */
function nearWords({ reading }: Judged, span: Span): PlacedWord[] {
  const sentences = reading.lines.flatMap((line): Span[] =>
    line.kind === 'row' ? [line] : [...line.sentences],
  )
  const at = sentences.findIndex((each) => within(span, each))
  if (at < 0) return [...reading.words]
  // A neighbour that says numbers of its own speaks of something else.
  const lends = (each: Span | undefined): each is Span =>
    each !== undefined && !reading.claims.some((claim) => claim.unit !== 'number' && within(claim, each))
  const [before, after] = [sentences[at - 1], sentences[at + 1]]
  const from = (lends(before) ? before : sentences[at]!).start
  const to = (lends(after) ? after : sentences[at]!).end
  return reading.words.filter(({ start, end }) => start >= from && end <= to)
}

function sameClaim(said: Claim, stated: Claim): boolean {
  if (said.unit !== stated.unit || said.value !== stated.value || said.to !== stated.to) return false
  if (said.currency && stated.currency && said.currency !== stated.currency) return false
  return said.unit === 'number' || said.unit === 'time' || said.unit === 'date' || said.bound === stated.bound
}

export type RuleScope = {
  /** The words of the claim's own part: all of them must be the rule's. */
  own: readonly PlacedWord[]
  span: Span
}

function states(judged: Judged, statement: Statement, { own, span }: RuleScope): boolean {
  const { reading, customer } = judged
  const near = nearWords(judged, span)
  const said = everythingSaid(near)
  const asked = new Set(customer.slice(0, 1).flatMap(({ words }) => [...everythingSaid(words)]))
  const both = new Set([...said, ...asked])
  const strange = own.flatMap(saidBy).some((each) => tells(each) && !statement.around.has(each))
  if (strange) return false
  if (
    ![
      ...statement.conditions,
      ...statement.heading.filter((each) => each.some((mark) => ofSomebody.test(mark))),
    ].every((each) => covered(each, both))
  )
    return false
  const text = reading.text.slice(near[0]?.start ?? 0, near.at(-1)?.end ?? 0)
  const negated = negatedWords(text, near)
  for (const stem of statement.negated) if (said.has(stem) && !negated.has(stem)) return false
  for (const stem of negated) if (statement.around.has(stem) && !statement.negated.has(stem)) return false
  const { content, heading } = statement
  const all = content.length > 0 ? content : heading
  if (all.length === 0) return false
  const there = all.filter((each) => covered(each, both)).length
  const here = [...all, ...heading].some((each) => covered(each, said))
  return here && there / all.length >= 0.5
}

/** Numbers that belong together in a rule («10 % від 1 000 грн») are said together. */
function whole(statement: Statement, near: readonly Claim[]): boolean {
  return statement.claims.every((stated) => near.some((said) => sameClaim(said, stated)))
}

/** The rule that says this number of what the message says it of. */
export function ruleSaying(judged: Judged, claim: Claim, scope: RuleScope): KnownFact | null {
  const { reading, index } = judged
  const words = nearWords(judged, scope.span)
  const [from, to] = [words[0]?.start ?? 0, words.at(-1)?.end ?? reading.text.length]
  const near = reading.claims.filter(({ start, end }) => start >= from - 8 && end <= to + 8)
  for (const statement of index.saying.get(claimKey(claim)) ?? []) {
    const fact = statement.fact.fact.kind
    if (fact === 'contact' && claim.unit === 'money') continue
    if (!statement.claims.some((stated) => sameClaim(claim, stated))) continue
    if (whole(statement, near) && states(judged, statement, scope)) return statement.fact
  }
  return null
}

/** The rule that promises this (a discount, a gift, a guarantee) to those the message promises it to. */
export function rulePromising(
  judged: Judged,
  promised: (text: string) => boolean,
  scope: RuleScope,
): KnownFact | null {
  const found = judged.index.statements.find(
    (statement) => promised(textOf(statement.fact)) && states(judged, statement, scope),
  )
  return found?.fact ?? null
}

export function textOf({ fact, quote }: KnownFact): string {
  switch (fact.kind) {
    case 'rule':
      return `${fact.heading ?? ''} ${fact.text}`
    case 'faq':
      return `${fact.question} ${fact.answer}`
    case 'service':
      return `${fact.category ?? ''} ${fact.service} ${fact.note ?? ''}`
    default:
      return quote
  }
}
