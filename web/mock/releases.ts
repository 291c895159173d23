// What the demo's agent knows: files as the owner corrected them, release by release.
import type { ReleasedFact } from '#contract/corrections.ts'
import type { Fact } from '#contract/facts.ts'
import { demoAccount, demoGaps } from './demo-salon.ts'
import { quoteOf } from './quote.ts'
import { type Account, type Correction, type DemoFile, type DemoRelease, nextId, save } from './store.ts'

const keptReleases = 20

export function learnedBy(account: Account): NonNullable<Account['learned']> {
  account.learned ??= {
    releases: [],
    corrections: [],
    gaps: account.email === demoAccount.email ? demoGaps() : [],
  }
  return account.learned
}

/** A training publishes files; what the agent knows of them is worked out when it is first asked for. */
export function publishedRelease(
  account: Account,
  release: Account['release'] = account.release,
): DemoRelease | undefined {
  if (!release) return undefined
  const { releases, corrections } = learnedBy(account)
  const known = releases.find(({ id }) => id === release.id)
  if (known) return known
  const made: DemoRelease = {
    id: release.id,
    createdAt: release.publishedAt,
    madeBy: 'training',
    files: release.files,
    facts: correctedFacts(release.files, corrections),
  }
  keep(account, made)
  return made
}

export const publishedFacts = (account: Account): ReleasedFact[] => publishedRelease(account)?.facts ?? []

/** What the test chat answers from: the release that waits for review, if there is one. */
export const newestFacts = (account: Account): ReleasedFact[] =>
  publishedRelease(account, account.pending ?? account.release)?.facts ?? []

/** Publishes a release of its own, made by the owner's word; every fact in it has a new number. */
export function publishCorrected(account: Account, facts: ReleasedFact[]): ReleasedFact[] {
  const files = account.release?.files ?? []
  const made: DemoRelease = {
    id: nextId(),
    createdAt: new Date().toISOString(),
    madeBy: 'correction',
    files,
    facts: facts.map((fact) => ({ ...fact, id: nextId() })),
  }
  keep(account, made)
  publish(account, made)
  return made.facts
}

export function publish(account: Account, { id, files }: DemoRelease): void {
  account.release = { id, files, publishedAt: new Date().toISOString() }
  if (account.pending?.id === id) account.pending = null
  save('knowledge')
}

function keep(account: Account, release: DemoRelease): void {
  const learned = learnedBy(account)
  learned.releases = [release, ...learned.releases].slice(0, keptReleases)
}

export function correctedFacts(files: DemoFile[], corrections: Correction[]): ReleasedFact[] {
  const fromFiles = files.flatMap(({ name, found }) =>
    found.map(
      ({ fact, place, quote }): ReleasedFact => ({
        id: nextId(),
        fact,
        file: name,
        place,
        quote,
        origin: 'file',
        holds_until: null,
        correction_id: null,
        instead_of: null,
      }),
    ),
  )
  const corrected = fromFiles.flatMap((known) => {
    const said = corrections.find(({ insteadOf }) => insteadOf && isSame(insteadOf, known.fact))
    if (!said) return [known]
    return said.fact
      ? [
          {
            ...known,
            fact: said.fact,
            quote: quoteOf(said.fact),
            origin: 'owner' as const,
            correction_id: said.id,
            instead_of: said.insteadOf,
          },
        ]
      : []
  })
  const added = corrections.flatMap(({ id, insteadOf, fact, holdsUntil }) =>
    insteadOf === null && fact ? [ownersFact(id, fact, holdsUntil)] : [],
  )
  return [...corrected, ...added]
}

export const ownersFact = (correctionId: number, fact: Fact, holdsUntil: string | null): ReleasedFact => ({
  id: nextId(),
  fact,
  file: '',
  place: {},
  quote: quoteOf(fact),
  origin: 'owner',
  holds_until: holdsUntil,
  correction_id: correctionId,
  instead_of: null,
})

export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
