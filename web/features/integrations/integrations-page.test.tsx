import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, signInToNewSalon } from '#web/testing/open-app.tsx'

test('Telegram is connected with the bot’s token, and a wrong token is named beside its field', async () => {
  await signInToNewSalon()
  const user = await openApp('/integrations')
  await user.click(await screen.findByRole('button', { name: 'Підключити: Telegram' }))
  const token = await screen.findByRole('textbox', { name: 'Ключ бота' })
  await user.type(token, 'не ключ')
  await user.click(screen.getByRole('button', { name: 'Підключити' }))
  expect((await screen.findByRole('alert')).textContent).not.toBe('')
  await user.clear(token)
  await user.type(token, '123456789:AAE-example')
  await user.click(screen.getByRole('button', { name: 'Підключити' }))
  await screen.findByText('@salon_demo_bot')
  await screen.findByText('Працює')
})

test('a calendar that is connected tells how it works and gives its address', async () => {
  await signInToNewSalon()
  const user = await openApp('/integrations')
  await user.click(await screen.findByRole('button', { name: 'Підключити: Календар' }))
  await user.type((await screen.findAllByRole('textbox', { name: 'Пошта календаря' }))[0]!, 'salon@gmail.com')
  await user.click(screen.getByRole('button', { name: 'Підключити' }))
  expect((await screen.findByRole('status')).textContent).toContain('Google Календар підключено')
  expect(screen.getAllByText(/demo\.ics$/).length).toBeGreaterThan(0)
})

test('what is connected is examined, and disconnected only after a second word', async () => {
  await signInToNewSalon()
  const user = await openApp('/integrations')
  await user.click(await screen.findByRole('button', { name: 'Підключити: Telegram' }))
  await user.type(await screen.findByRole('textbox', { name: 'Ключ бота' }), '123456789:AAE-example')
  await user.click(screen.getByRole('button', { name: 'Підключити' }))
  await user.click(await screen.findByRole('button', { name: 'Перевірити: Telegram' }))
  await screen.findByText('Усе працює')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Закрити' }))
  await user.click(await screen.findByRole('button', { name: 'Відключити: Telegram' }))
  await user.click(await screen.findByRole('button', { name: 'Відключити' }))
  await waitFor(() => screen.getByRole('button', { name: 'Підключити: Telegram' }))
})
