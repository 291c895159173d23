// Asking Telegram for updates where it cannot reach us. One process asks for a bot, however many there are: a lock that
// the database holds for as long as the process lives.
import type { Update } from 'grammy/types'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import type { StoredConnection } from '#server/integrations/connections.ts'
import { connectionById, noteTrouble } from '#server/integrations/connections.ts'
import type { Address } from '#server/platform/access.ts'
import { pollingBots } from '#server/platform/access.ts'
import type { Platform } from '#server/platform/platform.ts'
import { telegramSecret } from './telegram.ts'
import type { TelegramFault } from './telegram-api.ts'
import { faultOf, telegramApi } from './telegram-api.ts'
import { stopPolling } from './telegram-connect.ts'
import { takeUpdate, wantedUpdates } from './telegram-updates.ts'

/** How soon a bot that was connected is asked for the first time. */
const lookEveryMs = 1000
/** Telegram ends a wait at 50 s itself. */
const waitSeconds = 25
const longestPauseMs = 60_000
/** A message that cannot be stored so often, while the database answers, is left behind, or nothing after it arrives. */
const triesPerUpdate = 5

export type Polling = { stop: () => Promise<void> }

export function telegramPolling(platform: Platform, database: ClientConfig): Polling {
  const { db, http } = platform
  const running = new Map<number, { key: string; ended: Promise<void>; end: AbortController }>()
  let stopped = new AbortController()
  let locks: pg.Client | undefined
  let isLooking = false

  /** Without the connection its locks are gone: everything asked for under them stops. */
  function loseLocks(): void {
    locks = undefined
    stopped.abort()
    if (!isClosed) stopped = new AbortController()
  }

  async function lockHolder(): Promise<pg.Client> {
    if (locks) return locks
    const client = new pg.Client({ ...database, application_name: 'salon-agent-polling' })
    client.on('error', loseLocks)
    client.on('end', loseLocks)
    await client.connect()
    locks = client
    return client
  }

  async function look(): Promise<void> {
    if (isLooking || isClosed) return
    isLooking = true
    try {
      const bots = await pollingBots(db)
      // Disconnected, or another bot meanwhile: nobody waits for the end of a poll to notice.
      for (const [id, { key, end }] of running)
        if (!bots.some((bot) => bot.subjectId === id && bot.key === key)) end.abort()
      for (const bot of bots) {
        if (running.has(bot.subjectId) || isClosed) continue
        const client = await lockHolder()
        const lock = `telegram polling ${bot.subjectId}`
        const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 12)) as mine', [
          lock,
        ])
        if (!rows[0].mine) continue
        const end = new AbortController()
        const ended = askForUpdates(platform, bot, AbortSignal.any([stopped.signal, end.signal]))
          .catch((error) => http.log.error({ err: error, salonId: bot.salonId }, 'asking Telegram ended'))
          .then(async () => {
            running.delete(bot.subjectId)
            if (locks === client)
              await client.query('select pg_advisory_unlock(hashtextextended($1, 12))', [lock])
          })
          .catch(loseLocks)
        running.set(bot.subjectId, { key: bot.key, ended, end })
      }
    } catch (error) {
      if (!isClosed) http.log.warn({ err: error }, 'bots could not be looked up, the next round comes')
    } finally {
      isLooking = false
    }
  }

  let isClosed = false
  const timer = setInterval(() => void look(), lookEveryMs)
  void look()
  return {
    async stop() {
      isClosed = true
      clearInterval(timer)
      stopped.abort()
      await Promise.all([...running.values()].map(({ ended }) => ended))
      await locks?.end()
    },
  }
}

async function askForUpdates(platform: Platform, bot: Address, signal: AbortSignal): Promise<void> {
  const { asSalon, config, secrets } = platform
  let failures = 0
  while (!signal.aborted) {
    const connection = await asSalon(bot.salonId, (tx) => connectionById(tx, secrets, bot.subjectId))
    const isOurs = connection.status === 'connected' && connection.settings.mode === 'polling'
    if (!isOurs || connection.secret === '') return
    // Longer than Telegram waits, so that a connection that died in silence is noticed.
    const api = telegramApi(
      config.telegram.apiRoot,
      telegramSecret(connection.secret).token,
      waitSeconds + 10,
    )
    try {
      const updates = await api.getUpdates(
        {
          offset: connection.pollOffset,
          timeout: waitSeconds,
          allowed_updates: wantedUpdates,
        },
        signal as Parameters<typeof api.getUpdates>[1],
      )
      for (const update of updates) await store(platform, connection, update, signal)
      if (updates.length === 0 || failures > 0 || connection.pollError) await noteAsked(platform, connection)
      failures = 0
    } catch (error) {
      if (signal.aborted) return
      const fault = faultOf(error)
      await noteFault(platform, connection, fault)
      if (fault.kind === 'token') return
      failures++
      const pauseMs =
        fault.kind === 'later' ? fault.seconds * 1000 : Math.min(longestPauseMs, 500 * 2 ** failures)
      await pause(pauseMs, signal)
    }
  }
}

/** The update and how far we have read are one transaction: it is never skipped, and never stored twice. */
async function store(
  { asSalon, http }: Platform,
  { id, salonId, settings }: StoredConnection,
  update: Update,
  signal: AbortSignal,
): Promise<void> {
  const receiver = { connectionId: id, botId: Number(settings.bot_id) }
  const readOn = (isTaken: boolean) =>
    asSalon(salonId, async (tx) => {
      if (isTaken) await takeUpdate(tx, receiver, update)
      await tx.db
        .updateTable('connections')
        .set({ pollOffset: update.update_id + 1, polledAt: tx.now, lastEventAt: tx.now, pollError: null })
        .where('id', '=', id)
        .execute()
    })
  for (let tries = 1; !signal.aborted; tries++) {
    try {
      return await readOn(true)
    } catch (error) {
      http.log.error({ err: error, salonId, updateId: update.update_id, tries }, 'an update was not stored')
      if (tries < triesPerUpdate) await pause(200 * 2 ** tries, signal)
      // Throws while the database is away, and then this update waits for it.
      else return await readOn(false)
    }
  }
}

async function noteAsked({ asSalon }: Platform, { id, salonId }: StoredConnection): Promise<void> {
  await asSalon(salonId, async (tx) => {
    await tx.db
      .updateTable('connections')
      .set({ polledAt: tx.now, pollError: null })
      .where('id', '=', id)
      .execute()
    await noteTrouble(tx, id, null)
  })
}

async function noteFault(
  { asSalon }: Platform,
  connection: StoredConnection,
  fault: TelegramFault,
): Promise<void> {
  await asSalon(connection.salonId, async (tx) => {
    if (fault.kind === 'token') return stopPolling(tx, connection)
    await tx.db
      .updateTable('connections')
      .set({ pollError: fault.detail.slice(0, 300) })
      .where('id', '=', connection.id)
      .execute()
  })
}

/** Ends early when the process stops. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
