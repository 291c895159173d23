import type { TrainingStatus } from '#contract/knowledge.ts'
import {
  deleteFile,
  downloadFile,
  fileExtensions,
  knowledge,
  listFiles,
  readFile,
  startTraining,
  trainingStatus,
  uploadFile,
} from '#contract/knowledge.ts'
import { conflictsIn, holesIn, staleIn } from './findings.ts'
import { on, refusal } from './on.ts'
import { pace, pause } from './pace.ts'
import { readText } from './read-text.ts'
import { publishedFacts } from './releases.ts'
import { sentence } from './sentences.ts'
import { type Account, announce, type DemoFile, nextId, save } from './store.ts'

const largest = 10 * 1024 * 1024

on(uploadFile, async ({ files: { file } }, { account, language, onUploadProgress, signal }) => {
  const name = file?.name ?? ''
  const extension = name.slice(name.lastIndexOf('.')).toLowerCase()
  if (!file || !fileExtensions.some((known) => known === extension))
    throw refusal('wrong-file-type', language)
  if (file.size > largest) throw refusal('file-too-large', language)
  if (file.size === 0) throw refusal('empty-file', language)
  for (const share of [0.2, 0.45, 0.7, 1]) {
    await pause(120)
    signal?.throwIfAborted()
    onUploadProgress?.(share)
  }
  const before = account.files.find((known) => known.name === name)
  const stored: DemoFile = {
    id: before?.id ?? nextId(),
    name,
    size: file.size,
    type: file.type || 'application/octet-stream',
    uploaded_at: new Date().toISOString(),
    state: 'waiting',
    trouble: null,
    trouble_message: null,
    facts: 0,
    not_understood: 0,
    found: [],
    problems: [],
    text: extension === '.txt' ? await file.text() : '',
  }
  account.files = [stored, ...account.files.filter(({ id }) => id !== stored.id)]
  account.filesChanged = true
  save('files', 'trainings')
  return listed(stored, language)
})

on(listFiles, (_, { account, language }) => account.files.map((file) => listed(file, language)))

on(readFile, ({ params }, { account, language }) => {
  const file = fileOf(account, Number(params.id))
  if (!file) throw refusal('not-found', language)
  return {
    ...listed(file, language),
    blocks: [],
    blocks_total: 0,
    found: file.found,
    problems: file.problems,
  }
})

on(downloadFile, ({ params }, { account, language }) => {
  const file = fileOf(account, Number(params.id))
  if (!file) throw refusal('not-found', language)
  return new Blob([file.text || file.found.map(({ quote }) => quote).join('\n')], { type: 'text/plain' })
})

on(deleteFile, ({ params }, { account }) => {
  account.files = account.files.filter(({ id }) => id !== Number(params.id))
  account.filesChanged = true
  save('files', 'trainings')
  return undefined
})

on(startTraining, (_, { account, language }) => {
  if (account.files.length === 0) throw refusal('nothing-to-train-on', language)
  account.trainingStartedAt ??= Date.now()
  save('trainings')
  void announceProgress(account)
  return { status: 'started' as const, message: sentence('started', language) }
})

on(trainingStatus, (_, { account, language }) => statusOf(account, language))

on(knowledge, (_, { account, language }) => {
  const { release } = account
  const files = release?.files ?? []
  const facts = publishedFacts(account)
  const found = facts.map(({ fact }) => fact)
  const count = (kind: string) => found.filter((fact) => fact.kind === kind).length
  const services = found.filter((fact) => fact.kind === 'service')
  return {
    release: release && { id: release.id, published_at: release.publishedAt },
    pending: account.pending ? { id: account.pending.id, learned_at: account.pending.publishedAt } : null,
    counts: {
      services: new Set(services.map(({ service }) => service)).size,
      prices: services.filter(({ price }) => price).length,
      hours: count('hours'),
      contacts: count('contact'),
      payment: count('payment'),
      staff: count('staff'),
      rules: count('rule'),
      faq: count('faq'),
    },
    not_understood: files.flatMap(({ id, name, problems }) =>
      problems.map((row) => ({ ...row, file_id: id, file: name })),
    ),
    files: files.map((file) => listed(file, language)),
    conflicts: conflictsIn(facts),
    holes: holesIn(found),
    stale: staleIn(facts),
    prompt_numbers: unknownNumbers(account, files),
  }
})

const fileOf = (account: Account, id: number) => account.files.find((file) => file.id === id)

function listed({ found, problems, text, ...file }: DemoFile, language: string) {
  return { ...file, trouble_message: file.state === 'trouble' ? sentence('text-only', language) : null }
}

async function announceProgress(account: Account): Promise<void> {
  while (account.trainingStartedAt !== null) {
    await pause(400)
    announce('trainings')
  }
}

const beforeFiles = 600
const perFile = 1_400
const afterFiles = 1_000

/** How far a run is follows from when it began: a reload changes nothing. */
function statusOf(account: Account, language: string): TrainingStatus {
  const needs = {
    needs_training: account.filesChanged,
    needs_training_reason: account.filesChanged && account.release ? sentence('changed', language) : null,
  }
  if (account.trainingStartedAt === null) {
    return account.release
      ? { status: 'completed', progress: 1, message: sentence('done', language), ...needs }
      : { status: 'idle', progress: 0, message: '', ...needs }
  }
  const passed = (Date.now() - account.trainingStartedAt) * pace.get()
  const whole = beforeFiles + account.files.length * perFile + afterFiles
  if (passed >= whole) {
    finish(account)
    return statusOf(account, language)
  }
  const file = account.files[Math.floor((passed - beforeFiles) / perFile)]
  const message = file ? sentence('reading', language, file.name) : sentence('indexing', language)
  return { status: 'training', progress: passed / whole, message, ...needs }
}

function finish(account: Account): void {
  account.trainingStartedAt = null
  account.filesChanged = false
  account.files = account.files.map((file) => (file.state === 'waiting' ? readText(file) : file))
  const learned = { id: nextId(), publishedAt: new Date().toISOString(), files: account.files }
  account.pending = account.salon.review_before_publish ? learned : null
  account.release = account.pending ? account.release : learned
  save('files', 'trainings', 'knowledge')
}

function unknownNumbers({ prompt }: Account, files: DemoFile[]): string[] {
  const known = files.flatMap(({ found }) => found.flatMap(({ quote }) => quote.match(/\d+/g) ?? []))
  return [...new Set(prompt.match(/\d+/g) ?? [])].filter((number) => !known.includes(number))
}
