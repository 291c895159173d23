import {
  addFact,
  correctFact,
  listCorrections,
  listFacts,
  listReleases,
  publishRelease,
  type ReleasedFact,
  removeFact,
  settleConflict,
  undoCorrection,
} from '#contract/corrections.ts'
import type { Fact } from '#contract/facts.ts'
import { replay, startReplay } from '#contract/replay.ts'
import { answer } from './answer.ts'
import { on, refusal } from './on.ts'
import { quoteOf } from './quote.ts'
import {
  correctedFacts,
  isSame,
  learnedBy,
  ownersFact,
  publish,
  publishCorrected,
  publishedFacts,
  publishedRelease,
} from './releases.ts'
import { type Account, announce, type Correction, type DemoRelease, nextId } from './store.ts'

on(listFacts, (_, { account }) => publishedFacts(account))

on(addFact, ({ body }, { account }) => add(account, body.fact, null))

on(correctFact, ({ params, body: { fact } }, { account, language }) => {
  const facts = publishedFacts(account)
  const at = facts.findIndex(({ id }) => id === Number(params.id))
  const before = facts[at]
  if (!before) throw refusal('not-found', language)
  const said = remember(account, before, fact)
  const corrected = {
    ...before,
    fact,
    quote: quoteOf(fact),
    origin: 'owner' as const,
    correction_id: said?.id ?? null,
    instead_of: said?.insteadOf ?? null,
  }
  return publishCorrected(account, facts.with(at, corrected))[at]!
})

on(removeFact, ({ params }, { account, language }) => {
  remove(account, [Number(params.id)], language)
  return undefined
})

on(settleConflict, ({ params, body }, { account, language }) => {
  const facts = publishedFacts(account)
  const kept = facts.find(({ id }) => id === Number(params.id))
  const others = body.instead_of.filter(
    (id) => !isSame(facts.find((known) => known.id === id)?.fact, kept?.fact),
  )
  remove(account, others, language)
  return undefined
})

on(listCorrections, (_, { account }) =>
  learnedBy(account)
    .corrections.map(({ id, insteadOf, fact, createdAt, from }) => ({
      id,
      instead_of: insteadOf,
      fact,
      file: from?.file ?? '',
      place: from?.place ?? {},
      quote: from?.quote ?? (fact ? quoteOf(fact) : ''),
      created_at: createdAt,
    }))
    .toReversed(),
)

on(undoCorrection, ({ params }, { account, language }) => {
  const learned = learnedBy(account)
  const left = learned.corrections.filter(({ id }) => id !== Number(params.id))
  if (left.length === learned.corrections.length) throw refusal('not-found', language)
  learned.corrections = left
  publishCorrected(account, correctedFacts(account.release?.files ?? [], left))
  return undefined
})

on(replay, async ({ query }, { account }) => {
  const { pending, release, messages } = account
  const wanted =
    query?.release === undefined ? pending : { id: Number(query.release), files: [], publishedAt: '' }
  if (!wanted || !release) return null
  const asked = messages.filter(({ sender }) => sender === 'customer')
  const answered = (from: Account['release'], text: string) =>
    answer({ ...account, release: from, pending: null }, text).then((reply) => reply.text)
  return {
    release_id: wanted.id,
    against_release_id: release.id,
    taken_at: new Date().toISOString(),
    asked: asked.length,
    asked_by: 'test_chat' as const,
    changed: (
      await Promise.all(
        asked.map(async ({ text }) => ({
          conversation_id: account.id,
          question: text,
          before: await answered(release, text),
          after: await answered(wanted, text),
        })),
      )
    ).filter(({ before, after }) => before !== after),
  }
})

on(startReplay, () => {
  announce('knowledge')
  return undefined
})

on(listReleases, (_, { account }) => {
  publishedRelease(account)
  publishedRelease(account, account.pending ?? null)
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
  const said = { id: nextId(), insteadOf: null, fact, holdsUntil, createdAt: new Date().toISOString() }
  learnedBy(account).corrections.push(said)
  return publishCorrected(account, [...facts, ownersFact(said.id, fact, holdsUntil)]).at(-1)!
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
function remember(account: Account, before: ReleasedFact, fact: Fact | null): Correction | null {
  const learned = learnedBy(account)
  const earlier = learned.corrections.find(({ id }) => id === before.correction_id)
  if (!earlier) {
    const { file, place, quote } = before
    const said: Correction = {
      id: nextId(),
      insteadOf: before.fact,
      fact,
      holdsUntil: null,
      createdAt: new Date().toISOString(),
      from: { file, place, quote },
    }
    learned.corrections.push(said)
    return said
  }
  if (earlier.insteadOf === null && fact === null) {
    learned.corrections = learned.corrections.filter((one) => one !== earlier)
    return null
  }
  earlier.fact = fact
  return earlier
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
    is_pending: release.id === account.pending?.id,
    facts: release.facts.length,
    added: missingIn(before, release.facts),
    removed: missingIn(release.facts, before),
  }
}
