import { getSalon, patchSalon } from '#contract/salon.ts'
import { on } from './on.ts'
import { save } from './store.ts'

on(getSalon, (_, { account }) => account.salon)

on(patchSalon, ({ body }, { account }) => {
  Object.assign(account.salon, body)
  save('salon')
  return account.salon
})
