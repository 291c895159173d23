// What a background job is: a name, the shape of its payload, and how often it is tried.

import { sql } from 'kysely'
import type { PgBoss, Queue } from 'pg-boss'
import { z } from 'zod'
import type { Database } from './db/connect.ts'
import type { Metrics } from './metrics.ts'

export type JobDefinition<Payload extends z.ZodObject = z.ZodObject> = {
  /** module.verb-noun */
  name: string
  payload: Payload
  retries: number
  /** Pauses between tries double from one second up to this. */
  longestPauseSeconds: number
  /** A run that shows no sign of life for so long is given to another process. */
  silentSeconds: number
  /** Jobs with the same key run one after another, in order; others in parallel. */
  orderBy?: (payload: z.infer<Payload>) => string | number
  /** How many run at the same time in one process; 2 when left out. More where most of a run is waiting for others. */
  atOnce?: number
}

/** Fixes the types and changes nothing. */
export const job = <Payload extends z.ZodObject>(
  definition: JobDefinition<Payload>,
): JobDefinition<Payload> => definition

export type Handler<Payload extends z.ZodObject> = (
  payload: z.infer<Payload>,
  salonId: number,
  attempt: Attempt,
) => Promise<void>
/** `last`: nobody will try again after this one. */
export type Attempt = { signal: AbortSignal; last: boolean }

export type Handle = <Payload extends z.ZodObject>(
  definition: JobDefinition<Payload>,
  handler: Handler<Payload>,
) => void

export function queueOptions(definition: JobDefinition): Omit<Queue, 'name'> {
  return {
    policy: definition.orderBy ? 'key_strict_fifo' : 'standard',
    // Wakes a worker at once; polling is what remains when a notice is lost.
    notify: true,
    retryLimit: definition.retries,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: definition.longestPauseSeconds,
    // The upper bound of one run; signs of life decide long before.
    expireInSeconds: 6 * 3600,
    heartbeatSeconds: definition.silentSeconds,
  }
}

/**
 * For a process that knows itself to be the only one at work: whatever still counts as under way was left behind by
 * a process that is gone, and need not fall silent for a while before it is tried again.
 */
export async function takeOverAbandoned(boss: PgBoss, db: Database): Promise<void> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select id, name from pgboss.job where state = 'active'`.execute(db)
  for (const { id, name } of rows) await boss.fail(name, id, { message: 'the process was stopped' })
}

type Log = { info: (o: object, m: string) => void; error: (o: object, m: string) => void }

const freeingMs = 60_000

/**
 * A job that failed for good holds back every later one of its key, and with it a customer's conversation. It is tried
 * once more a minute, loudly, until it goes through or somebody mends what it stumbles over.
 */
async function freeBlockedKeys(
  boss: PgBoss,
  db: Database,
  ordered: JobDefinition[],
  log: Log,
): Promise<void> {
  try {
    for (const { name } of ordered) {
      const { rows } = await sql<{
        id: string
      }>`select id from pgboss.job where name = ${name} and state = 'failed' limit 1000`.execute(db)
      if (rows.length === 0) continue
      log.error({ job: name, jobs: rows.length }, 'jobs hold back others of their key and are tried again')
      await boss.retry(
        name,
        rows.map(({ id }) => id),
      )
    }
  } catch (error) {
    log.error({ err: error }, 'blocked jobs could not be freed, the next round comes')
  }
}

type Registered = { definition: JobDefinition; handler: Handler<z.ZodObject> }

/** Collects the handlers, then starts them together, so that a job without a handler is noticed before anything runs. */
export function jobWorkers(definitions: Record<string, JobDefinition>, count: Metrics['job']) {
  const registered = new Map<string, Registered>()

  const handle: Handle = (definition, handler) => {
    if (registered.has(definition.name)) throw new Error(`two handlers for the job ${definition.name}`)
    registered.set(definition.name, { definition, handler: handler as unknown as Handler<z.ZodObject> })
  }

  /** Answers with what stops it besides the queue itself. */
  async function start(boss: PgBoss, db: Database, log: Log): Promise<() => void> {
    for (const { name } of Object.values(definitions)) {
      if (!registered.has(name)) throw new Error(`no handler for the job ${name}`)
    }
    for (const { definition, handler } of registered.values()) {
      const payload = definition.payload.extend({ salonId: z.int() })
      const atOnce = definition.atOnce ?? 2
      // Workers of one queue together ask about four times a second: what is due later wakes nobody.
      const pollingSeconds = Math.max(0.5, atOnce / 4)
      for (let started = 0; started < atOnce; started++) {
        const worker: string = await boss.work(
          definition.name,
          {
            localConcurrency: 1,
            pollingIntervalSeconds: pollingSeconds,
            notifyPollingIntervalSeconds: pollingSeconds,
            includeMetadata: true,
          },
          async ([run]) => {
            if (!run) return
            const began = Date.now()
            const { salonId, ...data } = payload.parse(run.data) as { salonId: number }
            const about = { job: definition.name, jobId: run.id, salonId }
            try {
              await handler(data, salonId, { signal: run.signal, last: run.retryCount >= run.retryLimit })
              log.info({ ...about, ms: Date.now() - began }, 'job done')
              count(definition.name, 'done', (Date.now() - began) / 1000)
            } catch (error) {
              log.error({ ...about, ms: Date.now() - began, err: error }, 'job failed')
              count(definition.name, 'failed', (Date.now() - began) / 1000)
              throw error
            } finally {
              // There may be more, and the next job of the same key waited for this one to end. Waking this worker
              // alone spares the poll without a stampede of the others.
              setImmediate(() => boss.notifyWorker(worker))
            }
          },
        )
      }
    }
    const ordered = Object.values(definitions).filter(({ orderBy }) => orderBy)
    const timer = setInterval(() => void freeBlockedKeys(boss, db, ordered, log), freeingMs)
    timer.unref()
    return () => clearInterval(timer)
  }

  return { handle, start }
}
