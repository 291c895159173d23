// The training report: what the published release knows, and what it did not understand.
import type { FileTrouble, NotUnderstood } from '#contract/facts.ts'
import type { Knowledge } from '#contract/knowledge.ts'
import type { Language } from '#contract/problem.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { conflictsIn, holesIn, staleIn } from './conflicts.ts'
import { localDay, releasedFacts } from './release-queries.ts'
import { troubleTexts } from './texts.ts'

export async function knowledgeReport(tx: SalonTx, language: Language, prompt: string): Promise<Knowledge> {
  const salon = await tx.db
    .selectFrom('salons')
    .leftJoin('releases as pending', 'pending.id', 'salons.pendingReleaseId')
    .select([
      'publishedReleaseId',
      'publishedAt',
      'pending.id as pendingId',
      'pending.createdAt as pendingSince',
      localDay(tx).as('today'),
    ])
    .executeTakeFirstOrThrow()
  const facts = await releasedFacts(tx, salon.publishedReleaseId ?? 0)
  const files = await tx.db
    .selectFrom('releaseFiles')
    .select(['fileId', 'name', 'trouble', 'facts', 'notUnderstood'])
    .where('releaseId', '=', salon.publishedReleaseId ?? 0)
    .orderBy('fileId')
    .execute()

  const count = (kind: string) => facts.filter(({ fact }) => fact.kind === kind).length
  const services = facts.flatMap(({ fact }) => (fact.kind === 'service' ? [fact] : []))
  return {
    release:
      salon.publishedReleaseId && salon.publishedAt
        ? { id: salon.publishedReleaseId, published_at: salon.publishedAt.toISOString() }
        : null,
    pending:
      salon.pendingId && salon.pendingSince
        ? { id: salon.pendingId, learned_at: salon.pendingSince.toISOString() }
        : null,
    counts: {
      services: new Set(services.map((fact) => `${fact.category ?? ''}\n${fact.service}`)).size,
      prices: services.filter((fact) => fact.price).length,
      hours: count('hours'),
      contacts: count('contact'),
      payment: count('payment'),
      staff: count('staff'),
      rules: count('rule'),
      faq: count('faq'),
    },
    not_understood: files.flatMap((file) =>
      (file.notUnderstood as unknown as NotUnderstood[]).map((row) => ({
        ...row,
        file_id: file.fileId,
        file: file.name,
      })),
    ),
    files: files.map((file) => {
      const trouble = file.trouble as FileTrouble | null
      return {
        id: file.fileId,
        name: file.name,
        state: trouble ? ('trouble' as const) : ('read' as const),
        trouble,
        trouble_message: trouble && troubleTexts[language][trouble],
        facts: file.facts,
        not_understood: (file.notUnderstood as unknown as NotUnderstood[]).length,
      }
    }),
    conflicts: conflictsIn(facts).map((group) => ({
      facts: facts.filter(({ id }) => group.some((known) => known.id === id)),
    })),
    holes: holesIn(facts),
    stale: staleIn(facts, salon.today).map(({ known, endedOn }) => ({ fact: known, ended_on: endedOn })),
    prompt_numbers: numbersWithoutSource(
      prompt,
      facts.map(({ quote }) => quote),
    ),
  }
}

const numbers = (text: string): string[] =>
  text.match(/\d+(?:[   ]\d{3})*(?:[.,:]\d+)?/g)?.map((n) => n.replace(/[   ]/g, '')) ?? []

/** The prompt is never a source: numbers that only it has are not said, and the owner should know. One-digit ones are left out: «1–4 речення» is about style. */
function numbersWithoutSource(prompt: string, quotes: readonly string[]): string[] {
  const known = new Set(quotes.flatMap(numbers))
  return [...new Set(numbers(prompt))].filter((number) => number.length > 1 && !known.has(number))
}
