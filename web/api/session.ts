// Who is signed in on this browser: two tokens in localStorage, under the names clients in the field use.
import { observable } from './observable.ts'

type State = 'signed-in' | 'signed-out' | 'expired'

const stored = (): State => (localStorage.getItem('access_token') ? 'signed-in' : 'signed-out')

export const sessionState = observable<State>(stored())

/** A page may know who was signed in; whoever signs in next must not see it. */
const whenEnded = new Set<() => void>()

export const session = {
  access: () => localStorage.getItem('access_token'),
  refresh: () => localStorage.getItem('refresh_token'),
  begin(tokens: { access: string; refresh: string }) {
    localStorage.setItem('access_token', tokens.access)
    localStorage.setItem('refresh_token', tokens.refresh)
    sessionState.set('signed-in')
  },
  renew(access: string) {
    localStorage.setItem('access_token', access)
  },
  end(why: 'signed-out' | 'expired') {
    // Requests that were still under way say it once more; by then the login page is there.
    if (why === 'expired' && sessionState.get() !== 'signed-in') return
    localStorage.removeItem('access_token')
    localStorage.removeItem('refresh_token')
    sessionState.set(why)
    for (const forget of whenEnded) forget()
  },
  onEnd(forget: () => void) {
    whenEnded.add(forget)
  },
}

// Signing out in one tab signs out all of them.
window.addEventListener('storage', ({ key }) => {
  if (key !== 'access_token' && key !== null) return
  if (stored() === 'signed-in') sessionState.set('signed-in')
  else if (sessionState.get() === 'signed-in') session.end('signed-out')
})
