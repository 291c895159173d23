import {
  addFact,
  correctFact,
  listFacts,
  listReleases,
  publishRelease,
  type ReleasedFact,
  removeFact,
  settleConflict,
} from '#contract/corrections.ts'
import type { Fact } from '#contract/facts.ts'
import { on, refusal } from './on.ts'
import { quoteOf } from './quote.ts'
import {
  isSame,
  learnedBy,
  ownersFact,
  publish,
  publishCorrected,
  publishedFacts,
  publishedRelease,
} from './releases.ts'
import { type Account, type DemoRelease, nextId } from './store.ts'

on(listFacts, (_, { account }) => publishedFacts(account))

on(addFact, ({ body }, { account }) => add(account, body.fact, null))

on(correctFact, ({ params, body: { fact } }, { account, language }) => {
  const facts = publishedFacts(account)
  const at = facts.findIndex(({ id }) => id === Number(params.id))
  const before = facts[at]
  if (!before) throw refusal('not-found', language)
  remember(account, before, fact)
  const corrected = { ...before, fact, quote: quoteOf(fact), origin: 'owner' as const }
  return publishCorrected(account, facts.with(at, corrected))[at]!
})

on(removeFact, ({ params }, { account, language }) => {
  remove(account, [Number(params.id)], language)
  return undefined
})

on(settleConflict, ({ params, body }, { account, language }) => {
  const others = body.instead_of.filter((id) => id !== Number(params.id))
  remove(account, others, language)
  return undefined
})

on(listReleases, (_, { account }) => {
  publishedRelease(account)
  return learnedBy(account).releases.map((release) => toRelease(account, release))
})

on(publishRelease, ({ params }, { account, language }) => {
  const release = learnedBy(account).releases.find(({ id }) => id === Number(params.id))
  if (!release) throw refusal('not-found', language)
  publish(account, release)
  return toRelease(account, release)
})

export function add(account: Account, fact: Fact, holdsUntil: string | null): ReleasedFact {
  const facts = publishedFacts(account)
  learnedBy(account).corrections.push({ id: nextId(), insteadOf: null, fact, holdsUntil })
  return publishCorrected(account, [...facts, ownersFact(fact, holdsUntil)]).at(-1)!
}

function remove(account: Account, ids: number[], language: string): void {
  const facts = publishedFacts(account)
  const removed = facts.filter(({ id }) => ids.includes(id))
  if (removed.length < ids.length) throw refusal('not-found', language)
  for (const before of removed) remember(account, before, null)
  publishCorrected(
    account,
    facts.filter(({ id }) => !ids.includes(id)),
  )
}

/** What was corrected before is corrected again; what only the owner had said leaves nothing behind. */
function remember(account: Account, before: ReleasedFact, fact: Fact | null): void {
  const learned = learnedBy(account)
  const earlier = learned.corrections.find(
    (one) => before.origin === 'owner' && isSame(one.fact, before.fact),
  )
  if (!earlier) {
    learned.corrections.push({ id: nextId(), insteadOf: before.fact, fact, holdsUntil: null })
  } else if (earlier.insteadOf === null && fact === null) {
    learned.corrections = learned.corrections.filter((one) => one !== earlier)
  } else {
    earlier.fact = fact
  }
}

function toRelease(account: Account, release: DemoRelease) {
  const { releases } = learnedBy(account)
  const before = releases[releases.indexOf(release) + 1]?.facts ?? []
  const missingIn = (there: ReleasedFact[], here: ReleasedFact[]) =>
    here.filter(({ fact }) => !there.some((other) => isSame(other.fact, fact))).length
  return {
    id: release.id,
    created_at: release.createdAt,
    made_by: release.madeBy,
    is_published: release.id === account.release?.id,
    facts: release.facts.length,
    added: missingIn(before, release.facts),
    removed: missingIn(release.facts, before),
  }
}
