import { z } from 'zod'
import { ReleasedFact } from './corrections.ts'
import { endpoint } from './endpoint.ts'
import { Block, Fact, FileTrouble, NotUnderstood, Place, Source } from './facts.ts'
import { Id, IdParam, Instant } from './shapes.ts'

export const fileExtensions = ['.pdf', '.doc', '.docx', '.txt', '.xls', '.xlsx'] as const

/** waiting: not read yet. read: understood. trouble: `trouble` says why not. */
export const FileState = z.enum(['waiting', 'read', 'trouble'])

export const KnowledgeFile = z
  .object({
    id: Id,
    name: z.string(),
    size: z.int(),
    type: z.string(),
    uploaded_at: Instant,
    state: FileState,
    trouble: FileTrouble.nullable(),
    /** The trouble as a sentence in the caller's language. */
    trouble_message: z.string().nullable(),
    facts: z.int(),
    not_understood: z.int(),
  })
  .meta({ id: 'File' })
export type KnowledgeFile = z.infer<typeof KnowledgeFile>

export const uploadFile = endpoint({
  method: 'POST',
  path: '/agent/files/',
  summary: 'Upload a file; the same name again is a new version of it',
  status: 201,
  files: { file: { required: true, description: '.pdf, .doc, .docx, .txt, .xls or .xlsx' } },
  reply: KnowledgeFile,
})

export const listFiles = endpoint({
  method: 'GET',
  path: '/agent/files/',
  summary: 'The files the salon has uploaded',
  reply: z.array(KnowledgeFile),
})

export const deleteFile = endpoint({
  method: 'DELETE',
  path: '/agent/files/{id}/',
  summary: 'Remove a file; what was learned of it goes with the next training',
  status: 204,
  params: IdParam,
})

export const StoredFact = z
  .object({ id: Id, fact: Fact, place: Place, quote: z.string() })
  .meta({ id: 'StoredFact' })
export type StoredFact = z.infer<typeof StoredFact>

export const FileReading = KnowledgeFile.extend({
  blocks: z.array(Block),
  blocks_total: z.int(),
  found: z.array(StoredFact),
  problems: z.array(NotUnderstood),
}).meta({ id: 'FileReading' })
export type FileReading = z.infer<typeof FileReading>

export const readFile = endpoint({
  method: 'GET',
  path: '/agent/files/{id}/',
  summary: 'What was understood of one file (at most the first 2,000 blocks)',
  params: IdParam,
  reply: FileReading,
})

export const downloadFile = endpoint({
  method: 'GET',
  path: '/agent/files/{id}/content/',
  summary: 'The file itself',
  params: IdParam,
  reply: 'bytes',
})

export const startTraining = endpoint({
  method: 'POST',
  path: '/agent/train/',
  summary: 'Learn the uploaded files; joins a run under way',
  status: 202,
  reply: z.object({ status: z.literal('started'), message: z.string() }),
})

export const TrainingStatus = z
  .object({
    status: z.enum(['idle', 'training', 'completed', 'failed']),
    progress: z.number().min(0).max(1),
    message: z.string(),
    /** Files changed since the release that customers hear. */
    needs_training: z.boolean(),
    /** Why, as a sentence; null when nothing changed. */
    needs_training_reason: z.string().nullable(),
  })
  .meta({ id: 'TrainingStatus' })
export type TrainingStatus = z.infer<typeof TrainingStatus>

export const trainingStatus = endpoint({
  method: 'GET',
  path: '/agent/train/status/',
  summary: 'How far the training is',
  reply: TrainingStatus,
})

/** The training report, first version: what the published release knows. */
export const Knowledge = z
  .object({
    release: z.object({ id: Id, published_at: Instant }).nullable(),
    /** Learned, and waiting for the owner's review. */
    pending: z.object({ id: Id, learned_at: Instant }).nullable(),
    counts: z.object({
      services: z.int(),
      prices: z.int(),
      hours: z.int(),
      contacts: z.int(),
      payment: z.int(),
      staff: z.int(),
      rules: z.int(),
      faq: z.int(),
    }),
    not_understood: z.array(NotUnderstood.extend({ file_id: Id, file: z.string() })),
    files: z.array(
      z.object({
        id: Id,
        name: z.string(),
        state: FileState,
        trouble: FileTrouble.nullable(),
        trouble_message: z.string().nullable(),
        facts: z.int(),
        not_understood: z.int(),
      }),
    ),
    /** Facts that contradict one another; the owner says which is right. */
    conflicts: z.array(z.object({ facts: z.array(ReleasedFact) })),
    /** What customers ask first and no file tells; for 'no-duration' the services it is missing of. */
    holes: z.array(
      z.object({
        kind: z.enum(['no-hours', 'no-address', 'no-phone', 'no-payment', 'no-prices', 'no-duration']),
        services: z.array(z.string()),
      }),
    ),
    /** Facts whose own words say that they ended. */
    stale: z.array(z.object({ fact: ReleasedFact, ended_on: z.iso.date() })),
    /** Numbers of the prompt that no file has: the agent never says them. */
    prompt_numbers: z.array(z.string()),
  })
  .meta({ id: 'Knowledge' })
export type Knowledge = z.infer<typeof Knowledge>

export const knowledge = endpoint({
  method: 'GET',
  path: '/agent/knowledge/',
  summary: 'What the agent knows, and what it did not understand',
  reply: Knowledge,
})

export { Source }
