// The whole app at an address, over the demo: as an owner would open it.
import { render, screen } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { login, register } from '#contract/auth.ts'
import { call, type Request, setTransport, type Transport } from '#web/api/client.ts'
import { session } from '#web/api/session.ts'
import { App } from '#web/app.tsx'
import { load } from '#web/i18n/i18n.tsx'
import { demoAccount } from '#web/mock/demo-salon.ts'
import { demo } from '#web/mock/start.ts'

/** The salon of the demo has files, is trained and talks. */
export async function signInToDemo(): Promise<void> {
  session.begin(await call(login, { body: demoAccount }))
}

/** A salon that has just registered knows nothing. */
export async function signInToNewSalon(): Promise<void> {
  const body = { email: 'new@salon.example', password: 'long enough', salon_name: 'Новий салон' }
  session.begin(await call(register, { body }))
}

export async function openApp(path: string): Promise<UserEvent> {
  window.history.replaceState(null, '', path)
  render(<App language={await load('uk')} />)
  return userEvent.setup()
}

export const address = () => window.location.pathname + window.location.search

/** The demo, with one kind of request answered differently. */
export function answerInstead(path: string, answer: (request: Request) => Promise<unknown>): void {
  const send: Transport['send'] = (request) =>
    request.endpoint.path === path ? answer(request) : demo.send(request)
  setTransport({ ...demo, send })
}

export const textFile = (name: string, text: string) => new File([text], name, { type: 'text/plain' })

export const filePicker = (label: string) =>
  screen.findByLabelText<HTMLInputElement>(label, { selector: 'input' })
