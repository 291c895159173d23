import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { googleEmulator } from '#emulators/google.ts'
import { googleCalendar, type PutEvent } from './google.ts'
import { GoogleRefused, GoogleUnreachable } from './google-errors.ts'
import { serviceAccount, tokenSource } from './google-token.ts'

const google = await googleEmulator()
after(() => google.close())
const tokens = tokenSource(serviceAccount(google.keyFile), {
  tokenUrl: google.tokenUrl,
  fetch,
  now: () => new Date(),
})
const calendar = googleCalendar(google.url, tokens, fetch)
let calendarId = ''
let count = 0

beforeEach(() => {
  google.reset()
  calendarId = `salon-${++count}@example.com`
  google.share(calendarId)
})

const visit = (changes: Partial<PutEvent> = {}): PutEvent => ({
  id: 'abc0123456',
  summary: 'Манікюр · Олена',
  description: '',
  location: 'вул. Хрещатик, 1',
  startsAt: new Date('2030-03-30T08:00:00Z'),
  endsAt: new Date('2030-03-30T09:00:00Z'),
  timeZone: 'Europe/Kyiv',
  colorId: '1',
  mark: { salonAgentVisit: '42' },
  ...changes,
})
const since = new Date('2030-01-01T00:00:00Z')

test('a shared calendar is known with its time zone and what we may do there; one that is not shared is refused', async () => {
  assert.deepEqual(await calendar.examine(calendarId), {
    title: `Календар ${calendarId}`,
    timeZone: 'Europe/Kyiv',
    role: 'writer',
  })
  google.share(calendarId, 'freeBusyReader')
  assert.equal((await calendar.examine(calendarId)).role, 'freeBusyReader')
  google.unshare(calendarId)
  await assert.rejects(
    calendar.examine(calendarId),
    (error) => error instanceof GoogleRefused && error.status === 404,
  )
})

test('a visit put twice stands there once, and put again it shows its new time', async () => {
  await calendar.put(calendarId, visit())
  await calendar.put(
    calendarId,
    visit({ startsAt: new Date('2030-03-30T10:00:00Z'), endsAt: new Date('2030-03-30T11:00:00Z') }),
  )
  assert.deepEqual(
    google.events(calendarId).map(({ summary, start }) => [summary, start.dateTime]),
    [['Манікюр · Олена', '2030-03-30T10:00:00.000Z']],
  )
})

test('a visit whose answer was lost is not doubled by the next try', async () => {
  google.fault('POST /calendar/v3/calendars/{calendar}/events', { loseAnswer: true })
  await assert.rejects(calendar.put(calendarId, visit()), GoogleUnreachable)
  await calendar.put(calendarId, visit())
  assert.equal(google.events(calendarId).length, 1)
})

test('a visit removed twice is gone, without a complaint', async () => {
  await calendar.put(calendarId, visit())
  await calendar.remove(calendarId, visit().id)
  await calendar.remove(calendarId, visit().id)
  assert.deepEqual(google.events(calendarId), [])
})

test('a removal from a calendar that is no longer shared is not taken for done', async () => {
  await calendar.put(calendarId, visit())
  google.unshare(calendarId)
  await assert.rejects(calendar.remove(calendarId, visit().id), GoogleRefused)
})

test('what people change there arrives once, and only what changed since', async () => {
  const first = google.edit(calendarId, {
    summary: 'Відпустка',
    start: { date: '2030-04-01' },
    end: { date: '2030-04-03' },
  })
  for (let n = 0; n < 120; n++) {
    const start = { dateTime: new Date(Date.parse('2030-05-01T08:00:00Z') + n * 3_600_000).toISOString() }
    google.edit(calendarId, {
      start,
      end: { dateTime: new Date(Date.parse(start.dateTime) + 1_800_000).toISOString() },
    })
  }
  const all = await calendar.changes(calendarId, null, since)
  assert.ok(all !== 'expired')
  assert.equal(all.events.length, 121)
  assert.deepEqual(all.events.find(({ id }) => id === first.id)?.days, {
    from: '2030-04-01',
    to: '2030-04-03',
  })
  google.erase(calendarId, first.id)
  const changed = await calendar.changes(calendarId, all.syncToken, since)
  assert.ok(changed !== 'expired')
  assert.deepEqual(
    changed.events.map(({ id, isCancelled }) => [id, isCancelled]),
    [[first.id, true]],
  )
})

test('a sync token that is too old is said to be, so that everything is read again', async () => {
  const all = await calendar.changes(calendarId, null, since)
  assert.ok(all !== 'expired')
  google.endSyncTokens()
  assert.equal(await calendar.changes(calendarId, all.syncToken, since), 'expired')
})

test('a token that Google ended early is renewed once, and asked for once by many', async () => {
  await Promise.all([1, 2, 3].map(() => calendar.examine(calendarId)))
  const asked = () => google.calls.filter(({ path }) => path === '/token').length
  const before = asked()
  google.endTokens()
  await calendar.examine(calendarId)
  assert.equal(asked() - before, 1)
})

for (const [what, fault, kind] of [
  [
    'too many calls, said as 403',
    { status: 403, body: { error: { errors: [{ reason: 'rateLimitExceeded' }] } } },
    GoogleUnreachable,
  ],
  ['too many calls, said as 429', { status: 429, body: { error: {} } }, GoogleUnreachable],
  ['an error of theirs as a web page', { status: 502, body: '<html>Bad gateway</html>' }, GoogleUnreachable],
  ['a broken connection', { destroy: true }, GoogleUnreachable],
  ['an answer that breaks off', { cutAfterBytes: 5 }, GoogleUnreachable],
  [
    'missing rights',
    { status: 403, body: { error: { errors: [{ reason: 'requiredAccessLevel' }] } } },
    GoogleRefused,
  ],
] as const) {
  test(`${what} is ${kind === GoogleUnreachable ? 'worth another try' : 'final'}`, async () => {
    google.fault('POST /calendar/v3/calendars/{calendar}/events', fault)
    await assert.rejects(calendar.put(calendarId, visit()), kind)
  })
}

test('the emulator was asked nothing that Google does not know', () =>
  assert.deepEqual(google.unexpected, []))
