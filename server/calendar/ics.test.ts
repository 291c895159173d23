import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { type CalendarEvent, feedText, fingerprint, invitationText } from './ics.ts'

const visit: CalendarEvent = {
  uid: 'visit-42@salon.example',
  sequence: 3,
  changedAt: new Date('2030-03-01T09:30:00Z'),
  startsAt: new Date('2030-03-31T00:30:00Z'),
  endsAt: new Date('2030-03-31T02:00:00Z'),
  summary: 'Стрижка, укладка; майстер «Анна»\\Ганна',
  description:
    'Перший рядок\nДругий, довгий: Ґудзик їхав до Києва, а потім іще далі, аж до самого Чернівецького вокзалу 🙂',
  location: 'вул. Хрещатик, 1; двір',
  isCancelled: false,
}

/** Both parsers are made by others and know nothing of us. */
function readTwice(feed: string) {
  const component = new ICAL.Component(ICAL.parse(feed))
  const first = new ICAL.Event(component.getFirstSubcomponent('vevent')!)
  const second = Object.values(nodeIcal.sync.parseICS(feed)).find((entry) => entry?.type === 'VEVENT')
  assert.ok(second?.type === 'VEVENT')
  return { component, first, second }
}

test('two independent readers of calendars read the same visit, word for word and to the second', () => {
  const { first, second } = readTwice(feedText('Волошка', 'Europe/Kyiv', [visit]))
  for (const [reader, read] of [
    [
      'ical.js',
      {
        uid: first.uid,
        summary: first.summary,
        description: first.description,
        location: first.location,
        startsAt: first.startDate.toJSDate(),
        endsAt: first.endDate.toJSDate(),
        sequence: first.sequence,
      },
    ],
    [
      'node-ical',
      {
        uid: second.uid,
        summary: second.summary,
        description: second.description,
        location: second.location,
        startsAt: new Date(second.start),
        endsAt: new Date(second.end!),
        sequence: Number(second.sequence),
      },
    ],
  ] as const) {
    const { uid, summary, description, location, startsAt, endsAt, sequence } = visit
    assert.deepEqual(read, { uid, summary, description, location, startsAt, endsAt, sequence }, reader)
  }
})

test('lines are at most 75 octets long, no letter is cut, and each ends as the standard wants', () => {
  const feed = feedText('Волошка', 'Europe/Kyiv', [visit])
  const lines = feed.split('\r\n')
  assert.equal(lines.pop(), '')
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75 && !line.includes('�'), line)
  assert.doesNotMatch(feed.replaceAll('\r\n', ''), /[\r\n]/)
})

test('a cancelled visit is withdrawn under the same name', () => {
  const cancelled = { ...visit, sequence: 4, isCancelled: true }
  const { first } = readTwice(feedText('Волошка', 'Europe/Kyiv', [cancelled]))
  assert.equal(first.uid, visit.uid)
  assert.equal(first.component.getFirstPropertyValue('status'), 'CANCELLED')
})

test('nothing in a customer’s name can add a line or a guest to an invitation', () => {
  const invitation = invitationText({
    method: 'REQUEST',
    organizer: { name: 'Салон "Ружа"; x', email: 'salon@example.com' },
    attendee: { name: 'Ірина\r\nATTENDEE:mailto:evil@example.com', email: 'owner@example.com' },
    event: { ...visit, summary: 'Манікюр\r\nORGANIZER:mailto:evil@example.com' },
  })
  const { component, first } = readTwice(invitation)
  assert.equal(component.getFirstPropertyValue('method'), 'REQUEST')
  assert.deepEqual(
    first.attendees.map((attendee) => attendee.getFirstValue()),
    ['mailto:owner@example.com'],
  )
  assert.equal(first.organizer, 'mailto:salon@example.com')
})

test('a feed in which nothing changed is the same to the byte', () => {
  const [one, other] = [1, 2].map(() => fingerprint(feedText('Волошка', 'Europe/Kyiv', [visit])))
  assert.equal(one, other)
  assert.notEqual(one, fingerprint(feedText('Волошка', 'Europe/Kyiv', [{ ...visit, sequence: 4 }])))
})
