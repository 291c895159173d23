import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { api } from '#contract/api.ts'
import { testApp } from '#tests/support/app.ts'
import { connectedSalon, customerOf } from '#tests/support/messenger.ts'

const app = await testApp()
after(() => app.stop())

async function opened(archive: Buffer): Promise<Map<string, string>> {
  const zip = await promisify(yauzl.fromBuffer as never)(archive as never, { lazyEntries: true } as never)
  const found = new Map<string, string>()
  for await (const { name, text } of entriesOf(zip as unknown as yauzl.ZipFile)) found.set(name, text)
  return found
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<{ name: string; text: string }> {
  for (;;) {
    const entry = await new Promise<yauzl.Entry | undefined>((resolve, reject) => {
      zip.once('entry', resolve)
      zip.once('end', () => resolve(undefined))
      zip.once('error', reject)
      zip.readEntry()
    })
    if (!entry) return
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      zip.openReadStream(entry, (error, found) => (error ? reject(error) : resolve(found))),
    )
    const pieces: Buffer[] = []
    for await (const piece of stream) pieces.push(piece as Buffer)
    yield { name: entry.fileName, text: Buffer.concat(pieces).toString('utf8') }
  }
}

test('an owner takes everything along: files, customers, every word, and no secret', async () => {
  const other = await connectedSalon(app)
  await customerOf(app, other, { externalId: '1', name: 'Чужа' }).write('Чуже повідомлення')
  const salon = await connectedSalon(app)
  await app.upload('прайс.txt', 'Манікюр класичний — 450 грн, 60 хв\n')
  await customerOf(app, salon, { externalId: '1', name: 'Ірина' }).write('Скільки коштує манікюр?')
  await app.platform.asSalon(salon.salonId, ({ db }) =>
    db.updateTable('connections').set({ secret: 'sealed-secret' }).execute(),
  )
  const answer = await app.send(api.exportSalon)
  assert.equal(answer.headers['content-type'], 'application/zip')
  const found = await opened(answer.rawPayload)
  const file = [...found].find(([name]) => name.endsWith('прайс.txt'))
  assert.equal(file?.[1], 'Манікюр класичний — 450 грн, 60 хв\n')
  const [customer] = JSON.parse(found.get('customers.json') ?? '') as { name: string }[]
  assert.equal(customer?.name, 'Ірина')
  const [message] = JSON.parse(found.get('messages.json') ?? '') as { text: string }[]
  assert.equal(message?.text, 'Скільки коштує манікюр?')
  assert.deepEqual(JSON.parse(found.get('appointments.json') ?? ''), [])
  assert.match(found.get('salon.json') ?? '', /Мальва/)
  const everything = [...found.values()].join('')
  assert.doesNotMatch(everything, /sealed-secret|argon2|Чуже повідомлення/)
})
