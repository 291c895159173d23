// What happens in the demo's salon besides its files: services, people, visits, conversations, connections.
import type { Appointment } from '#contract/booking.ts'
import type { Service, Staff } from '#contract/catalogue.ts'
import type { ChatDetail, Customer } from '#contract/conversations.ts'
import type { Integration } from '#contract/integrations.ts'
import type { Schedule } from '#contract/schedule.ts'
import { proposed } from './catalogue-proposal.ts'
import { demoAppointments, demoChats } from './demo-life.ts'
import { demoAccount } from './demo-salon.ts'
import { publishedFacts } from './releases.ts'
import { type Account, nextId } from './store.ts'

export type DemoChat = ChatDetail & { unread: number }

export type Life = {
  services: Service[]
  staff: Staff[]
  schedule: Schedule
  appointments: Appointment[]
  chats: DemoChat[]
  customers: Customer[]
  connections: Integration[]
}

const emptyWeek = () => ({ mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] })

/** Made when somebody first looks; what a training learned since is added to the catalogue. */
export function lifeOf(account: Account): Life {
  if (account.life) {
    propose(account, account.life)
    return account.life
  }
  const life: Life = {
    services: [],
    staff: [],
    schedule: {
      salon: emptyWeek(),
      staff: [],
      exceptions: [],
      settings: {
        lead_minutes: 60,
        horizon_days: 90,
        grid_minutes: 15,
        asks_phone: false,
        remind_day_before: true,
        remind_hours_before: 2,
        follow_up_no_show: true,
      },
    },
    appointments: [],
    chats: [],
    customers: [],
    connections: [],
  }
  account.life = life
  propose(account, life)
  if (account.email === demoAccount.email) {
    Object.assign(life, demoChats(nextId, account.salon.time_zone))
    life.appointments = demoAppointments(life, nextId, account.salon.time_zone)
    life.connections = [
      {
        id: nextId(),
        type: 'telegram',
        status: 'connected',
        connected_at: new Date(Date.now() - 20 * 86_400_000).toISOString(),
        health: 'well',
        problem: null,
        bot_username: 'malva_demo_bot',
        mode: 'polling',
        owner_linked: true,
      },
    ]
  }
  return life
}

function propose(account: Account, life: Life): void {
  const found = proposed(
    publishedFacts(account).map(({ fact }) => fact),
    nextId,
  )
  const isNew = (name: string, known: { name: string }[]) => !known.some((one) => one.name === name)
  life.services.push(...found.services.filter(({ name }) => isNew(name, life.services)))
  life.staff.push(...found.staff.filter(({ name }) => isNew(name, life.staff)))
  const isUnsaid = Object.values(life.schedule.salon).every((spans) => spans.length === 0)
  if (found.week && isUnsaid) life.schedule.salon = found.week
  const everything = life.services.map(({ id }) => id)
  if (life.staff.length === 0 && life.services.length > 0) life.staff.push(chair())
  for (const service of life.services)
    if (service.staff_ids.length === 0) service.staff_ids = life.staff.map(({ id }) => id)
  for (const person of life.staff)
    if (person.skills.length === 0)
      person.skills = everything.map((service_id) => ({ service_id, minutes: null, price: null }))
}

const chair = (): Staff => ({
  id: nextId(),
  name: 'Салон',
  level: null,
  is_active: true,
  is_chair: true,
  skills: [],
  origin: 'owner',
  edited: [],
})
