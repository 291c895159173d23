// What the owner says of the facts: corrects, adds, removes, settles; and the releases that come of it.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Fact, Place } from './facts.ts'
import { Id, IdParam, Instant } from './shapes.ts'

export const ReleasedFact = z
  .object({
    id: Id,
    fact: Fact,
    /** Empty when no file has it. */
    file: z.string(),
    place: Place,
    quote: z.string(),
    origin: z.enum(['file', 'owner']),
    /** The last day on which the owner's word holds. */
    holds_until: z.iso.date().nullable(),
    /** The owner's word that made it. */
    correction_id: Id.nullable(),
    /** What the file says where the owner's word stands. */
    instead_of: Fact.nullable(),
  })
  .meta({ id: 'ReleasedFact' })
export type ReleasedFact = z.infer<typeof ReleasedFact>

export const listFacts = endpoint({
  method: 'GET',
  path: '/agent/knowledge/facts/',
  summary: 'All facts that the agent answers from',
  reply: z.array(ReleasedFact),
})

export const addFact = endpoint({
  method: 'POST',
  path: '/agent/knowledge/facts/',
  summary: 'Add a fact that no file has; customers hear it at once',
  status: 201,
  body: z.object({ fact: Fact }),
  reply: ReleasedFact,
})

export const correctFact = endpoint({
  method: 'PATCH',
  path: '/agent/knowledge/facts/{id}/',
  summary: 'Correct a fact; the correction outlives the next trainings as long as the files say the same',
  params: IdParam,
  body: z.object({ fact: Fact }),
  reply: ReleasedFact,
})

export const removeFact = endpoint({
  method: 'DELETE',
  path: '/agent/knowledge/facts/{id}/',
  summary: 'The agent no longer tells this fact, whatever the files say',
  status: 204,
  params: IdParam,
})

export const settleConflict = endpoint({
  method: 'POST',
  path: '/agent/knowledge/facts/{id}/settle/',
  summary: 'Of facts that contradict one another this one is right; the others are no longer told',
  params: IdParam,
  body: z.object({ instead_of: z.array(Id).min(1).max(50) }),
})

/** The owner's word as it stands in the published release. */
export const Correction = z
  .object({
    id: Id,
    /** What the file says; null: no file has the fact. */
    instead_of: Fact.nullable(),
    /** What is told; null: it is not told. */
    fact: Fact.nullable(),
    /** Empty when no file has it. */
    file: z.string(),
    place: Place,
    quote: z.string(),
    created_at: Instant,
  })
  .meta({ id: 'Correction' })
export type Correction = z.infer<typeof Correction>

export const listCorrections = endpoint({
  method: 'GET',
  path: '/agent/knowledge/corrections/',
  summary: 'What the owner corrected, added and removed, newest first (the last 500)',
  reply: z.array(Correction),
})

export const undoCorrection = endpoint({
  method: 'DELETE',
  path: '/agent/knowledge/corrections/{id}/',
  summary: 'The files’ word counts again; a fact that only the owner had said goes',
  status: 204,
  params: IdParam,
})

export const Release = z
  .object({
    id: Id,
    created_at: Instant,
    /** What made it: a training, or the owner's word about single facts. */
    made_by: z.enum(['training', 'correction']),
    is_published: z.boolean(),
    /** It waits for the owner's review; the test chat answers from it. */
    is_pending: z.boolean(),
    facts: z.int(),
    /** Against the release before. */
    added: z.int(),
    removed: z.int(),
  })
  .meta({ id: 'Release' })

export const listReleases = endpoint({
  method: 'GET',
  path: '/agent/knowledge/releases/',
  summary: 'The last 50 releases, newest first',
  reply: z.array(Release),
})

export const publishRelease = endpoint({
  method: 'POST',
  path: '/agent/knowledge/releases/{id}/publish/',
  summary: 'Customers hear this release from now on; rolling back is publishing an older one',
  status: 201,
  params: IdParam,
  reply: Release,
})
