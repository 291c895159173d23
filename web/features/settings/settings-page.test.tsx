import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { getSalon } from '#contract/salon.ts'
import { call } from '#web/api/client.ts'
import { demoAccount } from '#web/mock/demo-salon.ts'
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

test('one touch silences the agent, and the page says what happens to customers meanwhile', async () => {
  await signInToDemo()
  const user = await openApp('/settings')
  const agent = await screen.findByRole('switch', { name: 'Агент відповідає клієнтам' })
  expect(agent).toHaveProperty('checked', true)
  await user.click(agent)
  await screen.findByText('Зараз вимкнено: повідомлення приходять у «Чати» й чекають на вас.')
  expect((await call(getSalon)).agent_enabled).toBe(false)
})

test('a new password needs the current one', async () => {
  await signInToDemo()
  const user = await openApp('/settings')
  await user.click(await screen.findByRole('button', { name: 'Змінити пароль' }))
  await user.type(await screen.findByLabelText('Теперішній пароль'), 'не той')
  await user.type(screen.getByLabelText('Новий пароль'), 'нова таємниця')
  await user.click(screen.getByRole('button', { name: 'Зберегти новий пароль' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Пароль не підходить')

  await user.clear(screen.getByLabelText('Теперішній пароль'))
  await user.type(screen.getByLabelText('Теперішній пароль'), demoAccount.password)
  await user.click(screen.getByRole('button', { name: 'Зберегти новий пароль' }))
  await screen.findByText('Пароль змінено')
})

test('an owner who leaves confirms with the password, is told on every page, and can stay after all', async () => {
  await signInToDemo()
  const user = await openApp('/settings')
  await user.click(await screen.findByRole('button', { name: 'Видалити салон' }))
  await user.type(await screen.findByLabelText('Ваш пароль'), demoAccount.password)
  await user.click(screen.getByRole('button', { name: 'Видалити через сім днів' }))

  const banner = await screen.findByRole('complementary', { name: 'Видалення салону' })
  expect(banner.textContent).toContain('буде стерто назавжди')
  await user.click(await screen.findByRole('button', { name: 'Не видаляти' }))
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Видалення салону' })).toBeNull())
  expect((await call(getSalon)).deletion_at).toBeNull()
})
