// A salon's connections: one a type, their secrets sealed. What a type can do is handed in as its connector.
import { sql } from 'kysely'
import type { FindingAction, FindingCode, Integration, IntegrationType } from '#contract/integrations.ts'
import { jobs } from '#server/jobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { ProblemError } from '#server/platform/problems.ts'
import type { Secrets } from '#server/platform/secrets.ts'

export type Settings = Record<string, unknown>

export type StoredConnection = {
  id: number
  salonId: number
  type: IntegrationType
  status: 'connected' | 'disconnected'
  /** Opened; empty: none, or one that our keys do not open any more. */
  secret: string
  isReadable: boolean
  settings: Settings
  connectedAt: Date
  trouble: string | null
  pollOffset: number
  polledAt: Date | null
  pollError: string | null
  verifiedAt: Date | null
  signatureFailures: number
  signatureFailedAt: Date | null
  foreignEvents: number
  findings: FoundBefore[]
  /** Somebody of the salon linked his own Telegram to it. */
  ownerLinked: boolean
}

/** What an examination found, kept without words. `values` fill the braces of its sentence. */
export type FoundBefore = {
  code: FindingCode
  severity: 'broken' | 'warning' | 'note'
  values?: Record<string, string | number>
}

/** A finding before it is worded. */
export type Found = FoundBefore & {
  action: Omit<FindingAction, 'label'> | null
}

export type Examined = {
  found: Found[]
  identity: string | null
  mode: 'polling' | 'webhook'
  address: string | null
  pendingUpdates: number | null
  tokenKind: 'permanent' | 'temporary' | null
  tokenExpiresAt: Date | null
}

export type Connector = {
  type: IntegrationType
  /** What the list tells besides type, status and time. */
  describe(connection: StoredConnection): Partial<Integration>
  /** Tells the other side that we are gone. Outside a transaction; whether it is heard changes nothing. */
  sayGoodbye(connection: StoredConnection): Promise<void>
  /** In the transaction that disconnects. */
  forget(tx: SalonTx, connection: StoredConnection): Promise<void>
  /** Outside a transaction. A type without it has no doctor. */
  examine?(connection: StoredConnection): Promise<Examined>
  /** Does what the button of the finding promises; throws ProblemError where the other side does not let it. */
  repair?(connection: StoredConnection, finding: FindingCode): Promise<void>
}

const columns = [
  'id',
  'salonId',
  'type',
  'status',
  'secret',
  'settings',
  'connectedAt',
  'trouble',
  'pollOffset',
  'polledAt',
  'pollError',
  'verifiedAt',
  'signatureFailures',
  'signatureFailedAt',
  'foreignEvents',
  'findings',
  sql<boolean>`exists (select from owner_links where owner_links.connection_id = connections.id)`.as(
    'ownerLinked',
  ),
] as const

type Row = Omit<StoredConnection, 'secret' | 'isReadable'> & { secret: string | null }

function opened(secrets: Secrets, row: Row): StoredConnection {
  if (row.secret === null) return { ...row, secret: '', isReadable: true }
  try {
    return { ...row, secret: secrets.open(row.secret), isReadable: true }
  } catch {
    // Sealed with a key that is gone: the doctor says so, and connecting again mends it.
    return { ...row, secret: '', isReadable: false }
  }
}

const asRows = (rows: object[]) => rows as Row[]

export async function allConnections({ db }: SalonTx, secrets: Secrets): Promise<StoredConnection[]> {
  const rows = await db.selectFrom('connections').select(columns).orderBy('id').execute()
  return asRows(rows).map((row) => opened(secrets, row))
}

/** Throws `not-found`. */
export async function connectionById(
  { db }: SalonTx,
  secrets: Secrets,
  id: number,
): Promise<StoredConnection> {
  const row = await db.selectFrom('connections').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new ProblemError('not-found')
  return opened(secrets, row as Row)
}

export async function connectionOfType(
  { db }: SalonTx,
  secrets: Secrets,
  type: IntegrationType,
): Promise<StoredConnection | undefined> {
  const row = await db.selectFrom('connections').select(columns).where('type', '=', type).executeTakeFirst()
  return row && opened(secrets, row as Row)
}

/** Connecting again replaces: the same row, so that the conversations stay. Nothing of the old one's troubles remains. */
export async function connect(
  tx: SalonTx,
  secrets: Secrets,
  connection: { type: IntegrationType; secret: string | null; settings: Settings },
): Promise<StoredConnection> {
  const fresh = {
    status: 'connected' as const,
    secret: connection.secret === null ? null : secrets.seal(connection.secret),
    settings: sql<string>`${JSON.stringify(connection.settings)}::jsonb`,
    connectedAt: tx.now,
    trouble: null,
    pausedUntil: null,
    pollOffset: 0,
    polledAt: null,
    pollError: null,
    verifiedAt: null,
    signatureFailures: 0,
    signatureFailedAt: null,
    foreignEvents: 0,
    findings: sql<string>`'[]'::jsonb`,
    examinedAt: null,
  }
  const row = await tx.db
    .insertInto('connections')
    .values({ type: connection.type, ...fresh })
    .onConflict((conflict) => conflict.constraint('connections_one_a_type').doUpdateSet(fresh))
    .returning(columns)
    .executeTakeFirstOrThrow()
  await examineAtNight(tx, row)
  await tx.announce('integrations')
  return opened(secrets, row as Row)
}

/** Before the salon's day begins, and not all connections in the same minute. */
const nightHourUtc = 1

export async function examineAtNight(
  tx: SalonTx,
  { id, connectedAt }: { id: number; connectedAt: Date },
): Promise<void> {
  const night = new Date(tx.now)
  night.setUTCHours(nightHourUtc, id % 60, 0, 0)
  if (night <= tx.now) night.setUTCDate(night.getUTCDate() + 1)
  await tx.enqueue(
    jobs.examineConnection,
    { connectionId: id, connectedAt: connectedAt.toISOString() },
    { afterSeconds: (night.getTime() - tx.now.getTime()) / 1000 },
  )
}

export async function changeSettings(tx: SalonTx, id: number, settings: Settings): Promise<void> {
  await tx.db
    .updateTable('connections')
    .set({ settings: sql`settings || ${JSON.stringify(settings)}::jsonb` })
    .where('id', '=', id)
    .execute()
  await tx.announce('integrations')
}

export async function changeSecret(tx: SalonTx, secrets: Secrets, id: number, secret: string): Promise<void> {
  await tx.db
    .updateTable('connections')
    .set({ secret: secrets.seal(secret) })
    .where('id', '=', id)
    .execute()
}

/** Its secrets are forgotten; its conversations stay. */
export async function disconnect(tx: SalonTx, id: number): Promise<void> {
  await tx.db
    .updateTable('connections')
    .set({ status: 'disconnected', secret: null, trouble: null, findings: sql<string>`'[]'::jsonb` })
    .where('id', '=', id)
    .execute()
  await tx.announce('integrations')
}

/** In one word why nothing can be sent, or null. The owner sees it; told live when it changes. */
export async function noteTrouble(tx: SalonTx, id: number, trouble: string | null): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('connections')
    .set({ trouble })
    .where('id', '=', id)
    .where(sql<boolean>`trouble is distinct from ${trouble}::text`)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await tx.announce('integrations')
}
