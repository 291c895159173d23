// Whether this page talks to a server or to the demo that imitates one, and where the server is.
const { VITE_API_URL, VITE_MOCK_MODE } = import.meta.env

export const apiUrl: string = VITE_API_URL || 'http://localhost:8000/api'

/** `build`: made without a server. `unreachable`: the server did not answer. `chosen`: the visitor wanted to look. */
export type DemoReason = 'build' | 'unreachable' | 'chosen'

const remembered = 'demo'

function reasonNow(): DemoReason | null {
  if (VITE_MOCK_MODE === 'true' || (VITE_MOCK_MODE !== 'false' && !VITE_API_URL)) return 'build'
  const kept = sessionStorage.getItem(remembered)
  return kept === 'unreachable' || kept === 'chosen' ? kept : null
}

export const demoReason = reasonNow()
export const isDemo = demoReason !== null

/** Where the demo is built in, a server that does not answer is replaced by it. `npm start` builds with 'false'. */
export const replacesLostServer = !isDemo && VITE_MOCK_MODE !== 'false'

/** For this tab, until it is left. */
export function enterDemo(why: 'unreachable' | 'chosen'): void {
  sessionStorage.setItem(remembered, why)
  if (why === 'chosen') window.location.assign('/today')
  else window.location.reload()
}

export function leaveDemo(): void {
  sessionStorage.removeItem(remembered)
  window.location.reload()
}
