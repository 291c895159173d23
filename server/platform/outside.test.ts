import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import { emulate } from '#emulators/kit.ts'
import { addressRefusal, isPublicAddress, outside } from './outside.ts'

/** Stands for every server of our own network: it must not even be connected to. */
let connections = 0
const inside = createServer((socket) => {
  connections++
  socket.destroy()
}).listen(0)
await once(inside, 'listening')
const { port } = inside.address() as AddressInfo
after(() => inside.close())

const refusalOf = async (url: string, reach = outside({ guarded: true })) => {
  const error = await reach.fetch(url, { method: 'POST', body: '{}' }).then(
    () => assert.fail(`${url} was reached`),
    (reason: unknown) => reason,
  )
  await reach.close()
  return addressRefusal(error)?.refusal
}

test('an address of our own network is not connected to, however it is written', async () => {
  const hosts = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '0.0.0.0',
    'localhost',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '203.0.113.9',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[::ffff:10.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[::127.0.0.1]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[ff02::1]',
    '[2002:7f00:1::]',
    '[2001:db8::1]',
    '[2001::1]',
  ]
  for (const host of hosts) assert.equal(await refusalOf(`https://${host}:${port}/v1`), 'not-public', host)
  assert.equal(connections, 0)
})

test('what is not https is not connected to', async () => {
  for (const url of [`http://127.0.0.1:${port}/v1`, 'http://8.8.8.8/v1'])
    assert.equal(await refusalOf(url), 'not-https', url)
  assert.equal(connections, 0)
})

test('public addresses are public', () => {
  for (const address of ['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])
    assert.ok(isPublicAddress(address), address)
  for (const nothing of ['', 'example.com', '1.2.3.4.5']) assert.ok(!isPublicAddress(nothing), nothing)
})

test('a name that leads inside is refused, also when only one of its addresses does', async () => {
  for (const addresses of [['127.0.0.1'], ['8.8.8.8', '10.0.0.7'], ['2606:4700::1111', '::1']]) {
    const reach = outside({
      guarded: true,
      resolve: (_host, _options, callback) =>
        callback(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
    })
    assert.equal(await refusalOf(`https://model.example:${port}/v1`, reach), 'not-public', String(addresses))
  }
  assert.equal(connections, 0)
})

test('a name that answers differently the second time is connected to what was checked', async () => {
  const answers = ['8.8.8.8', '127.0.0.1', '127.0.0.1']
  const connectedTo: string[] = []
  const reach = outside({
    guarded: true,
    resolve: (_host, _options, callback) => callback(null, [{ address: answers.shift() ?? '', family: 4 }]),
    connector: (made) => (_options, callback) => {
      const { lookup } = made as {
        lookup: (
          host: string,
          options: object,
          done: (error: Error | null, found: { address: string }[]) => void,
        ) => void
      }
      lookup('model.example', { all: true }, (error, found) => {
        for (const { address } of found) connectedTo.push(address)
        callback(error ?? new Error('the test opens no connection'), null)
      })
    },
  })
  await assert.rejects(reach.fetch('https://model.example/v1'))
  assert.equal(await refusalOf('https://model.example/v1', reach), 'not-public')
  assert.deepEqual(connectedTo, ['8.8.8.8'])
})

test('a redirect is not followed, and the key goes nowhere else', async () => {
  const elsewhere = await emulate({ 'POST /v1': () => ({ body: {} }) })
  const server = await emulate({
    'POST /v1': () => ({ status: 307, headers: { location: `${elsewhere.url}/v1` } }),
  })
  after(() => Promise.all([elsewhere.close(), server.close()]))
  assert.equal(await refusalOf(`${server.url}/v1`, outside({ guarded: false })), 'redirect')
  assert.equal(elsewhere.calls.length, 0)
})

test('a server that sends without end is cut off', async () => {
  const server = await emulate({ 'POST /v1': () => ({ body: 'x'.repeat(5 * 1024 * 1024) }) })
  const reach = outside({ guarded: false })
  after(() => Promise.all([server.close(), reach.close()]))
  await assert.rejects(async () => (await reach.fetch(`${server.url}/v1`, { method: 'POST' })).text())
})
