// Connections of the demo: whatever looks like a token connects, and nothing leaves the browser.
import { calendarConflicts, settleCalendarConflict } from '#contract/calendar.ts'
import {
  connectCalendar,
  connectTelegram,
  connectWhatsApp,
  disconnectIntegration,
  examineIntegration,
  type Integration,
  listIntegrations,
  ownerLink,
  patchWhatsApp,
  readOwnerLink,
  removeOwnerLink,
  repairIntegration,
} from '#contract/integrations.ts'
import { ApiProblem } from '#web/api/failures.ts'
import { lifeOf } from './life.ts'
import { on, refusal, type SignedInCaller } from './on.ts'
import { pause } from './pace.ts'
import { sentence } from './sentences.ts'
import { nextId, save } from './store.ts'

const asking = 600

on(listIntegrations, (_, { account }) => lifeOf(account).connections)

on(connectTelegram, async ({ body: { token } }, caller) => {
  await pause(asking)
  if (!/^\d{3,}:[\w-]{3,}$/.test(token.trim())) {
    const detail = sentence('token-refused', caller.language)
    throw new ApiProblem(422, {
      type: '/problems/invalid-input',
      detail,
      errors: [{ pointer: '/body/token', detail }],
    })
  }
  return connect(caller, {
    type: 'telegram',
    bot_username: 'salon_demo_bot',
    mode: 'polling',
    owner_linked: false,
  })
})

on(connectWhatsApp, async ({ body: { phone_id, waba_id, app_secret } }, caller) => {
  await pause(asking)
  return connect(caller, {
    type: 'whatsapp',
    display_phone: '+380 50 000 24 24',
    webhook_url: `https://salon.example/api/webhooks/whatsapp/${phone_id}/`,
    verify_token: 'demo-verify-token',
    has_app_secret: Boolean(app_secret),
    waba_id: waba_id ?? '100000000000001',
    template: null,
  })
})

on(connectCalendar, async ({ body: { email, mode } }, caller) => {
  await pause(asking)
  return connect(caller, {
    type: 'calendar',
    email,
    mode: mode ?? 'google',
    feed_url: 'https://salon.example/api/calendar/demo.ics',
  })
})

// Nobody changes anything in a calendar that is not there.
on(calendarConflicts, () => [])
on(settleCalendarConflict, (_, { language }) => {
  throw refusal('not-found', language)
})

on(patchWhatsApp, ({ body: { app_secret, waba_id, template } }, caller) => {
  const connection = lifeOf(caller.account).connections.find(({ type }) => type === 'whatsapp')
  if (!connection) throw refusal('not-found', caller.language)
  if (app_secret !== undefined) connection.has_app_secret = app_secret !== null
  if (waba_id !== undefined) connection.waba_id = waba_id
  if (template !== undefined) connection.template = template
  save('salon')
  return connection
})

on(disconnectIntegration, ({ params }, caller) => {
  const life = lifeOf(caller.account)
  const gone = find(params.id, caller)
  life.connections = life.connections.filter((one) => one !== gone)
  save('salon')
  return undefined
})

on(examineIntegration, async ({ params }, caller) => {
  await pause(asking)
  return diagnosis(find(params.id, caller))
})

on(repairIntegration, async ({ params }, caller) => {
  await pause(asking)
  return diagnosis(find(params.id, caller))
})

on(ownerLink, (_, { account }) => {
  const telegram = lifeOf(account).connections.find(({ type }) => type === 'telegram')
  // Nobody could send the code to a bot that is not there: it counts as sent.
  if (telegram) telegram.owner_linked = true
  save('salon')
  return {
    code: 'DEMO2026',
    url: `https://t.me/${telegram?.bot_username ?? 'salon_demo_bot'}?start=DEMO2026`,
    expires_at: new Date(Date.now() + 15 * 60_000).toISOString(),
  }
})

on(readOwnerLink, (_, { account }) => {
  const telegram = lifeOf(account).connections.find(({ type }) => type === 'telegram')
  const linked = telegram?.owner_linked === true
  return { linked, name: linked ? 'Софія' : null, linked_at: linked ? telegram.connected_at : null }
})

on(removeOwnerLink, (_, { account }) => {
  for (const connection of lifeOf(account).connections) connection.owner_linked = false
  save('salon')
  return undefined
})

function connect(
  { account }: SignedInCaller,
  made: Omit<Integration, 'id' | 'status' | 'connected_at'>,
): Integration {
  const life = lifeOf(account)
  const connection: Integration = {
    id: nextId(),
    status: 'connected',
    connected_at: new Date().toISOString(),
    health: 'well',
    problem: null,
    ...made,
  }
  life.connections = [...life.connections.filter(({ type }) => type !== made.type), connection]
  save('salon')
  return connection
}

function find(id: unknown, { account, language }: SignedInCaller): Integration {
  const connection = lifeOf(account).connections.find((one) => one.id === Number(id))
  if (!connection) throw refusal('not-found', language)
  return connection
}

function diagnosis({ id, type, bot_username, display_phone, connected_at }: Integration) {
  return {
    integration_id: id,
    examined_at: new Date().toISOString(),
    health: 'well' as const,
    findings: [],
    figures: {
      identity: bot_username ? `@${bot_username}` : (display_phone ?? null),
      mode: type === 'telegram' ? ('polling' as const) : ('webhook' as const),
      address: null,
      last_message_in: new Date(Date.now() - 40 * 60_000).toISOString(),
      last_message_out: connected_at,
      sent: 14,
      failed: 0,
      pending_updates: 0,
      signature_failures: 0,
      foreign_events: 0,
      windows_open: null,
      windows_closed: null,
      token_kind: null,
      token_expires_at: null,
    },
  }
}
