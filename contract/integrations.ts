// Connections to messengers and calendars, and the doctor that examines them.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, IdParam, Instant } from './shapes.ts'

export const integrationTypes = ['telegram', 'whatsapp', 'calendar'] as const
export const IntegrationType = z.enum(integrationTypes)
export type IntegrationType = z.infer<typeof IntegrationType>

/** Every field below `connected_at` is an addition, absent where it means nothing. */
export const Integration = z
  .object({
    id: Id,
    type: IntegrationType,
    status: z.enum(['connected', 'disconnected']),
    connected_at: Instant,
    /** What the doctor or the last delivery found; `problem` says it in a sentence, null when all is well. */
    health: z.enum(['well', 'warning', 'broken']).optional(),
    problem: z.string().nullable().optional(),
    /** telegram: without the @. */
    bot_username: z.string().optional(),
    /** telegram: polling, webhook; calendar: google, invite, feed. */
    mode: z.enum(['polling', 'webhook', 'google', 'invite', 'feed']).optional(),
    /** telegram: the owner's own Telegram is linked and hears of hand-overs. */
    owner_linked: z.boolean().optional(),
    /** whatsapp: as Meta writes it. */
    display_phone: z.string().optional(),
    /** whatsapp: both are pasted into Meta's settings. */
    webhook_url: z.string().optional(),
    verify_token: z.string().optional(),
    /** whatsapp: whether signatures can be checked; the secret itself is never told. */
    has_app_secret: z.boolean().optional(),
    waba_id: z.string().nullable().optional(),
    template: z.object({ name: z.string(), language: z.string() }).nullable().optional(),
    /** calendar: whose. */
    email: z.string().optional(),
    /** calendar: the subscribable feed. */
    feed_url: z.string().optional(),
  })
  .meta({ id: 'Integration' })
export type Integration = z.infer<typeof Integration>

export const listIntegrations = endpoint({
  method: 'GET',
  path: '/integrations/',
  summary: "The salon's connections, one a type",
  reply: z.array(Integration),
})

const Token = z.string().trim().min(1).max(4096)
/** Meta's ids are decimal strings, never numbers. */
const MetaId = z
  .string()
  .trim()
  .regex(/^\d{1,32}$/)
const AppSecret = z.string().trim().min(1).max(256)
/** An approved template with one body parameter: the text. Used where the 24-hour window is closed. */
const Template = z.object({
  name: z
    .string()
    .trim()
    .regex(/^[a-z0-9_]{1,512}$/),
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}(_[A-Z]{2})?$/),
})

export const connectTelegram = endpoint({
  method: 'POST',
  path: '/integrations/telegram/',
  summary: "Connects the salon's bot; connecting again replaces it",
  status: 201,
  body: z.object({ token: Token }),
  reply: Integration,
})

export const connectWhatsApp = endpoint({
  method: 'POST',
  path: '/integrations/whatsapp/',
  summary: "Connects the salon's WhatsApp number; connecting again replaces it",
  status: 201,
  body: z.object({
    phone_id: MetaId,
    token: Token,
    /** Found through the token where it tells. */
    waba_id: MetaId.optional(),
    /** Write-only. */
    app_secret: AppSecret.optional(),
  }),
  reply: Integration,
})

export const patchWhatsApp = endpoint({
  method: 'PATCH',
  path: '/integrations/whatsapp/',
  summary: 'What WhatsApp needs besides the token: app secret, business account, template',
  body: z.object({
    waba_id: MetaId.optional(),
    app_secret: AppSecret.nullable().optional(),
    template: Template.nullable().optional(),
  }),
  reply: Integration,
})

export const connectCalendar = endpoint({
  method: 'POST',
  path: '/integrations/calendar/',
  summary: 'Connects a calendar: two-way with Google, by e-mailed invitations, or as a feed to subscribe to',
  status: 201,
  body: z.object({
    email: z.email().max(320),
    /** Left out: the most that this instance can do. */
    mode: z.enum(['google', 'invite', 'feed']).optional(),
  }),
  reply: Integration,
})

export const readFeed = endpoint({
  method: 'GET',
  path: '/calendar/{key}.ics',
  summary: "The salon's appointments as a calendar to subscribe to (RFC 5545); the address is the secret",
  access: 'public',
  params: z.object({ key: z.string() }),
  reply: 'bytes',
})

export const disconnectIntegration = endpoint({
  method: 'DELETE',
  path: '/integrations/{id}/',
  summary: 'Disconnects: the other side is told, the secrets are forgotten, the conversations stay',
  status: 204,
  params: IdParam,
})

/** One code a cause; the test of each breaks exactly that. */
export const findingCodes = [
  // Both messengers.
  'unreachable',
  'token-refused',
  'token-unreadable',
  'delivery-failing',
  'unusual-silence',
  // Telegram.
  'webhook-elsewhere',
  'webhook-missing',
  'webhook-in-the-way',
  'webhook-failing',
  'another-poller',
  'polling-stopped',
  'updates-pending',
  'updates-not-allowed',
  'owner-not-linked',
  // WhatsApp.
  'number-gone',
  'number-not-ready',
  'quality-low',
  'token-expires',
  'token-temporary',
  'scopes-missing',
  'waba-unknown',
  'number-not-in-waba',
  'not-subscribed',
  'webhook-never-verified',
  'no-public-address',
  'no-app-secret',
  'signatures-wrong',
  'foreign-events',
  'no-template',
  'template-not-approved',
  'window-closed',
] as const
export const FindingCode = z.enum(findingCodes)
export type FindingCode = z.infer<typeof FindingCode>

/**
 * The one button of a finding. `repair`: POST doctor/repair with its code. `reconnect`: the connect form again.
 * `settings`: the field of PATCH /integrations/whatsapp/. `open`: an address of the other side. `copy`: a value to
 * paste there. `owner-link`: POST /integrations/telegram/owner-link/.
 */
export const FindingAction = z.object({
  kind: z.enum(['repair', 'reconnect', 'settings', 'open', 'copy', 'owner-link', 'history']),
  label: z.string(),
  field: z.enum(['app_secret', 'waba_id', 'template']).optional(),
  url: z.string().optional(),
  value: z.string().optional(),
})
export type FindingAction = z.infer<typeof FindingAction>

export const Finding = z
  .object({
    code: FindingCode,
    /** broken: customers are not answered. warning: they are, and something will go wrong. note: worth knowing. */
    severity: z.enum(['broken', 'warning', 'note']),
    /** What is wrong, in one sentence; why; both in the caller's language. */
    sentence: z.string(),
    cause: z.string(),
    action: FindingAction.nullable(),
  })
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>

export const Diagnosis = z
  .object({
    integration_id: Id,
    examined_at: Instant,
    health: z.enum(['well', 'warning', 'broken']),
    /** Worst first; empty when all is well. */
    findings: z.array(Finding),
    figures: z.object({
      /** As the other side names it: «@bot», «+380 …». */
      identity: z.string().nullable(),
      mode: z.enum(['polling', 'webhook']),
      address: z.string().nullable(),
      last_message_in: Instant.nullable(),
      last_message_out: Instant.nullable(),
      /** Deliveries of the last 24 hours. */
      sent: z.int(),
      failed: z.int(),
      pending_updates: z.int().nullable(),
      signature_failures: z.int(),
      foreign_events: z.int(),
      /** Conversations that may be written to now, and those whose 24 hours are over. */
      windows_open: z.int().nullable(),
      windows_closed: z.int().nullable(),
      token_kind: z.enum(['permanent', 'temporary']).nullable(),
      token_expires_at: Instant.nullable(),
    }),
  })
  .meta({ id: 'Diagnosis' })
export type Diagnosis = z.infer<typeof Diagnosis>

export const examineIntegration = endpoint({
  method: 'GET',
  path: '/integrations/{id}/doctor/',
  summary: 'Is it really working, and if not: the cause, and the one thing to do',
  params: IdParam,
  reply: Diagnosis,
})

export const repairIntegration = endpoint({
  method: 'POST',
  path: '/integrations/{id}/doctor/repair/',
  summary: 'Repairs one finding whose action is `repair`, and examines again',
  params: IdParam,
  body: z.object({ finding: FindingCode }),
  reply: Diagnosis,
  // Makes nothing new: the diagnosis after the repair.
  status: 200,
})

export const ownerLink = endpoint({
  method: 'POST',
  path: '/integrations/telegram/owner-link/',
  summary: "A one-time code that links the owner's own Telegram to the salon's bot",
  status: 201,
  reply: z.object({
    /** Sent to the bot as «/start CODE», which is what `url` does. */
    code: z.string(),
    url: z.string(),
    expires_at: Instant,
  }),
})

export const readOwnerLink = endpoint({
  method: 'GET',
  path: '/integrations/telegram/owner-link/',
  summary: 'Who of the salon hears of hand-overs in Telegram',
  reply: z.object({ linked: z.boolean(), name: z.string().nullable(), linked_at: Instant.nullable() }),
})

export const removeOwnerLink = endpoint({
  method: 'DELETE',
  path: '/integrations/telegram/owner-link/',
  summary: "Unlinks the owner's Telegram",
  status: 204,
})
