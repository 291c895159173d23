// The demo has no model to reach: one can be connected and looked at, and the built-in engine goes on answering.
import { changeModel, type ModelSettings, modelSettings } from '#contract/model.ts'
import { on } from './on.ts'
import { pause } from './pace.ts'
import { type Account, save } from './store.ts'

const settingsOf = ({ model }: Account): ModelSettings => ({
  engine: model?.own && model.isWanted ? 'model' : 'builtin',
  is_wanted: model?.isWanted ?? true,
  own: model?.own ?? null,
  instance: null,
  daily_budget: model?.dailyBudget ?? null,
  today: { tokens: 0, calls: 0, limit: model?.dailyBudget ?? null, is_spent: false },
  last_fallback: null,
})

/** As long as a real model takes for a small question. */
const trial = 1200

on(modelSettings, (_, { account }) => settingsOf(account))

on(changeModel, async ({ body: { own, is_wanted, daily_budget } }, { account }) => {
  if (own) await pause(trial)
  const before = account.model ?? { own: null, isWanted: true, dailyBudget: null }
  account.model = {
    own:
      own === undefined
        ? before.own
        : own && {
            provider: own.provider,
            base_url: own.base_url ?? null,
            model: own.model,
            has_key: Boolean(own.api_key) || before.own?.has_key === true,
            sees_photos: true,
            connected_at: new Date().toISOString(),
          },
    isWanted: is_wanted ?? before.isWanted,
    dailyBudget: daily_budget === undefined ? before.dailyBudget : daily_budget,
  }
  save('salon')
  return settingsOf(account)
})
