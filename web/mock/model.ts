import { modelSettings } from '#contract/model.ts'
import { on } from './on.ts'

on(modelSettings, () => ({
  engine: 'builtin' as const,
  is_wanted: true,
  own: null,
  instance: null,
  daily_budget: null,
  today: { tokens: 0, calls: 0, limit: null, is_spent: false },
  last_fallback: null,
}))
