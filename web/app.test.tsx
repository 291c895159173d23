import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, signInToDemo, signInToNewSalon } from './testing/open-app.tsx'

test('an address that leads nowhere says so and leads on', async () => {
  await signInToDemo()
  await openApp('/nowhere')
  await screen.findByRole('heading', { name: 'Сторінку не знайдено' })
  expect(screen.getByRole('link', { name: 'Повернутися на головну' }).getAttribute('href')).toBe('/today')
})

test('without customers the chats lead to the test chat', async () => {
  await signInToNewSalon()
  await openApp('/chats')
  await screen.findByText('Клієнти ще не писали')
  expect(screen.getByRole('link', { name: 'Відкрити тестовий чат' }).getAttribute('href')).toBe('/test-chat')
})

test('a demo says on every page that it is one, and how to leave it', async () => {
  await openApp('/login')
  expect(await screen.findByText('Демо: дані вигадані. Що це означає?')).toBeTruthy()
  expect(screen.getByText(/^Щоб вийти з демо/)).toBeTruthy()
})
