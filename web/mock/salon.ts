import { exportSalon, getSalon, leave, patchSalon, stay } from '#contract/salon.ts'
import { on, refusal } from './on.ts'
import { save } from './store.ts'

on(getSalon, (_, { account }) => account.salon)

on(patchSalon, ({ body }, { account }) => {
  Object.assign(account.salon, body)
  save('salon')
  return account.salon
})

// The demo's archive: what this browser remembers of it.
on(exportSalon, (_nothing, { account: { password: _, ...account } }) => new Blob([JSON.stringify(account)]))

const week = 7 * 86_400_000

on(leave, ({ body }, { account, language }) => {
  if (body.password !== account.password) throw refusal('wrong-password', language)
  account.salon.deletion_at = new Date(Date.now() + week).toISOString()
  save('salon')
  return undefined
})

on(stay, (_, { account }) => {
  account.salon.deletion_at = null
  save('salon')
  return account.salon
})
