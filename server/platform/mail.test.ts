import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { MailRefused, mailSender } from './mail.ts'

const received: Buffer[] = []
let refusal: { at: 'recipient' | 'content'; code: number } | undefined

const refuse = (code: number) => Object.assign(new Error('no'), { responseCode: code })
const server = new SMTPServer({
  authOptional: true,
  onRcptTo: (_address, _session, done) => done(refusal?.at === 'recipient' ? refuse(refusal.code) : null),
  onData(stream, _session, done) {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      if (refusal?.at === 'content') return done(refuse(refusal.code))
      received.push(Buffer.concat(pieces))
      done()
    })
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const { port } = server.server.address() as AddressInfo
const sender = mailSender(`smtp://127.0.0.1:${port}`, 'Салон «Волошка» <salon@example.com>')
after(async () => {
  sender.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

const mail = { to: 'owner@example.com', subject: 'Запис: манікюр', text: 'Завтра о 10:00', key: 'visit-1.0' }

test('a mail arrives as it was written, with a name of its own by which a second copy is known', async () => {
  await sender.send(mail)
  const { from, subject, text, messageId, headers } = await simpleParser(received.pop()!)
  assert.deepEqual(from?.value, [{ name: 'Салон «Волошка»', address: 'salon@example.com' }])
  assert.equal(subject, mail.subject)
  assert.equal(text?.trim(), mail.text)
  assert.equal(messageId, '<visit-1.0@example.com>')
  assert.equal(headers.get('auto-submitted'), 'auto-generated')
})

test('an invitation travels as a calendar that mail programs recognise', async () => {
  const content = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
  await sender.send({ ...mail, invitation: { method: 'REQUEST', content } })
  const { attachments } = await simpleParser(received.pop()!)
  const invitation = attachments.find(({ contentType }) => contentType === 'text/calendar')
  assert.equal(invitation?.content.toString(), content)
})

test('a subject cannot smuggle in further headers', async () => {
  await sender.send({ ...mail, subject: 'Запис\r\nBcc: evil@example.com' })
  const { bcc } = await simpleParser(received.pop()!)
  assert.equal(bcc, undefined)
})

for (const at of ['recipient', 'content'] as const) {
  test(`a ${at} refused for good is not tried again, one refused for now is`, async () => {
    refusal = { at, code: 550 }
    await assert.rejects(sender.send(mail), MailRefused)
    refusal = { at, code: 450 }
    await assert.rejects(sender.send(mail), (error) => !(error instanceof MailRefused))
    refusal = undefined
    await sender.send(mail)
    assert.equal(received.length, 1)
    received.length = 0
  })
}
