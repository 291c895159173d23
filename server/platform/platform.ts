// What every module is given.
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import type { Database } from './db/connect.ts'
import type { AsSalon } from './db/salon-tx.ts'
import type { Handle } from './jobs.ts'
import type { MailSender } from './mail.ts'
import type { Metrics } from './metrics.ts'
import type { Fetch } from './outside.ts'
import type { Secrets } from './secrets.ts'

export type Platform = {
  http: FastifyInstance
  asSalon: AsSalon
  /** The tables outside row-level security. Only auth and the platform itself read them. */
  db: Database
  handle: Handle
  config: Config
  /** Seals what we must be able to say to other people's servers. */
  secrets: Secrets
  /** For addresses that a salon gives: they lead to the public internet, or nowhere. */
  publicFetch: Fetch
  /** For addresses that whoever runs the instance set. */
  trustedFetch: Fetch
  /** Null: no mail server is set. */
  mail: MailSender | null
  metrics: Metrics
  now: () => Date
}
