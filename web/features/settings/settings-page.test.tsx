import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { getSalon } from '#contract/salon.ts'
import { call } from '#web/api/client.ts'
import { openApp, signInToDemo } from '#web/testing/open-app.tsx'

test('a field is saved as soon as it is left', async () => {
  await signInToDemo()
  const user = await openApp('/settings')
  const name = await screen.findByLabelText('Назва салону')
  await user.clear(name)
  await user.type(name, 'Мальва на Театральній')
  await user.tab()

  await screen.findByText('Збережено')
  expect((await call(getSalon)).name).toBe('Мальва на Театральній')
})

test('a salon without a name is not saved', async () => {
  await signInToDemo()
  const user = await openApp('/settings')
  await user.clear(await screen.findByLabelText('Назва салону'))
  await user.tab()
  await screen.findByText('Заповніть це поле')
  expect((await call(getSalon)).name).toBe('Студія краси «Мальва»')
})

test('another language speaks at once, on this device and for the salon', async () => {
  await signInToDemo()
  const user = await openApp('/settings')
  await user.selectOptions(await screen.findByLabelText('Мова'), 'English')
  await screen.findByRole('heading', { name: 'Settings' })
  expect(document.documentElement.lang).toBe('en')
  await waitFor(async () => expect((await call(getSalon)).language).toBe('en'))
})

test('dark is dark at once and stays so', async () => {
  await signInToDemo()
  const user = await openApp('/settings')
  await user.click(await screen.findByRole('radio', { name: 'Темний' }))
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect(localStorage.getItem('theme')).toBe('dark')
})
