// The composition root: every module, in one list.
import type { FastifyInstance } from 'fastify'
import type { ClientConfig } from 'pg'
import type { DatabaseOptions } from 'pg-boss'
import { PgBoss } from 'pg-boss'
import { tradeWordsOf } from './agent/builtin/trade-words.ts'
import { agentJobs } from './agent/jobs.ts'
import { modelRoutes } from './agent/model-routes.ts'
import { currentPrompt } from './agent/prompts.ts'
import { answering } from './agent/reply.ts'
import { agentRoutes } from './agent/routes.ts'
import { authRoutes } from './auth/routes.ts'
import { catalogueRoutes } from './booking/catalogue-routes.ts'
import { bookingRoutes } from './booking/routes.ts'
import { forgetVisits } from './booking/visits.ts'
import { calendarConnector } from './calendar/connect.ts'
import { googleOf } from './calendar/google-calendar.ts'
import { calendarJobs } from './calendar/jobs.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { catalogueJobs } from './catalogue/jobs.ts'
import { telegramConnector, whatsAppConnector } from './channels/connectors.ts'
import type { Channels } from './channels/deliveries.ts'
import { channelJobs } from './channels/jobs.ts'
import { alertOwner, ownerJobs, tellInTelegram } from './channels/owner-jobs.ts'
import { channelRoutes } from './channels/routes.ts'
import { telegramChannel } from './channels/telegram.ts'
import { telegramPolling } from './channels/telegram-polling.ts'
import { whatsAppChannel } from './channels/whatsapp.ts'
import { conversationJobs } from './conversations/jobs.ts'
import { conversationRoutes } from './conversations/routes.ts'
import { eventStream } from './events/stream.ts'
import { figureRoutes } from './figures/routes.ts'
import { integrationJobs } from './integrations/jobs.ts'
import { integrationRoutes } from './integrations/routes.ts'
import { jobs } from './jobs.ts'
import { correctionRoutes } from './knowledge/correction-routes.ts'
import { knowledgeJobs } from './knowledge/jobs.ts'
import { knowledgeRoutes } from './knowledge/routes.ts'
import type { Config } from './platform/config.ts'
import { connect } from './platform/db/connect.ts'
import { refuseMightyRole } from './platform/db/role.ts'
import { salonTransactions } from './platform/db/salon-tx.ts'
import { housekeeping } from './platform/housekeeping.ts'
import { healthRoutes } from './platform/http/health.ts'
import { instanceRoutes } from './platform/http/instance.ts'
import { metricsRoutes } from './platform/http/metrics.ts'
import { serveApiDocumentation } from './platform/http/openapi.ts'
import { httpServer } from './platform/http/server.ts'
import { jobWorkers, takeOverAbandoned } from './platform/jobs.ts'
import { mailSender } from './platform/mail.ts'
import { metricsOf } from './platform/metrics.ts'
import { type Fetch, outside } from './platform/outside.ts'
import type { Platform } from './platform/platform.ts'
import { openSecrets } from './platform/secrets.ts'
import { salonJobs } from './salon/jobs.ts'
import { salonRoutes } from './salon/routes.ts'

export type App = { http: FastifyInstance; platform: Platform; stop: () => Promise<void> }

/** An account that everybody may know. */
export type DemoAccount = { email: string; password: string }

export type AppOptions = {
  config: Config
  /** The role the server runs as: it neither owns tables nor passes row-level security. */
  database: ClientConfig
  version: string
  webFolder?: string
  /** No other process works on this database's jobs. */
  soleWorker?: boolean
  demo?: DemoAccount
  /** The messengers; tests script their own. */
  channels?: Channels
  /** In place of the public internet, where there is none. */
  publicFetch?: Fetch
  now?: () => Date
}

/** A database that is migrated is expected. Nothing listens yet: the caller calls http.listen. */
export async function startApp({
  config,
  database,
  version,
  webFolder,
  demo,
  soleWorker = false,
  publicFetch,
  now = () => new Date(),
  channels = [telegramChannel(config.telegram.apiRoot), whatsAppChannel(config.whatsapp, now)],
}: AppOptions): Promise<App> {
  const secrets = openSecrets(config)
  const unknownServers = outside({ guarded: true })
  const knownServers = outside({ guarded: false })
  const mail = config.mail && mailSender(config.mail.smtpUrl, config.mail.from)
  const { db } = connect(database)
  await refuseMightyRole(db)
  const boss = new PgBoss({
    // A small pool of its own: its maintenance sends several statements at once, which Kysely's adapter cannot answer.
    ...(database as DatabaseOptions),
    max: 4,
    application_name: 'salon-agent-jobs',
    useListenNotify: true,
    migrate: false,
    createSchema: false,
    schedule: false,
    // How soon the work of a process that died is taken over.
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  })
  const http = await httpServer({ config, db, now, webFolder })
  let isStopping = false
  // While stopping, its connections may see the database go away before they are closed.
  boss.on('error', (error) => isStopping || http.log.error({ err: error }, 'job queue'))
  const metrics = metricsOf()
  const workers = jobWorkers(jobs, metrics.job)
  const platform: Platform = {
    http,
    asSalon: salonTransactions(db, boss, now),
    db,
    handle: workers.handle,
    config,
    secrets,
    publicFetch: publicFetch ?? unknownServers.fetch,
    trustedFetch: knownServers.fetch,
    metrics,
    mail,
    now,
  }

  const connectors = [telegramConnector(platform), whatsAppConnector(platform), calendarConnector(platform)]
  const calendars = { google: googleOf(config, knownServers.fetch, now), mail }
  metricsRoutes(platform)
  healthRoutes(platform)
  instanceRoutes(platform, demo ?? null)
  serveApiDocumentation(http, version)
  authRoutes(platform)
  salonRoutes(platform)
  knowledgeRoutes(platform, currentPrompt)
  correctionRoutes(platform)
  const answer = answering(platform)
  agentRoutes(platform, answer)
  modelRoutes(platform)
  catalogueRoutes(platform)
  bookingRoutes(platform)
  conversationRoutes(platform, [forgetVisits])
  integrationRoutes(platform, connectors)
  channelRoutes(platform)
  calendarRoutes(platform, calendars)
  figureRoutes(platform)
  salonJobs(platform)
  knowledgeJobs(platform)
  catalogueJobs(platform, tradeWordsOf)
  agentJobs(platform, answer)
  conversationJobs(platform, [forgetVisits])
  calendarJobs(platform, calendars)
  channelJobs(platform, channels, tellInTelegram(platform))
  ownerJobs(platform)
  integrationJobs(platform, connectors, alertOwner)

  const events = await eventStream(platform, database)
  const stopHousekeeping = housekeeping(platform)
  await boss.start()
  if (soleWorker) await takeOverAbandoned(boss, db)
  const stopWorkers = config.role === 'api' ? undefined : await workers.start(boss, db, http.log)
  const polling = config.role === 'api' ? undefined : telegramPolling(platform, database)
  await http.ready()

  return {
    http,
    platform,
    async stop() {
      isStopping = true
      await http.close()
      await polling?.stop()
      stopHousekeeping()
      stopWorkers?.()
      // A job under way is given up at once and taken over by the next start: it is safe to run again.
      await boss.stop({ graceful: false })
      await events.stop()
      await Promise.all([unknownServers.close(), knownServers.close()])
      mail?.close()
      await db.destroy()
    },
  }
}
