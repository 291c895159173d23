import { instance } from '#contract/instance.ts'
import { demoAccount } from './demo-salon.ts'
import { on } from './on.ts'

on(instance, () => ({ registration: 'open' as const, trial_days: 14, demo: demoAccount }))
