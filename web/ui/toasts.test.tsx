import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { I18nProvider, load } from '#web/i18n/i18n.tsx'
import { offerUndo, settlePending, Toasts } from './toasts.tsx'

const commit = vi.fn(async () => {})
const undo = vi.fn()

beforeEach(async () => {
  const start = await load('uk')
  vi.useFakeTimers()
  render(
    <I18nProvider start={start}>
      <Toasts />
    </I18nProvider>,
  )
  act(() => offerUndo({ text: 'Файл видалено', undo, commit }))
})

afterEach(async () => {
  await act(settlePending)
  vi.useRealTimers()
  vi.clearAllMocks()
})

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1_000))

test('what is not undone within ten seconds is done, once', async () => {
  await pass(9.9)
  expect(commit).not.toHaveBeenCalled()
  await pass(0.2)
  expect(commit).toHaveBeenCalledTimes(1)
  expect(screen.queryByText('Файл видалено')).toBeNull()

  await act(settlePending)
  expect(commit).toHaveBeenCalledTimes(1)
})

test('what is undone is never done', async () => {
  await act(async () => screen.getByRole('button', { name: 'Повернути' }).click())
  await pass(60)
  await act(settlePending)
  expect(undo).toHaveBeenCalledTimes(1)
  expect(commit).not.toHaveBeenCalled()
})

test('whoever reaches for the button has all the time he needs', async () => {
  act(() => screen.getByRole('button', { name: 'Повернути' }).focus())
  await pass(60)
  expect(commit).not.toHaveBeenCalled()
  act(() => screen.getByRole('button', { name: 'Повернути' }).blur())
  await pass(10)
  expect(commit).toHaveBeenCalledTimes(1)
})

test('closing the message is agreeing with it', async () => {
  await act(async () => screen.getByRole('button', { name: 'Закрити' }).click())
  expect(commit).toHaveBeenCalledTimes(1)
})
