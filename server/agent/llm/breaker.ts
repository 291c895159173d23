// A model that keeps failing is left alone for a while, so that customers do not wait for it one after another.

const failuresToOpen = 5
const withinMs = 60_000
const openMs = 30_000

type State = { failedAt: number[]; openUntil: number; isProbing: boolean }

export type Breakers = {
  /** False: it is left alone now. True lets one call through after the pause, to see. */
  mayCall(endpoint: string): boolean
  succeeded(endpoint: string): void
  failed(endpoint: string): void
}

/** Of this process: another one makes its own experience. `now` in milliseconds. */
export function breakers(now: () => number): Breakers {
  const states = new Map<string, State>()
  return {
    mayCall(endpoint) {
      const state = states.get(endpoint)
      if (!state || state.openUntil === 0) return true
      if (now() < state.openUntil || state.isProbing) return false
      state.isProbing = true
      return true
    },
    succeeded(endpoint) {
      states.delete(endpoint)
    },
    failed(endpoint) {
      const state = states.get(endpoint) ?? { failedAt: [], openUntil: 0, isProbing: false }
      states.set(endpoint, state)
      state.failedAt = [...state.failedAt.filter((at) => at > now() - withinMs), now()]
      if (state.isProbing || state.failedAt.length >= failuresToOpen) {
        state.openUntil = now() + openMs
        state.isProbing = false
      }
    },
  }
}
