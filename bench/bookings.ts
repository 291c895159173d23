// node bench/bookings.ts [--attempts 1000] [--slots 50]: everybody wants the same few times at once, over HTTP, while
// the server is killed in between. Every slot is booked once, and nobody is told of a booking that does not exist.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { api } from '#contract/api.ts'
import type { Appointment } from '#contract/booking.ts'
import { weekdays } from '#contract/facts.ts'
import type { Week } from '#contract/schedule.ts'
import { registerOwner } from '#tests/support/owner.ts'
import { freePort, startServerProcess } from '#tests/support/server-process.ts'
import { describeMachine } from './machine.ts'

const { values } = parseArgs({
  options: { attempts: { type: 'string', default: '1000' }, slots: { type: 'string', default: '50' } },
})
const attempts = Number(values.attempts)
const slots = Number(values.slots)
const perMaster = 10
const hour = 3_600_000

const dataDir = mkdtempSync(join(tmpdir(), 'salon-bookings-'))
const port = await freePort()
let server = await startServerProcess({ dataDir, port })
const at = { base: server.base }
const restarted = async (): Promise<void> => {
  await server.kill()
  server = await startServerProcess({ dataDir, port })
}

try {
  const owner = await registerOwner(at, 'bench@salon.example')
  const always = Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) as Week
  await owner.call(api.patchSchedule, { body: { salon: always } })
  const service = await owner.call(api.addService, { body: { name: 'Манікюр', minutes: 60 } })
  const masters: number[] = []
  for (let each = 0; each < Math.ceil(slots / perMaster); each++)
    masters.push((await owner.call(api.addStaff, { body: { name: `Майстриня ${each + 1}` } })).id)

  const first = Math.ceil(Date.now() / hour) * hour + 24 * hour
  const confirmed: Appointment[] = []
  let refused = 0
  let cutOff = 0
  let answered = 0
  let killed: Promise<void> | undefined
  const attempt = async (number: number): Promise<void> => {
    const slot = number % slots
    const body = {
      service_id: service.id,
      staff_id: masters[Math.floor(slot / perMaster)],
      starts_at: new Date(first + (slot % perMaster) * hour).toISOString(),
      customer_name: `Клієнтка ${number}`,
    }
    for (;;) {
      const answer = await owner.send(api.bookAppointment, { body }).catch(() => undefined)
      if (!answer) {
        // Nobody knows what became of it: like any customer, she tries again.
        cutOff++
        await killed
        continue
      }
      answered++
      if (answered === Math.floor(attempts / 3)) killed = restarted()
      if (answer.status === 201) confirmed.push((await answer.json()) as Appointment)
      else if (answer.status === 409) refused++
      else throw new Error(`${answer.status} ${await answer.text()}`)
      return
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: attempts }, (_, number) => attempt(number)))
  await killed
  const seconds = (performance.now() - began) / 1000

  const listed = (await owner.call(api.listAppointments, {
    query: { from: new Date(first - hour).toISOString(), to: new Date(first + 48 * hour).toISOString() },
  })) as Appointment[]
  const places = new Set(listed.map(({ staff_id, starts_at }) => `${staff_id} ${starts_at}`))
  const rows = new Set(listed.map(({ id, customer_name }) => `${id} ${customer_name}`))
  const invented = confirmed.filter(({ id, customer_name }) => !rows.has(`${id} ${customer_name}`))
  console.log(`${describeMachine()}, ${new Date().toISOString().slice(0, 10)}`)
  console.log(
    `${attempts} attempts on ${slots} slots in ${seconds.toFixed(1)} s, killed once: ${listed.length} rows on ${places.size} slots, ` +
      `${confirmed.length} confirmed, ${refused} refused, ${cutOff} cut off and tried again, ${invented.length} false confirmations`,
  )
  if (listed.length !== slots || places.size !== slots || invented.length > 0) process.exitCode = 1
} finally {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
