import { screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { address, openApp } from '#web/testing/open-app.tsx'

async function fillIn(user: UserEvent, values: Record<string, string>) {
  for (const [label, value] of Object.entries(values))
    await user.type(await screen.findByLabelText(label), value)
  await user.click(screen.getByRole('button', { name: 'Створити акаунт' }))
}

test('a new salon lands on its first steps, invited to begin with the price list', async () => {
  const user = await openApp('/register')
  await fillIn(user, {
    'Назва салону': 'Перукарня «Чубчик»',
    'Електронна пошта': 'owner@chub.example',
    Пароль: 'кучерики-2026',
  })
  await screen.findByRole('heading', { name: 'Додайте файли салону' })
  expect(address()).toBe('/today')
  expect(screen.getByRole('link', { name: 'Додати файли' }).getAttribute('href')).toBe('/training')
  expect(
    await screen.findByText(/Пробний період: ще 14 днів/, { selector: 'aside.lg\\:flex *' }),
  ).toBeTruthy()
})

test('everything missing is said at once, each beside its field', async () => {
  const user = await openApp('/register')
  await user.type(await screen.findByLabelText('Пароль'), 'short')
  await user.click(screen.getByRole('button', { name: 'Створити акаунт' }))

  await screen.findByText('Введіть щонайменше 8 символів')
  expect(screen.getAllByText('Заповніть це поле')).toHaveLength(2)
})

test('an e-mail that is taken is said in words that help', async () => {
  const user = await openApp('/register')
  await fillIn(user, {
    'Назва салону': 'Мальва',
    'Електронна пошта': 'Demo@Salon.example ',
    Пароль: 'long enough',
  })
  expect((await screen.findByRole('alert')).textContent).toContain('Салон із такою поштою вже є')
})
