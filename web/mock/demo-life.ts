// A month of the demo's salon: made up, and told from today backwards.
import type { Appointment } from '#contract/booking.ts'
import type { Service, Staff } from '#contract/catalogue.ts'
import type { ChatMessage, Customer } from '#contract/conversations.ts'
import { instantOf, plusDays, weekdayOf } from '#web/api/clock.ts'
import type { DemoChat } from './life.ts'

type Said = [who: 'customer' | 'agent' | 'staff' | 'hand-over', text: string]
type Told = {
  name: string
  channel: 'telegram' | 'whatsapp'
  language: string
  daysAgo: number
  time: string
  unread?: number
  waits?: boolean
  said: Said[]
}

const told: Told[] = [
  {
    name: 'Ірина Мельник',
    channel: 'telegram',
    language: 'uk',
    daysAgo: 0,
    time: '08:12',
    unread: 2,
    waits: true,
    said: [
      ['customer', 'Добрий ранок! Чи робите ви перманентний макіяж?'],
      ['hand-over', 'Цього я не знаю, тому не вигадуватиму. Передам запитання людині із салону.'],
      ['customer', 'Добре, чекаю'],
    ],
  },
  {
    name: 'Оксана',
    channel: 'whatsapp',
    language: 'uk',
    daysAgo: 0,
    time: '07:40',
    said: [
      ['customer', 'Скільки коштує манікюр із гель-лаком?'],
      ['agent', 'Манікюр з покриттям гель-лак: 750 грн, 1 год 45 хв.'],
      ['customer', 'Дякую!'],
      ['agent', 'Будь ласка! Якщо захочете записатися, просто напишіть день.'],
    ],
  },
  {
    name: 'Kateryna',
    channel: 'telegram',
    language: 'en',
    daysAgo: 1,
    time: '22:05',
    said: [
      ['customer', 'Hi! How much is balayage?'],
      ['agent', 'Balayage: 2,900 UAH for short hair, 3,600 for medium, 4,400 for long; 4 h.'],
      ['customer', 'And do you have parking?'],
      ['agent', 'Yes, three free places for customers in the courtyard.'],
    ],
  },
  {
    name: 'Марта Гриценко',
    channel: 'telegram',
    language: 'uk',
    daysAgo: 1,
    time: '13:30',
    said: [
      ['customer', 'Хочу записатися на педикюр, краще в п’ятницю'],
      [
        'agent',
        'Педикюр класичний: 650 грн, 1 год 15 хв. У п’ятницю вільно об 11:00 і о 14:30. Який час вам зручний?',
      ],
      ['customer', '11:00'],
      ['agent', 'Записала вас: педикюр класичний, п’ятниця, 11:00, майстриня Ірина Ткач. До зустрічі!'],
    ],
  },
  {
    name: 'Светлана',
    channel: 'whatsapp',
    language: 'ru',
    daysAgo: 2,
    time: '20:48',
    said: [
      ['customer', 'Сколько стоит татуаж бровей?'],
      ['hand-over', 'Этого я не знаю, поэтому не буду придумывать. Передам вопрос человеку из салона.'],
      ['staff', 'Светлана, татуаж мы пока не делаем, но есть ламинирование бровей – 720 грн.'],
      ['customer', 'Отлично, спасибо!'],
    ],
  },
  {
    name: 'Юлія',
    channel: 'telegram',
    language: 'uk',
    daysAgo: 3,
    time: '10:15',
    said: [
      ['customer', 'До котрої ви працюєте в суботу?'],
      ['agent', 'сб: 10:00–18:00'],
    ],
  },
  {
    name: 'Олег',
    channel: 'telegram',
    language: 'uk',
    daysAgo: 4,
    time: '21:20',
    said: [
      ['customer', 'чоловіча стрижка скільки?'],
      ['agent', 'Стрижка чоловіча: 500 грн у стиліста, 650 грн у топ-стиліста, 45 хв.'],
      ['customer', 'запишіть на завтра після роботи'],
      ['agent', 'Завтра ввечері вільно о 17:00. Записати вас?'],
      ['customer', 'так'],
      ['agent', 'Записала вас: стрижка чоловіча, завтра, 17:00, стилістка Марта Довганюк.'],
    ],
  },
  {
    name: 'Наталя П.',
    channel: 'whatsapp',
    language: 'uk',
    daysAgo: 5,
    time: '12:00',
    said: [
      ['customer', 'Чи є у вас весільний макіяж на дому?'],
      ['hand-over', 'Цього я не знаю. Передам запитання людині із салону, вам скоро відповідять.'],
      ['staff', 'Наталю, виїжджаємо лише на весільні зачіски, зателефонуйте, домовимося.'],
    ],
  },
  {
    name: 'Аліна',
    channel: 'telegram',
    language: 'uk',
    daysAgo: 8,
    time: '09:05',
    said: [
      ['customer', 'Чи можна прийти з дитиною?'],
      ['agent', 'Так, у залі очікування є куточок з олівцями та книжками.'],
    ],
  },
  {
    name: 'Христина',
    channel: 'telegram',
    language: 'uk',
    daysAgo: 11,
    time: '23:10',
    said: [
      ['customer', 'Ламінування вій є?'],
      ['agent', 'Ламінування вій: 860 грн, 1 год 15 хв.'],
      ['customer', 'А скасувати, якщо що, можна?'],
      ['agent', 'Скасувати або перенести запис можна не пізніше ніж за 12 годин до візиту.'],
    ],
  },
  {
    name: 'Віра Іванівна',
    channel: 'whatsapp',
    language: 'uk',
    daysAgo: 15,
    time: '11:45',
    said: [
      ['customer', 'Де ви знаходитесь?'],
      ['agent', 'м. Чернівці, вул. Університетська, 41-Б, вхід з двору, перший поверх'],
    ],
  },
  {
    name: 'Богдана',
    channel: 'telegram',
    language: 'uk',
    daysAgo: 22,
    time: '19:30',
    said: [
      ['customer', 'Який графік у неділю?'],
      ['agent', 'нд: зачинено'],
    ],
  },
]

export function demoChats(nextId: () => number, zone: string): { chats: DemoChat[]; customers: Customer[] } {
  const today = new Date().toISOString().slice(0, 10)
  const customers: Customer[] = []
  const chats = told.map((one): DemoChat => {
    const at = Math.min(instantOf(plusDays(today, -one.daysAgo), one.time, zone), Date.now() - 45 * 60_000)
    const [id, customer] = [nextId(), nextId()]
    const messages = one.said.map(([who, text], index) =>
      message(nextId(), who, text, new Date(at + index * 90_000).toISOString()),
    )
    customers.push({
      id: customer,
      name: one.name,
      username: null,
      phone: null,
      language: one.language,
      since: messages[0]!.timestamp,
      conversations: [{ id, channel: one.channel, timestamp: messages.at(-1)!.timestamp }],
    })
    return {
      id,
      customer_name: one.name,
      customer_id: customer,
      channel: one.channel,
      held_by: one.waits ? 'hand_over' : null,
      held_since: one.waits ? messages[1]!.timestamp : null,
      waiting_since: one.waits ? messages[0]!.timestamp : null,
      needs_person: one.waits ? 'unknown' : null,
      unreachable: null,
      unread: one.unread ?? 0,
      messages,
    }
  })
  return { chats, customers }
}

export function message(id: number, who: Said[0], text: string, timestamp: string): ChatMessage {
  const isCustomers = who === 'customer'
  return {
    id,
    text,
    sender: isCustomers ? 'customer' : 'ai',
    timestamp,
    author: who === 'hand-over' ? 'agent' : who,
    kind: 'text',
    photo_id: null,
    engine: who === 'agent' || who === 'hand-over' ? 'builtin' : null,
    fallback: null,
    sources: [],
    proofs: [],
    actions: who === 'hand-over' ? [{ type: 'hand_over', reason: 'unknown' }] : [],
    delivery: isCustomers ? null : 'read',
    delivery_reason: null,
    delivery_detail: null,
    sent_at: isCustomers ? null : timestamp,
    delivered_at: isCustomers ? null : timestamp,
    read_at: isCustomers ? null : timestamp,
    covered_by: null,
    unanswered: null,
    original_text: null,
    edited_at: null,
    deleted_at: null,
  }
}

/** [days from today, time, service, master, customer, booked by the agent, booked days before] */
const visits: [number, string, string, string, string, boolean, number][] = [
  [-6, '10:00', 'Манікюр з покриттям гель-лак', 'Ірина Ткач', 'Оксана', true, 3],
  [-5, '12:00', 'Стрижка жіноча', 'Марта Довганюк', 'Аліна', false, 6],
  [-3, '17:00', 'Стрижка чоловіча', 'Марта Довганюк', 'Олег', true, 1],
  [-2, '12:00', 'Ламінування вій', 'Софія Рудик', 'Христина', true, 4],
  [-1, '15:00', 'Манікюр з покриттям гель-лак', 'Ірина Ткач', 'Наталя П.', true, 2],
  [0, '11:00', 'Манікюр класичний', 'Ірина Ткач', 'Богдана', true, 2],
  [0, '12:30', 'Фарбування в один тон', 'Олена Гнатюк', 'Віра Іванівна', false, 7],
  [0, '14:00', 'Педикюр SMART з покриттям', 'Ірина Ткач', 'Юлія', true, 1],
  [0, '17:00', 'Масаж обличчя', 'Наталія Білан', 'Ірина Мельник', true, 0],
  [1, '10:00', 'Манікюр з покриттям гель-лак', 'Ірина Ткач', 'Оксана', true, 0],
  [1, '16:00', 'Стрижка дитяча (до 10 років)', 'Марта Довганюк', 'Kateryna', true, 1],
  [2, '13:00', 'Балаяж', 'Олена Гнатюк', 'Тетяна', false, 5],
  [3, '11:00', 'Педикюр класичний', 'Ірина Ткач', 'Марта Гриценко', true, 1],
  [4, '12:00', 'Нарощування вій', 'Софія Рудик', 'Аліна', true, 2],
]

export function demoAppointments(
  salon: { services: Service[]; staff: Staff[]; chats: DemoChat[]; customers: Customer[] },
  nextId: () => number,
  zone: string,
): Appointment[] {
  const today = new Date().toISOString().slice(0, 10)
  return visits.flatMap(([days, time, name, master, customer, byAgent, before], index) => {
    const service = salon.services.find((one) => one.name === name)
    const staff = salon.staff.find((one) => one.name === master)
    const day = plusDays(today, days)
    if (!service || !staff || weekdayOf(day) === 'sun') return []
    const starts = instantOf(day, time, zone)
    const chat = byAgent ? salon.chats.find(({ customer_name }) => customer_name === customer) : undefined
    const id = nextId()
    return [
      {
        id,
        service: name,
        service_id: service.id,
        staff: staff.name,
        staff_id: staff.id,
        customer_name: customer,
        starts_at: new Date(starts).toISOString(),
        ends_at: new Date(starts + (service.minutes ?? 60) * 60_000).toISOString(),
        status: days < 0 ? (index === 1 ? 'no_show' : 'visited') : days === 0 ? 'confirmed' : 'booked',
        source: byAgent ? 'agent' : 'owner',
        visit_id: id,
        phone: null,
        note: null,
        price: service.prices[0]?.price ?? null,
        customer_id: chat?.customer_id ?? null,
        conversation_id: chat?.id ?? null,
        created_at: new Date(
          Math.min(instantOf(plusDays(day, -before), '09:30', zone), Date.now() - 30 * 60_000),
        ).toISOString(),
      },
    ]
  })
}
