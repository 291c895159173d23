// Training: started once, run by a job that may be killed at any moment and run again, published in one transaction.
import type { FileTrouble } from '#contract/facts.ts'
import type { TrainingStatus } from '#contract/knowledge.ts'
import type { Language } from '#contract/problem.ts'
import { jobs } from '#server/jobs.ts'
import type { AsSalon, SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { requireActiveSalon } from '#server/platform/trial.ts'
import { forgetUnusedReadings, lockSalon, salonFiles } from './queries.ts'
import { type Log, readOnce } from './reader.ts'
import { filesChangedSinceLearned, releaseFiles } from './releases.ts'
import { trainingTexts, troubleTexts } from './texts.ts'

/** Joins the run under way, if there is one. */
export async function startTraining(tx: SalonTx): Promise<void> {
  await requireActiveSalon(tx)
  // Two requests at once start one training.
  await lockSalon(tx)
  const running = await tx.db
    .selectFrom('trainings')
    .select('id')
    .where('status', '=', 'training')
    .executeTakeFirst()
  if (running) return
  const files = await salonFiles(tx)
  if (files.length === 0) throw new ProblemError('nothing-to-train-on')
  const { id } = await tx.db
    .insertInto('trainings')
    .values({ stepsTotal: files.length + 1, startedAt: tx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.enqueue(jobs.train, { trainingId: id })
  await tx.announce('trainings')
}

/** Safe to run again: what is read stays read, and a training is published once. */
export async function runTraining(
  asSalon: AsSalon,
  salonId: number,
  trainingId: number,
  log: Log,
): Promise<void> {
  for (;;) {
    const next = await asSalon(salonId, (tx) => nextUnreadFile(tx, trainingId))
    if (next === 'over') return
    if (next !== 'all-read') await readOnce(asSalon, salonId, next, log)
    else if (await asSalon(salonId, (tx) => finish(tx, trainingId))) return
  }
}

/** The files are looked at anew each time: one uploaded meanwhile is read too, one removed is not missed. */
async function nextUnreadFile(tx: SalonTx, trainingId: number) {
  const files = await salonFiles(tx)
  const unread = files.filter((file) => file.facts === null)
  const next = unread.at(-1)
  const { numUpdatedRows } = await tx.db
    .updateTable('trainings')
    .set(({ fn, val }) => ({
      step: next ? 'reading' : 'publishing',
      fileName: next?.name ?? null,
      stepsTotal: fn<number>('greatest', ['stepsTotal', val(files.length + 1)]),
      // Never back, also when a file is added meanwhile.
      stepsDone: fn<number>('greatest', ['stepsDone', val(files.length - unread.length)]),
    }))
    .where('id', '=', trainingId)
    .where('status', '=', 'training')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'over'
  await tx.announce('trainings')
  return next ?? 'all-read'
}

/** False when a file came in between the last reading and now. */
async function finish(tx: SalonTx, trainingId: number): Promise<boolean> {
  await lockSalon(tx)
  const files = await salonFiles(tx)
  if (files.some((file) => file.facts === null)) return false
  const outcome = outcomeOf(files)
  const { numUpdatedRows } = await tx.db
    .updateTable('trainings')
    .set({ finishedAt: tx.now, fileName: null, step: 'done', ...outcome })
    .where('id', '=', trainingId)
    .where('status', '=', 'training')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return true
  if (outcome.status === 'completed') await releaseFiles(tx, trainingId, files)
  await forgetUnusedReadings(tx)
  for (const topic of ['trainings', 'files', 'knowledge'] as const) await tx.announce(topic)
  return true
}

type File = Awaited<ReturnType<typeof salonFiles>>[number]

/** Troubled files are named and the rest is learned; nothing readable at all is a failure, and the old release stays. */
function outcomeOf(files: File[]) {
  const readable = files.some((file) => file.trouble === null)
  const first = files.at(-1)
  if (readable) return { status: 'completed', stepsDone: files.length + 1, stepsTotal: files.length + 1 }
  return {
    status: 'failed',
    failure: first ? JSON.stringify({ file: first.name, trouble: first.trouble }) : 'unexpected',
  }
}

/** How often the training has failed by itself, this time included. */
export async function noteFault(tx: SalonTx, trainingId: number): Promise<number> {
  const row = await tx.db
    .updateTable('trainings')
    .set((eb) => ({ faults: eb('faults', '+', 1) }))
    .where('id', '=', trainingId)
    .returning('faults')
    .executeTakeFirst()
  return row?.faults ?? 0
}

/** For the job that will not be tried again. */
export async function giveUpTraining(tx: SalonTx, trainingId: number): Promise<void> {
  await tx.db
    .updateTable('trainings')
    .set({ status: 'failed', failure: 'unexpected', finishedAt: tx.now, fileName: null })
    .where('id', '=', trainingId)
    .where('status', '=', 'training')
    .execute()
  await tx.announce('trainings')
}

export async function trainingStatus(tx: SalonTx, language: Language): Promise<TrainingStatus> {
  const say = trainingTexts[language]
  const training = await tx.db
    .selectFrom('trainings')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const changed = await filesChangedSinceLearned(tx)
  const reason = changed === 'never' ? say.neverTrained : changed ? say.filesChanged : null
  const rest = { needs_training: reason !== null, needs_training_reason: reason }
  if (!training) return { status: 'idle', progress: 0, message: say.idle, ...rest }
  const progress = Math.min(1, training.stepsDone / training.stepsTotal)
  switch (training.status) {
    case 'training':
      return {
        status: 'training',
        progress,
        message: stepMessage(training, language),
        ...rest,
        needs_training: false,
        needs_training_reason: null,
      }
    case 'completed':
      return {
        status: 'completed',
        progress: 1,
        message: await doneMessage(tx, training.id, language),
        ...rest,
      }
    default:
      return { status: 'failed', progress, message: failureMessage(training.failure, language), ...rest }
  }
}

function stepMessage(training: { step: string; fileName: string | null }, language: Language): string {
  const say = trainingTexts[language]
  if (training.step === 'reading' && training.fileName) return say.reading(training.fileName)
  return training.step === 'publishing' ? say.publishing : say.queued
}

async function doneMessage(tx: SalonTx, trainingId: number, language: Language): Promise<string> {
  const files = await tx.db
    .selectFrom('releaseFiles')
    .innerJoin('releases', 'releases.id', 'releaseFiles.releaseId')
    .select(['releaseFiles.trouble', 'releaseFiles.facts'])
    .where('releases.trainingId', '=', trainingId)
    .execute()
  const troubles = files.filter((file) => file.trouble !== null).length
  const facts = files.reduce((sum, file) => sum + file.facts, 0)
  const say = trainingTexts[language]
  return troubles > 0
    ? say.doneWithTroubles(files.length - troubles, facts, troubles)
    : say.done(files.length, facts)
}

function failureMessage(failure: string | null, language: Language): string {
  const say = trainingTexts[language]
  if (!failure?.startsWith('{')) return say.unexpected
  const { file, trouble } = JSON.parse(failure) as { file: string; trouble: FileTrouble }
  return say.nothingRead(file, troubleTexts[language][trouble])
}
