// Everything a salon has here, to take along: its files and photos as they are, everything else as JSON, one file a table.
import { sql } from 'kysely'
import { streamBlob } from '#server/platform/blobs.ts'
import type { AsSalon } from '#server/platform/db/salon-tx.ts'
import type { ZipEntry } from '#server/platform/zip.ts'

/** What an owner would miss. Secrets, and what is made anew from the files, stay here. */
const tables = [
  'customers',
  'conversations',
  'messages',
  'services',
  'staff',
  'working_hours',
  'schedule_exceptions',
  'appointments',
  'corrections',
  'gaps',
  'prompts',
]
const rowsAtOnce = 500

export async function* salonEntries(asSalon: AsSalon, salonId: number): AsyncGenerator<ZipEntry> {
  const { salon, files, photos } = await asSalon(salonId, async ({ db }) => ({
    salon: await sql<{ row: object }>`
      select to_jsonb(s) - 'published_release_id' - 'pending_release_id' as row from salons s
    `.execute(db),
    files: await db.selectFrom('files').select(['id', 'name', 'blobId']).orderBy('id').execute(),
    photos: await db.selectFrom('photos').select(['id', 'blobId']).orderBy('id').execute(),
  }))
  yield { name: 'salon.json', content: [json(salon.rows[0]?.row)] }
  for (const table of tables) yield { name: `${table}.json`, content: rowsOf(asSalon, salonId, table) }
  for (const { id, name, blobId } of files)
    yield { name: `files/${id} ${nameWithin(name)}`, content: streamBlob(asSalon, salonId, blobId) }
  for (const { id, blobId } of photos)
    yield { name: `photos/${id}.jpg`, content: streamBlob(asSalon, salonId, blobId) }
}

/** An array, a row a line. One short transaction a piece: a slow reader holds nothing open. */
async function* rowsOf(asSalon: AsSalon, salonId: number, table: string): AsyncGenerator<Buffer> {
  let after = 0
  let before = '['
  for (;;) {
    const { rows } = await asSalon(salonId, ({ db }) =>
      sql<{ id: number; row: object }>`
        select id, to_jsonb(t) - 'salon_id' as row from ${sql.table(table)} t
        where id > ${after} order by id limit ${rowsAtOnce}
      `.execute(db),
    )
    for (const { row } of rows) {
      yield Buffer.from(`${before}\n${JSON.stringify(row)}`)
      before = ','
    }
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) break
    after = last.id
  }
  yield Buffer.from(before === '[' ? '[]\n' : '\n]\n')
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/** Never a way out of the archive's folder. */
const nameWithin = (name: string): string => name.replace(/[\\/]/g, '_')
