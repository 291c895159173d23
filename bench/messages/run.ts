// One run: servers, messengers, salons, traffic under faults and kills, and what came of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import { telegramEmulator } from '#emulators/telegram.ts'
import { whatsAppEmulator } from '#emulators/whatsapp.ts'
import { readConfig } from '#server/platform/config.ts'
import { openDatabase } from '#server/platform/db/open.ts'
import { testDatabase } from '#tests/support/postgres.ts'
import { injectFaults } from './faults.ts'
import type { Verdict } from './judge.ts'
import { judge } from './judge.ts'
import { openLedger } from './ledger.ts'
import type { RaceReport } from './races.ts'
import { race } from './races.ts'
import { openSalons } from './salons.ts'
import type { Servers } from './servers.ts'
import { startServers } from './servers.ts'
import { write } from './traffic.ts'

export type RunOptions = {
  messages: number
  salons: number
  customersPerSalon: number
  /** Several share one Postgres; one alone has its own embedded one. */
  servers: number
  /** A kill comes after a random time within these; null: none. */
  killAfterMs: [number, number] | null
  /** Of messages for which something goes wrong. */
  faultShare: number
  races: number
  patienceMs: number
  say: (line: string) => void
}

export type RunReport = {
  verdict: Verdict
  races: RaceReport | null
  kills: number
  injected: Map<string, number>
  stuckJobs: { name: string; state: string; count: number }[]
  unexpectedCalls: number
  seconds: number
  printed: string
}

/** The same sequence in every run. */
function sequence(): () => number {
  let seed = 20_261_124
  return () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
}

export async function runMessages(options: RunOptions): Promise<RunReport> {
  const random = sequence()
  // Their own pauses before a further try grow to minutes and hours.
  const retryPauseMs = (failures: number) => Math.min(100 * 2 ** failures, 3000)
  const telegram = await telegramEmulator({ retryPauseMs })
  const whatsapp = await whatsAppEmulator({ retryPauseMs })
  const dataDir = mkdtempSync(join(tmpdir(), 'salon-messages-'))
  const shared = options.servers > 1 ? await testDatabase() : null
  const settings = {
    DATA_DIR: dataDir,
    TELEGRAM_API_ROOT: telegram.url,
    WHATSAPP_GRAPH_ROOT: whatsapp.url,
    TRIAL_DAYS: '0',
    REGISTRATIONS_PER_ADDRESS: '100000',
    SECRET_KEY: 'the key of the bench, no secret at all',
    DATABASE_URL: shared ? urlOf(shared.app) : '',
    DATABASE_OWNER_URL: shared ? urlOf(shared.owner) : '',
  }
  const servers = await startServers(options.servers, settings)
  try {
    const database = shared
      ? { app: shared.app, stop: async () => {} }
      : await openDatabase(readConfig({ DATA_DIR: dataDir }), { alone: false, log: () => {} })
    const ledger = await openLedger(database.app)
    options.say(`${options.servers} server(s) at ${servers.address}; opening ${options.salons} salons`)
    const salons = await openSalons(servers.address, { telegram, whatsapp }, ledger, options.salons)
    const talkers = salons.flatMap((salon) =>
      Array.from({ length: options.customersPerSalon }, (_, at) => salon.talker(at)),
    )
    options.say(`${talkers.length} customers begin to write`)
    const began = performance.now()
    const faults = injectFaults({ telegram, whatsapp }, random, options.faultShare)
    const kills = killing(servers, options.killAfterMs, random)
    const each = Math.ceil(options.messages / talkers.length)
    let toldAt = 0
    const traffic = await write(talkers, {
      each,
      ledger,
      random,
      tempt: faults.tempt,
      patienceMs: options.patienceMs,
      onProgress(done, of) {
        if (Date.now() - toldAt < 15_000) return
        toldAt = Date.now()
        options.say(`${done} of ${of} written, ${servers.kills} kills`)
      },
    })
    const races =
      options.races > 0
        ? await race(salons, { count: options.races, ledger, random, patienceMs: options.patienceMs })
        : null
    faults.stop()
    await kills.stop()
    // What the last kill left behind is taken over once it has been silent for a while.
    const until = Date.now() + options.patienceMs
    while ((await ledger.jobs()).length > 0 && Date.now() < until) await wait(500)
    const report: RunReport = {
      verdict: judge(traffic, await ledger.read(await ledger.salonIds())),
      races,
      kills: servers.kills,
      injected: faults.injected,
      stuckJobs: await ledger.jobs(),
      unexpectedCalls: telegram.unexpected.length + whatsapp.unexpected.length,
      seconds: (performance.now() - began) / 1000,
      printed: servers.printed(),
    }
    await ledger.close()
    await database.stop()
    return report
  } finally {
    await servers.stop()
    await telegram.close()
    await whatsapp.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Over the socket of the tests' Postgres. */
function urlOf({ user, password, host, port, database }: ClientConfig): string {
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : ''
  return `postgres://${user}${secret}@localhost:${port ?? 5432}/${database}?host=${encodeURIComponent(host ?? '')}`
}

function killing(servers: Servers, within: [number, number] | null, random: () => number) {
  const stopped = new AbortController()
  const running = (async () => {
    if (!within) return
    for (let at = 0; !stopped.signal.aborted; at++) {
      const pauseMs = within[0] + random() * (within[1] - within[0])
      await wait(pauseMs, undefined, { signal: stopped.signal }).catch(() => {})
      if (!stopped.signal.aborted) await servers.killOne(at)
    }
  })()
  return {
    async stop() {
      stopped.abort()
      await running
    },
  }
}
