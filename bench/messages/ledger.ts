// What the database holds of every conversation, to be compared with what the customers were shown.
import pg from 'pg'

export type Line = {
  id: number
  author: 'customer' | 'agent' | 'staff'
  text: string
  coveredBy: number | null
  unanswered: string | null
  delivery: string | null
  unknownOutcomes: number
  at: Date
  sentAt: Date | null
}

export type Ledger = {
  /** By the customer's address, oldest first. */
  read(salonIds: number[]): Promise<Map<string, Line[]>>
  /** Conversations in which something is still under way. */
  busy(salonIds: number[]): Promise<Set<string>>
  salonIds(): Promise<number[]>
  salonOf(email: string): Promise<number>
  /** Undefined: nothing of the customer has arrived yet. */
  chatId(salonId: number, address: string): Promise<number | undefined>
  /** Jobs that are waiting, running or failed for good, by name. */
  jobs(): Promise<{ name: string; state: string; count: number }[]>
  close(): Promise<void>
}

/** `connection`: of a role that reads the tables; row-level security applies to it. */
export async function openLedger(connection: pg.ClientConfig): Promise<Ledger> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }
  const inSalon = async <T extends object>(salonId: number, text: string): Promise<T[]> => {
    await client.query(`select set_config('app.salon_id', $1, false)`, [String(salonId)])
    return (await client.query<T>(text)).rows
  }
  return {
    read: (salonIds) =>
      inTurn(async () => {
        const found = new Map<string, Line[]>()
        for (const salonId of salonIds) {
          const rows = await inSalon<Line & { address: string }>(
            salonId,
            `select c.address, m.id::int, m.author, m.text, m.covered_by::int as "coveredBy", m.unanswered, m.delivery,
               m.unknown_outcomes as "unknownOutcomes", m.created_at as at, m.sent_at as "sentAt"
             from messages m join conversations c on c.salon_id = m.salon_id and c.id = m.conversation_id
             where c.address is not null order by m.id`,
          )
          for (const { address, ...line } of rows) found.set(address, [...(found.get(address) ?? []), line])
        }
        return found
      }),
    busy: (salonIds) =>
      inTurn(async () => {
        const addresses = new Set<string>()
        for (const salonId of salonIds) {
          const rows = await inSalon<{ address: string }>(
            salonId,
            `select distinct c.address
             from messages m join conversations c on c.salon_id = m.salon_id and c.id = m.conversation_id
             where m.delivery in ('queued', 'sending')
               or (m.author = 'customer' and m.covered_by is null and m.unanswered is null)`,
          )
          for (const { address } of rows) addresses.add(address)
        }
        return addresses
      }),
    salonIds: () =>
      inTurn(async () => {
        const { rows } = await client.query<{ id: number }>('select distinct salon_id::int as id from users')
        return rows.map(({ id }) => id)
      }),
    salonOf: (email) =>
      inTurn(async () => {
        const { rows } = await client.query<{ id: number }>(
          'select salon_id::int as id from users where email = $1',
          [email],
        )
        return rows[0]?.id ?? Number.NaN
      }),
    chatId: (salonId, address) =>
      inTurn(async () => {
        const rows = await inSalon<{ id: number; address: string }>(
          salonId,
          `select id::int, address from conversations where address = '${address.replace(/\D/g, '')}'`,
        )
        return rows[0]?.id
      }),
    jobs: () =>
      inTurn(async () => {
        const { rows } = await client.query<{ name: string; state: string; count: number }>(
          `select name, state, count(*)::int as count from pgboss.job
           where (state in ('active', 'failed', 'retry') or (state = 'created' and start_after < now()))
             and name in ('agent.reply-to-customer', 'channels.deliver-messages')
           group by name, state`,
        )
        return rows
      }),
    async close() {
      await client.end()
    },
  }
}
