import { listChats, readChat } from '#contract/conversations.ts'
import { listIntegrations } from '#contract/integrations.ts'
import { getSalon, patchSalon } from '#contract/salon.ts'
import { on, refusal } from './on.ts'
import { save } from './store.ts'

on(getSalon, (_, { account }) => account.salon)

on(patchSalon, ({ body }, { account }) => {
  Object.assign(account.salon, body)
  save('salon')
  return account.salon
})

// The demo talks in the test chat alone: no customer can reach a browser.
on(listChats, () => [])
on(readChat, (_, { language }) => {
  throw refusal('not-found', language)
})
on(listIntegrations, () => [])
