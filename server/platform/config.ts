// The only reader of the environment. Everything is checked before anything starts; all mistakes in one message.
import { resolve } from 'node:path'
import { z } from 'zod'
import { StartupError } from './startup-error.ts'

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
)
const origin = z.url({ protocol: /^https?$/ })
const secret = z.string().min(32, 'needs at least 32 characters; make one with: openssl rand -base64 32')
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

/** One entry a variable; what is not listed here is not read. */
export const settings = {
  PORT: whole(1, 65_535).default(8000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'begins with postgres://')
    .optional(),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'begins with postgres://')
    .optional(),
  SECRET_KEY: secret.optional(),
  SECRET_KEY_PREVIOUS: secret.optional(),
  PUBLIC_URL: origin.optional(),
  TRUSTED_PROXIES: list.default([]),
  REGISTRATION: z.enum(['open', 'closed']).default('open'),
  METRICS_TOKEN: z.string().min(16, 'needs at least 16 characters').optional(),
  CORS_ORIGINS: list.pipe(z.array(origin)).default(['http://localhost:5173']),
  ROLE: z.enum(['api', 'worker', 'all']).default('all'),
  TRIAL_DAYS: whole(0, 3650).default(14),
  MAX_FILE_MB: whole(1, 100).default(10),
  ACCESS_TOKEN_MINUTES: whole(1, 1440).default(60),
  LOGIN_FAILURES_PER_ACCOUNT: whole(1, 1_000_000).default(10),
  LOGIN_FAILURES_PER_ADDRESS: whole(1, 1_000_000).default(100),
  REGISTRATIONS_PER_ADDRESS: whole(1, 1_000_000).default(60),
  LLM_PROVIDER: z.enum(['openai-compatible', 'anthropic']).optional(),
  LLM_BASE_URL: origin.optional(),
  LLM_MODEL: z.string().optional(),
  LLM_API_KEY: z.string().optional(),
  LLM_DAILY_BUDGET: whole(1, 1e12).optional(),
  LLM_SALON_DAILY_BUDGET: whole(1, 1e12).optional(),
  LLM_TIMEOUT_SECONDS: whole(1, 300).default(45),
  ALLOW_HTTP_HOSTS: list.default([]),
  TELEGRAM_API_ROOT: origin.default('https://api.telegram.org'),
  WHATSAPP_GRAPH_ROOT: origin.default('https://graph.facebook.com'),
  WHATSAPP_GRAPH_VERSION: z
    .string()
    .regex(/^v\d{1,3}\.\d{1,2}$/, 'looks like v24.0')
    .default('v24.0'),
  WHATSAPP_APP_SECRET: z.string().optional(),
  GOOGLE_SERVICE_ACCOUNT: z.string().optional(),
  GOOGLE_CALENDAR_ROOT: origin.default('https://www.googleapis.com'),
  GOOGLE_TOKEN_URL: origin.default('https://oauth2.googleapis.com/token'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
} as const

export type Config = {
  host: string
  port: number
  dataDir: string
  database: { appUrl: string; ownerUrl: string } | null
  /** Null: made once and kept in dataDir. */
  secretKey: string | null
  /** While the key is being changed: still opens what it sealed. */
  secretKeyPrevious: string | null
  /** The address the world reaches us at, without a slash at the end. Null: messengers are asked instead of delivering. */
  publicUrl: string | null
  trustedProxies: string[]
  registration: 'open' | 'closed'
  /** Null: only this machine reads the metrics. */
  metricsToken: string | null
  corsOrigins: string[]
  role: 'api' | 'worker' | 'all'
  trialDays: number
  maxFileBytes: number
  maxSalonBytes: number
  accessTokenMinutes: number
  limits: {
    loginFailuresPerAccount: number
    loginFailuresPerAddress: number
    registrationsPerAddress: number
  }
  /** The instance's own model, for every salon that has none of its own. Null: the built-in engine answers. */
  llm: {
    provider: 'openai-compatible' | 'anthropic'
    /** Null: the provider's own. */
    baseUrl: string | null
    model: string
    apiKey: string | null
    /** Tokens a day over all salons, and of one of them. Null: no limit. */
    dailyBudget: number | null
    salonDailyBudget: number | null
  } | null
  /** How long a customer waits for a model before the built-in engine answers. */
  llmTimeoutSeconds: number
  telegram: { apiRoot: string }
  /** `appSecret`: of a connection that has none of its own. */
  whatsapp: { graphRoot: string; graphVersion: string; appSecret: string | null }
  /** Null: calendars are mailed to or subscribed to. `account`: the key file, or where it lies. */
  google: { account: string; calendarRoot: string; tokenUrl: string } | null
  /** Null: no e-mail. */
  mail: { smtpUrl: string; from: string } | null
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

const megabyte = 1024 * 1024

/** Throws StartupError naming every setting that is wrong. Empty values count as absent. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = z.object(settings).safeParse(given)
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (given.DATABASE_URL && !given.SECRET_KEY) {
    wrong.push(
      'SECRET_KEY: is required with DATABASE_URL, so that every process opens the same secrets; make one with: openssl rand -base64 32',
    )
  }
  if (parsed.success) wrong.push(...wrongModel(parsed.data), ...wrongOthers(parsed.data))
  if (!parsed.success || wrong.length > 0) {
    throw new StartupError(`These settings are wrong: ${wrong.join('; ')}.`)
  }
  const s = parsed.data
  return {
    host: s.HOST,
    port: s.PORT,
    dataDir: resolve(s.DATA_DIR),
    database: s.DATABASE_URL
      ? { appUrl: s.DATABASE_URL, ownerUrl: s.DATABASE_OWNER_URL ?? s.DATABASE_URL }
      : null,
    secretKey: s.SECRET_KEY ?? null,
    secretKeyPrevious: s.SECRET_KEY_PREVIOUS ?? null,
    publicUrl: s.PUBLIC_URL ? withoutSlash(s.PUBLIC_URL) : null,
    trustedProxies: s.TRUSTED_PROXIES,
    registration: s.REGISTRATION,
    metricsToken: s.METRICS_TOKEN ?? null,
    corsOrigins: s.CORS_ORIGINS,
    role: s.ROLE,
    trialDays: s.TRIAL_DAYS,
    maxFileBytes: s.MAX_FILE_MB * megabyte,
    maxSalonBytes: 200 * megabyte,
    accessTokenMinutes: s.ACCESS_TOKEN_MINUTES,
    limits: {
      loginFailuresPerAccount: s.LOGIN_FAILURES_PER_ACCOUNT,
      loginFailuresPerAddress: s.LOGIN_FAILURES_PER_ADDRESS,
      registrationsPerAddress: s.REGISTRATIONS_PER_ADDRESS,
    },
    llm:
      s.LLM_PROVIDER && s.LLM_MODEL
        ? {
            provider: s.LLM_PROVIDER,
            baseUrl: s.LLM_BASE_URL ?? null,
            model: s.LLM_MODEL,
            apiKey: s.LLM_API_KEY ?? null,
            dailyBudget: s.LLM_DAILY_BUDGET ?? null,
            salonDailyBudget: s.LLM_SALON_DAILY_BUDGET ?? null,
          }
        : null,
    llmTimeoutSeconds: s.LLM_TIMEOUT_SECONDS,
    telegram: { apiRoot: withoutSlash(s.TELEGRAM_API_ROOT) },
    whatsapp: {
      graphRoot: withoutSlash(s.WHATSAPP_GRAPH_ROOT),
      graphVersion: s.WHATSAPP_GRAPH_VERSION,
      appSecret: s.WHATSAPP_APP_SECRET ?? null,
    },
    google: s.GOOGLE_SERVICE_ACCOUNT
      ? {
          account: s.GOOGLE_SERVICE_ACCOUNT,
          calendarRoot: withoutSlash(s.GOOGLE_CALENDAR_ROOT),
          tokenUrl: s.GOOGLE_TOKEN_URL,
        }
      : null,
    mail: s.SMTP_URL && s.MAIL_FROM ? { smtpUrl: s.SMTP_URL, from: s.MAIL_FROM } : null,
    logLevel: s.LOG_LEVEL,
  }
}

type Given = z.infer<z.ZodObject<typeof settings>>

/** Half a model is a mistake: the operator believes it answers. */
function wrongModel({ LLM_PROVIDER, LLM_MODEL, LLM_BASE_URL, ALLOW_HTTP_HOSTS }: Given): string[] {
  const wrong: string[] = []
  if (!LLM_PROVIDER && (LLM_MODEL || LLM_BASE_URL))
    wrong.push('LLM_PROVIDER: is missing, openai-compatible or anthropic')
  if (LLM_PROVIDER && !LLM_MODEL) wrong.push('LLM_MODEL: is missing, the name the provider gives the model')
  if (LLM_PROVIDER === 'openai-compatible' && !LLM_BASE_URL)
    wrong.push('LLM_BASE_URL: is missing, for example https://api.openai.com/v1')
  if (LLM_BASE_URL && !isSafeRoot(LLM_BASE_URL, ALLOW_HTTP_HOSTS))
    wrong.push('LLM_BASE_URL: must be https, unless its host is on this machine or in ALLOW_HTTP_HOSTS')
  return wrong
}

function wrongOthers(given: Given): string[] {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL, TELEGRAM_API_ROOT, WHATSAPP_GRAPH_ROOT } = given
  const { GOOGLE_CALENDAR_ROOT, GOOGLE_TOKEN_URL } = given
  const wrong = Object.entries({
    PUBLIC_URL,
    TELEGRAM_API_ROOT,
    WHATSAPP_GRAPH_ROOT,
    GOOGLE_CALENDAR_ROOT,
    GOOGLE_TOKEN_URL,
  })
    .filter(([, address]) => address !== undefined && !isSafeRoot(address))
    .map(([name]) => `${name}: must be https, unless its host is on this machine`)
  if (SMTP_URL && !MAIL_FROM)
    wrong.push('MAIL_FROM: is missing, the address that mails come from: Salon <booking@example.com>')
  return wrong
}

const withoutSlash = (address: string): string => address.replace(/\/+$/, '')

/** Keys go over https, or stay on this machine, or on a network that the operator vouches for. */
export function isSafeRoot(address: string, httpHosts: readonly string[] = []): boolean {
  const { protocol, hostname } = new URL(address)
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  return protocol === 'https:' || isLoopback || httpHosts.includes(hostname)
}
