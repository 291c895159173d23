import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { jobs } from '#server/jobs.ts'
import { testApp } from '#tests/support/app.ts'
import { connectedSalon, customerOf, scriptedMessenger, settle } from '#tests/support/messenger.ts'

const received: Buffer[] = []
let isDown = false
const server = new SMTPServer({
  authOptional: true,
  onData(stream, _session, done) {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      if (isDown) return done(Object.assign(new Error('try later'), { responseCode: 451 }))
      received.push(Buffer.concat(pieces))
      done()
    })
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const { port } = server.server.address() as AddressInfo

const app = await testApp({
  channels: [scriptedMessenger().channel],
  settings: {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'agent@example.com',
    PUBLIC_URL: 'https://salon.example',
    LOG_LEVEL: 'silent',
  },
})
after(async () => {
  await app.stop()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})
const salon = await connectedSalon(app)

test('the owner hears by e-mail that a customer asks for a person, also when the mail server was away', async () => {
  isDown = true
  await customerOf(app, salon, { externalId: '1', name: 'Ірина' }).write('Покличте живу людину')
  await settle(app, jobs.replyToCustomer)
  isDown = false
  await settle(app, jobs.tellOwner)
  assert.equal(received.length, 1)
  const { subject, text, to } = await simpleParser(received[0] as Buffer)
  assert.equal(subject, 'Ірина: потрібна ваша відповідь')
  assert.match(text ?? '', /Клієнт просить людину\.\s+Клієнт написав: «Покличте живу людину»/)
  assert.match(text ?? '', /https:\/\/salon\.example\/chats\/\d+/)
  assert.match(JSON.stringify(to), new RegExp(salon.account.email))
})
