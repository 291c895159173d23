import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, beforeEach, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { api } from '#contract/api.ts'
import { weekdays } from '#contract/facts.ts'
import { googleEmulator } from '#emulators/google.ts'
import { jobs } from '#server/jobs.ts'
import { testApp } from '#tests/support/app.ts'
import { connectedCalendar } from './queries.ts'

// A Monday in Kyiv, 9:00 by the salon's clock.
const now = '2026-05-04T06:00:00Z'
const google = await googleEmulator({ now: () => new Date(now) })
const mails: string[] = []
const smtp = new SMTPServer({
  authOptional: true,
  onData(stream, _session, done) {
    let mail = ''
    stream.on('data', (piece: Buffer) => {
      mail += piece.toString('utf8')
    })
    stream.on('end', () => {
      mails.push(mail)
      done()
    })
  },
})
smtp.listen(0, '127.0.0.1')
await once(smtp.server, 'listening')

const twoWay = await testApp({
  now,
  settings: {
    GOOGLE_SERVICE_ACCOUNT: google.keyFile,
    GOOGLE_CALENDAR_ROOT: google.url,
    GOOGLE_TOKEN_URL: google.tokenUrl,
    LOG_LEVEL: 'silent',
  },
})
const byMail = await testApp({
  now,
  settings: {
    SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    MAIL_FROM: 'Салон <booking@example.com>',
  },
})
after(async () => {
  await twoWay.stop()
  await byMail.stop()
  await google.close()
  await new Promise<void>((resolve) => smtp.close(() => resolve()))
})

let count = 0
let calendarId = ''
beforeEach(() => {
  google.reset()
  calendarId = `salon-${++count}@example.com`
})

type App = typeof twoWay

async function salon(app: App) {
  const { user } = await app.registered('Волошка')
  await app.call(api.patchSalon, { body: { address: 'вул. Хрещатик, 1' } })
  const service = await app.call(api.addService, { body: { name: 'Манікюр', minutes: 60 } })
  await app.call(api.addStaff, {
    body: { name: 'Анна', skills: [{ service_id: service.id, minutes: null, price: null }] },
  })
  const week = Object.fromEntries(weekdays.map((day) => [day, [{ from: '10:00', to: '18:00' }]]))
  await app.call(api.patchSchedule, { body: { salon: week as never } })
  return {
    service,
    salonId: (
      await app.platform.db
        .selectFrom('users')
        .select('salonId')
        .where('id', '=', user.id)
        .executeTakeFirstOrThrow()
    ).salonId,
    book: (time: string) =>
      app.call(api.bookAppointment, {
        body: {
          service_id: service.id,
          starts_at: `2026-05-05T${time}:00+03:00`,
          customer_name: 'Олена Коваль',
        },
      }),
    free: async () =>
      (
        await app.call(api.freeSlots, {
          query: { service: String(service.id), from: '2026-05-05', to: '2026-05-05' } as never,
        })
      ).map(({ starts_at }) => starts_at.slice(11, 16)),
  }
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return
    await wait(50)
  }
  assert.fail(`never: ${what}`)
}

const shown = () =>
  google.events(calendarId).map(({ summary, start }) => `${start.dateTime?.slice(11, 16)} ${summary}`)

/** The next reading is five minutes away; the same job, now. */
const readNow = (app: App, salonId: number) =>
  app.platform.asSalon(salonId, async (tx) => {
    const { id, seed } = (await connectedCalendar(tx))!
    await tx.enqueue(jobs.readCalendar, { connectionId: id, seed })
  })

test('visits booked before and after connecting stand in Google Calendar, once each, and follow every change', async () => {
  google.share(calendarId)
  const { book } = await salon(twoWay)
  const first = await book('10:00')
  const { mode } = await twoWay.call(api.connectCalendar, { body: { email: calendarId } })
  assert.equal(mode, 'google')
  const second = await book('12:00')
  await until('both are there', () => shown().length === 2)
  assert.deepEqual(shown().sort(), ['07:00 Манікюр · Олена', '09:00 Манікюр · Олена'])
  await twoWay.call(api.changeAppointment, {
    params: { id: first.id },
    body: { starts_at: '2026-05-05T15:00:00+03:00' },
  })
  await twoWay.call(api.cancelAppointment, { params: { id: second.id } })
  await until('moved and cancelled', () => shown().join() === '12:00 Манікюр · Олена')
})

test('a time blocked in Google Calendar is not offered, and is offered again when it is freed there', async () => {
  google.share(calendarId)
  const { free, salonId } = await salon(twoWay)
  await twoWay.call(api.connectCalendar, { body: { email: calendarId } })
  const blocked = google.edit(calendarId, {
    summary: 'Прибирання',
    start: { dateTime: '2026-05-05T10:00:00+03:00' },
    end: { dateTime: '2026-05-05T17:00:00+03:00' },
  })
  const seen = () =>
    google.calls.filter(({ method, path }) => method === 'GET' && path.endsWith('/events')).length
  await until('the calendar is read a first time', () => seen() > 1)
  await readNow(twoWay, salonId)
  await until('only the last hour is free', async () => (await free()).join() === '14:00')
  google.erase(calendarId, blocked.id)
  await readNow(twoWay, salonId)
  await until('the day is free', async () => (await free()).length > 20)
  google.edit(calendarId, { summary: 'Вихідний', start: { date: '2026-05-05' }, end: { date: '2026-05-06' } })
  await readNow(twoWay, salonId)
  await until('a whole day is blocked', async () => (await free()).length === 0)
})

test('a salon’s own visits do not block themselves, and what people do to them there is noted', async () => {
  google.share(calendarId)
  const { book, salonId } = await salon(twoWay)
  await twoWay.call(api.connectCalendar, { body: { email: calendarId } })
  const { id } = await book('11:00')
  await until('it is there', () => shown().length === 1)
  await readNow(twoWay, salonId)
  const [event] = google.events(calendarId)
  google.edit(calendarId, {
    id: event!.id,
    start: { dateTime: '2026-05-05T16:00:00+03:00' },
    end: { dateTime: '2026-05-05T17:00:00+03:00' },
  })
  await readNow(twoWay, salonId)
  await until('the move is noted', async () => {
    const [conflict] = await twoWay.call(api.calendarConflicts)
    return conflict?.kind === 'moved' && conflict.there?.starts_at === '2026-05-05T13:00:00.000Z'
  })
  await twoWay.call(api.settleCalendarConflict, { params: { id }, body: { keep: 'there' } })
  const [moved] = await twoWay.call(api.listAppointments, { query: { from: '2026-05-05' } as never })
  assert.equal(moved?.starts_at, '2026-05-05T13:00:00.000Z')
  assert.deepEqual(await twoWay.call(api.calendarConflicts), [])
})

test('what a person deleted there is put back when the owner says so', async () => {
  google.share(calendarId)
  const { book, salonId } = await salon(twoWay)
  await twoWay.call(api.connectCalendar, { body: { email: calendarId } })
  const { id } = await book('11:00')
  await until('it is there', () => shown().length === 1)
  twoWay.clock.set('2026-05-04T06:00:01Z')
  google.erase(calendarId, google.events(calendarId)[0]!.id)
  await readNow(twoWay, salonId)
  await until(
    'the deletion is noted',
    async () => (await twoWay.call(api.calendarConflicts))[0]?.kind === 'deleted',
  )
  await twoWay.call(api.settleCalendarConflict, { params: { id }, body: { keep: 'here' } })
  await until('it is back', () => shown().join() === '08:00 Манікюр · Олена')
})

test('while Google is down nothing is lost, and afterwards nothing is doubled', async () => {
  google.share(calendarId)
  const { book } = await salon(twoWay)
  await twoWay.call(api.connectCalendar, { body: { email: calendarId } })
  const insert = 'POST /calendar/v3/calendars/{calendar}/events'
  google.fault(insert, { status: 503, body: {}, times: 1 })
  google.fault(insert, { loseAnswer: true })
  await book('10:00')
  await until('it is there', () => shown().length === 1)
  await until('the lost answer was asked for again', () =>
    google.calls.some(({ method }) => method === 'PUT'),
  )
  assert.deepEqual(shown(), ['07:00 Манікюр · Олена'])
})

test('a calendar that is not shared, or only to look at, is refused with what is to be done, and nothing is stored', async () => {
  await salon(twoWay)
  const refused = () => twoWay.refusal(api.connectCalendar, { body: { email: calendarId } })
  assert.match((await refused()).detail, new RegExp(google.accountEmail.replaceAll('.', '\\.')))
  google.share(calendarId, 'reader')
  assert.equal((await refused()).type, '/problems/calendar-read-only')
  google.fault('GET /calendar/v3/calendars/{calendar}', { destroy: true })
  assert.equal((await refused()).status, 503)
  assert.deepEqual(await twoWay.call(api.listIntegrations), [])
})

test('without Google each change is mailed as an invitation, and a cancellation withdraws it', async () => {
  const { book } = await salon(byMail)
  const { mode, feed_url } = await byMail.call(api.connectCalendar, { body: { email: 'owner@example.com' } })
  assert.equal(mode, 'invite')
  assert.ok(feed_url)
  const { id } = await book('10:00')
  await until('the invitation is sent', () => mails.length === 1)
  await byMail.call(api.changeAppointment, {
    params: { id },
    body: { starts_at: '2026-05-05T12:00:00+03:00' },
  })
  await until('the change is sent', () => mails.length === 2)
  await byMail.call(api.cancelAppointment, { params: { id } })
  await until('the cancellation is sent', () => mails.length === 3)
  const events = []
  for (const mail of mails) {
    const { attachments } = await simpleParser(mail)
    const text = attachments.find(({ contentType }) => contentType === 'text/calendar')!.content.toString()
    const calendar = new ICAL.Component(ICAL.parse(text))
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
    events.push([
      calendar.getFirstPropertyValue('method'),
      event.uid,
      event.sequence,
      event.startDate.toJSDate().toISOString(),
    ])
  }
  const uid = events[0]![1]
  assert.deepEqual(events, [
    ['REQUEST', uid, 0, '2026-05-05T07:00:00.000Z'],
    ['REQUEST', uid, 1, '2026-05-05T09:00:00.000Z'],
    ['CANCEL', uid, 2, '2026-05-05T09:00:00.000Z'],
  ])
})

test('the feed shows every visit to whoever has its address, tells when nothing changed, and ends with the connection', async () => {
  const { book } = await salon(byMail)
  const { feed_url } = await byMail.call(api.connectCalendar, {
    body: { email: 'o@example.com', mode: 'feed' },
  })
  await book('10:00')
  const read = (headers = {}) => byMail.http.inject({ url: new URL(feed_url!).pathname, headers })
  const first = await read()
  assert.match(String(first.headers['content-type']), /^text\/calendar/)
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(first.body)).getFirstSubcomponent('vevent')!)
  assert.deepEqual([event.summary, event.description], ['Манікюр · Олена', 'Майстер: Анна'])
  assert.doesNotMatch(first.body, /Коваль|ATTENDEE|ORGANIZER/)
  assert.equal((await read({ 'if-none-match': first.headers.etag })).statusCode, 304)
  const again = await byMail.call(api.connectCalendar, { body: { email: 'o@example.com', mode: 'feed' } })
  assert.equal(again.feed_url, feed_url, 'who subscribed stays subscribed')
  await byMail.call(api.disconnectIntegration, { params: { id: again.id } })
  assert.equal((await read()).statusCode, 404)
})
