import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
  sessionStorage.clear()
})

async function modeOf(env: { VITE_API_URL?: string; VITE_MOCK_MODE?: string }) {
  vi.resetModules()
  vi.stubEnv('VITE_API_URL', env.VITE_API_URL ?? '')
  vi.stubEnv('VITE_MOCK_MODE', env.VITE_MOCK_MODE ?? '')
  return import('./mode.ts')
}

const server = 'http://localhost:8000/api'

test('without an address, or when it is asked for, the app is a demo from the start', async () => {
  expect((await modeOf({})).demoReason).toBe('build')
  expect((await modeOf({ VITE_API_URL: server, VITE_MOCK_MODE: 'true' })).demoReason).toBe('build')
})

test('with an address it talks to the server, and a lost one is replaced only where the demo is built in', async () => {
  const built = await modeOf({ VITE_API_URL: server })
  expect([built.isDemo, built.replacesLostServer]).toEqual([false, true])
  const served = await modeOf({ VITE_API_URL: '/api', VITE_MOCK_MODE: 'false' })
  expect([served.isDemo, served.replacesLostServer]).toEqual([false, false])
})

test('a demo entered for a lost server is left again, with the real tokens as they were', async () => {
  localStorage.setItem('access_token', 'real')
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => {})
  const { enterDemo } = await modeOf({ VITE_API_URL: server })
  enterDemo('unreachable')

  const visiting = await modeOf({ VITE_API_URL: server })
  expect(visiting.demoReason).toBe('unreachable')
  const { session } = await import('./session.ts')
  expect(session.access()).toBeNull()
  session.begin({ access: 'demo-token', refresh: 'demo-refresh' })
  expect(localStorage.getItem('access_token')).toBe('real')

  visiting.leaveDemo()
  expect(reload).toHaveBeenCalledTimes(2)
  expect((await modeOf({ VITE_API_URL: server })).demoReason).toBeNull()
})
