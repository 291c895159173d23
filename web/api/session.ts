// Who is signed in on this browser: two tokens in localStorage, under the names clients in the field use.
import { demoReason } from './mode.ts'
import { observable } from './observable.ts'

/** The tokens of a demo within the real app stand apart: what is signed in for real stays so. */
const prefix = demoReason === null || demoReason === 'build' ? '' : 'demo_'
const accessToken = `${prefix}access_token`
const refreshToken = `${prefix}refresh_token`

type State = 'signed-in' | 'signed-out' | 'expired'

const stored = (): State => (localStorage.getItem(accessToken) ? 'signed-in' : 'signed-out')

export const sessionState = observable<State>(stored())

/** A page may know who was signed in; whoever signs in next must not see it. */
const whenEnded = new Set<() => void>()

export const session = {
  access: () => localStorage.getItem(accessToken),
  refresh: () => localStorage.getItem(refreshToken),
  begin(tokens: { access: string; refresh: string }) {
    localStorage.setItem(accessToken, tokens.access)
    localStorage.setItem(refreshToken, tokens.refresh)
    sessionState.set('signed-in')
  },
  renew(access: string) {
    localStorage.setItem(accessToken, access)
  },
  end(why: 'signed-out' | 'expired') {
    // Requests that were still under way say it once more; by then the login page is there.
    if (why === 'expired' && sessionState.get() !== 'signed-in') return
    localStorage.removeItem(accessToken)
    localStorage.removeItem(refreshToken)
    sessionState.set(why)
    for (const forget of whenEnded) forget()
  },
  onEnd(forget: () => void) {
    whenEnded.add(forget)
  },
}

// Signing out in one tab signs out all of them.
window.addEventListener('storage', ({ key }) => {
  if (key !== accessToken && key !== null) return
  if (stored() === 'signed-in') sessionState.set('signed-in')
  else if (sessionState.get() === 'signed-in') session.end('signed-out')
})
