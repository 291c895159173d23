import { changePassword, login, logout, me, refresh, register, type User } from '#contract/auth.ts'
import { isOffered } from '#web/i18n/languages.ts'
import { newSalon } from './new-salon.ts'
import { on, refusal } from './on.ts'
import { type Account, accountOf, accounts, endSession, nextId, openSession, save } from './store.ts'

const trialDays = 14
const day = 86_400_000

const userOf = ({ id, email, salon, trialEndsAt }: Account): User => ({
  id,
  email,
  salon_name: salon.name,
  is_trial: true,
  trial_end_date: trialEndsAt,
})

const find = (email: string) => accounts().find((account) => account.email === email.trim().toLowerCase())

on(register, ({ body: { email, password, salon_name } }, { language }) => {
  if (find(email)) throw refusal('email-taken', language)
  const account: Account = {
    id: nextId(),
    email: email.trim().toLowerCase(),
    password,
    salon: {
      ...newSalon,
      name: salon_name.trim(),
      language: isOffered(language) ? language : 'uk',
      description: null,
      agent_enabled: true,
      nudge_minutes: 10,
      holding_minutes: 20,
      back_minutes: 60,
      retention_days: null,
      deletion_at: null,
    },
    trialEndsAt: new Date(Date.now() + trialDays * day).toISOString(),
    prompt: '',
    files: [],
    filesChanged: false,
    trainingStartedAt: null,
    release: null,
    messages: [],
    photos: {},
  }
  accounts().push(account)
  save()
  return { ...openSession(account), user: userOf(account) }
})

on(login, ({ body: { email, password } }, { language }) => {
  const account = find(email)
  if (account?.password !== password) throw refusal('wrong-credentials', language)
  return { ...openSession(account), user: userOf(account) }
})

on(logout, ({ body }) => {
  if (body?.refresh) endSession(body.refresh)
  return undefined
})

on(me, (_, { account }) => userOf(account))

on(refresh, ({ body }, { language }) => {
  const account = accountOf(body.refresh)
  if (!account) throw refusal('wrong-refresh-token', language)
  return { access: openSession(account).access }
})

on(changePassword, ({ body }, { account, language }) => {
  if (body.current_password !== account.password) throw refusal('wrong-password', language)
  account.password = body.new_password
  save()
  return undefined
})
