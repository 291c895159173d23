// A messenger that does as it is told, and customers who write in it. For the emulators' real manners see emulators/.

import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Channel, Connection, Delivered, Outgoing } from '#server/channels/channel.ts'
import type { Content } from '#server/conversations/inbox.ts'
import { receive } from '#server/conversations/inbox.ts'
import type { TestApp } from './app.ts'

export type Sent = { to: string; text: string; key: string; choices: readonly string[] }

/** `sent`: everything it was handed, in order, whatever became of it. */
export function scriptedMessenger(
  options: { type?: 'telegram' | 'whatsapp'; reconcileSeconds?: number } = {},
) {
  const { type = 'telegram', reconcileSeconds = 0 } = options
  const sent: Sent[] = []
  const typing: string[] = []
  const photos = new Map<string, Uint8Array>()
  let next: ((outgoing: Outgoing) => Promise<Delivered> | Delivered)[] = []
  const channel: Channel = {
    type,
    reconcileSeconds,
    async deliver(_connection: Connection, { to, text, key, choices }) {
      sent.push({ to, text, key, choices })
      const scripted = next.shift()
      if (scripted) return scripted({ to, text, key, choices, lastCustomerMessageAt: null, partsSent: 0 })
      return { outcome: 'sent', externalIds: [`out-${sent.length}`] }
    },
    async showTyping(_connection, { to }) {
      typing.push(to)
    },
    async download(_connection, ref) {
      return photos.get(ref)
    },
  }
  return {
    channel,
    sent,
    typing,
    photos,
    /** The next deliveries end like this, one each. */
    script(...outcomes: typeof next) {
      next = outcomes
    },
  }
}

export type Customer = ReturnType<typeof customerOf>

let messages = 0

/** Somebody who writes to the salon; `salonId` and `connectionId` as `connectedSalon` made them. */
export function customerOf(
  app: TestApp,
  at: { salonId: number; connectionId: number; type?: 'telegram' | 'whatsapp' },
  who: { externalId: string; name?: string; languageCode?: string; phone?: string },
) {
  const { salonId, connectionId, type = 'telegram' } = at
  async function send(content: Content, more: { externalId?: string; at?: Date } = {}) {
    const externalId = more.externalId ?? `in-${++messages}`
    const result = await app.platform.asSalon(salonId, (tx) =>
      receive(tx, {
        connectionId,
        type,
        externalId,
        customer: { name: 'Ірина', ...who },
        at: more.at ?? tx.now,
        content,
      }),
    )
    return { result, externalId }
  }
  return {
    send,
    write: (text: string, more?: { externalId?: string; at?: Date }) => send({ kind: 'text', text }, more),
  }
}

/** A salon that is registered, knows a price and is connected to the messenger. */
export async function connectedSalon(app: TestApp, type: 'telegram' | 'whatsapp' = 'telegram') {
  const account = await app.registered()
  const { salonId } = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', account.user.id)
    .executeTakeFirstOrThrow()
  const connectionId = await app.platform.asSalon(salonId, async ({ db, now }) => {
    const row = await db
      .insertInto('connections')
      .values({ type, connectedAt: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  })
  return { account, salonId, connectionId, type }
}

type Named = { name: string }

/** What the queue keeps for later becomes due; the workers are woken as they are by a job that is enqueued for now. */
async function makeDue(client: pg.Client, names: string[]): Promise<void> {
  await client.query(
    `update pgboss.job set start_after = now() - interval '1 second'
     where name = any($1) and state < 'active' and start_after > now()`,
    [names],
  )
  for (const name of names)
    await client.query(`select pg_notify('pgboss_' || left(encode(sha224('pgboss'), 'hex'), 24), $1)`, [name])
}

/** Runs what the queue keeps for later at once, job by job, until nothing of these names is left. */
export async function settle(app: TestApp, ...definitions: Named[]): Promise<void> {
  const names = definitions.map(({ name }) => name)
  const client = new pg.Client(app.owner)
  await client.connect()
  try {
    for (;;) {
      await makeDue(client, names)
      const { rows } = await client.query(
        `select count(*)::int as left from pgboss.job where name = any($1) and state <= 'active'`,
        [names],
      )
      if (rows[0].left === 0) return
      await wait(20)
    }
  } finally {
    await client.end()
  }
}

/** Until it is stopped, nothing of these names waits for its time. */
export async function hurrying(app: TestApp, ...definitions: Named[]) {
  const names = definitions.map(({ name }) => name)
  const client = new pg.Client(app.owner)
  await client.connect()
  let isStopped = false
  const running = (async () => {
    while (!isStopped) {
      await makeDue(client, names)
      await wait(20)
    }
    await client.end()
  })()
  return {
    async stop() {
      isStopped = true
      await running
    },
  }
}
