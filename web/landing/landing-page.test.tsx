import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { instance } from '#contract/instance.ts'
import { answerInstead, openApp, signInToDemo } from '#web/testing/open-app.tsx'

test('the trial is promised only where there is one, and nobody is asked to register where it is closed', async () => {
  answerInstead(instance.path, async () => ({ registration: 'closed', trial_days: 0, demo: null }))
  await openApp('/')
  await screen.findByRole('heading', { level: 1, name: 'Відповідає клієнтам за вашим прайсом' })
  await waitFor(() => expect(screen.queryAllByRole('link', { name: 'Зареєструвати салон' })).toHaveLength(0))
  expect(screen.queryByText(/пробні/)).toBeNull()
  expect(screen.getAllByRole('link', { name: 'Увійти' })).not.toHaveLength(0)
})

test('a visitor asks the example salon and gets the answer of the real agent, with the row it comes from', async () => {
  const user = await openApp('/')
  const chat = within(await screen.findByRole('region', { name: 'Розмова з агентом салону-прикладу' }))
  await user.type(chat.getByRole('textbox', { name: 'Ваше запитання' }), 'Скільки коштує глибоке бікіні?')
  await user.click(chat.getByRole('button', { name: 'Запитати' }))

  expect((await chat.findByText(/780\sгрн/)).textContent).toContain('45')
  expect(chat.getByText('Прайс-лист.docx, рядок 43')).toBeTruthy()
})

test('who is signed in comes to his own day instead', async () => {
  await signInToDemo()
  await openApp('/')
  await screen.findByRole('heading', { name: 'Сьогодні' })
})
