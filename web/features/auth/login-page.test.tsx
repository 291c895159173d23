import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { me } from '#contract/auth.ts'
import { call } from '#web/api/client.ts'
import { session } from '#web/api/session.ts'
import { address, openApp, signInToDemo } from '#web/testing/open-app.tsx'

const email = () => screen.findByLabelText('Електронна пошта')
const password = () => screen.findByLabelText('Пароль')
const enter = () => screen.findByRole('button', { name: 'Увійти' })
const enterDemo = () => screen.findByRole('button', { name: 'Увійти в салон-приклад' })

test('a wrong address is said beside its field, and nothing is sent', async () => {
  const user = await openApp('/login')
  await user.type(await email(), 'anna')
  await user.click(await enter())

  const complaint = await screen.findByText('Перевірте адресу: має бути схоже на anna@salon.ua')
  expect((await email()).getAttribute('aria-invalid')).toBe('true')
  expect((await email()).getAttribute('aria-describedby')).toBe(complaint.id)
  expect(address()).toBe('/login')
})

test('a wrong password is said in the form, and the owner stays there', async () => {
  const user = await openApp('/login')
  await user.type(await email(), 'demo@salon.example')
  await user.type(await password(), 'not the password')
  await user.click(await enter())

  expect((await screen.findByRole('alert')).textContent).toContain('Пошта або пароль не підходять')
  expect(address()).toBe('/login')
})

test('whoever is not signed in goes to the login, and from there to the page he wanted', async () => {
  const user = await openApp('/settings')
  await waitFor(() => expect(address()).toBe('/login?next=%2Fsettings'))
  await user.click(await enterDemo())

  await screen.findByRole('heading', { name: 'Налаштування' })
  expect(address()).toBe('/settings')
})

test('an address of somebody else is no place to go after signing in', async () => {
  const user = await openApp('/login?next=//evil.example/')
  await user.click(await enterDemo())
  await screen.findByRole('heading', { name: 'Сьогодні' })
  expect(address()).toBe('/today')
})

test('a session that ended removes the tokens, says so at the login, and leads back', async () => {
  await signInToDemo()
  localStorage.setItem('access_token', 'ended')
  localStorage.setItem('refresh_token', 'ended')
  const user = await openApp('/chats')

  await screen.findByText(/^Сеанс завершився/)
  expect(localStorage.getItem('access_token')).toBeNull()
  expect(localStorage.getItem('refresh_token')).toBeNull()
  await user.click(await enterDemo())
  await screen.findByRole('heading', { name: 'Чати' })
  expect(address()).toBe('/chats')
})

test('a token that ended is renewed once, whatever number of requests wait for it', async () => {
  await signInToDemo()
  localStorage.setItem('access_token', 'ended')
  const replies = await Promise.all([call(me), call(me), call(me)])
  expect(replies.map(({ email }) => email)).toEqual(Array(3).fill('demo@salon.example'))
  expect(session.access()).toMatch(/^demo-/)
})

test('signing out removes the tokens and leads to the login', async () => {
  await signInToDemo()
  const user = await openApp('/settings')
  await user.click(await screen.findByRole('button', { name: 'Вийти' }))
  await enter()
  expect(localStorage.getItem('access_token')).toBeNull()
  expect(localStorage.getItem('refresh_token')).toBeNull()
})
