import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { modelSettings } from '#contract/model.ts'
import { call } from '#web/api/client.ts'
import { openApp, signInToDemo } from '#web/testing/open-app.tsx'

async function connected() {
  await signInToDemo()
  const user = await openApp('/settings')
  await user.click(await screen.findByRole('button', { name: 'Під’єднати мовну модель' }))
  await user.selectOptions(await screen.findByLabelText('Постачальник'), 'Anthropic (Claude)')
  await user.type(screen.getByLabelText('Назва моделі'), 'claude-haiku')
  await user.type(screen.getByLabelText('Ключ'), 'sk-secret')
  await user.click(screen.getByRole('button', { name: 'Перевірити й під’єднати' }))
  await screen.findByText('Зараз відповідає мовна модель claude-haiku')
  return user
}

test('a model is connected with its name and key, and the key is not shown again', async () => {
  await connected()
  expect((await call(modelSettings)).own).toMatchObject({
    provider: 'anthropic',
    base_url: null,
    has_key: true,
  })
  expect(document.body.textContent).not.toContain('sk-secret')
})

test('a model without a name, or at an address without https, is not tried', async () => {
  await signInToDemo()
  const user = await openApp('/settings')
  await user.click(await screen.findByRole('button', { name: 'Під’єднати мовну модель' }))
  await user.selectOptions(await screen.findByLabelText('Постачальник'), 'Інший, сумісний з OpenAI')
  await user.type(await screen.findByLabelText('Адреса моделі'), 'http://models.example/v1')
  await user.click(screen.getByRole('button', { name: 'Перевірити й під’єднати' }))
  await waitFor(() => expect(screen.getAllByRole('alert').length).toBe(2))
  expect((await call(modelSettings)).own).toBeNull()
})

test('the owner lets the built-in agent answer, limits the day, and disconnects', async () => {
  const user = await connected()
  await user.click(screen.getByRole('radio', { name: 'Вбудований агент' }))
  await screen.findByText('Зараз відповідає вбудований агент')

  await user.type(screen.getByLabelText('Ліміт на день'), '500 000')
  await user.tab()
  await waitFor(async () => expect((await call(modelSettings)).daily_budget).toBe(500_000))

  await user.click(screen.getByRole('button', { name: 'Від’єднати' }))
  await screen.findByText(/Ключ буде забуто/)
  await user.click(screen.getByRole('button', { name: 'Від’єднати' }))
  await screen.findByRole('button', { name: 'Під’єднати мовну модель' })
  expect((await call(modelSettings)).own).toBeNull()
})
