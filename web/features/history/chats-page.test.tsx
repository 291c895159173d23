import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { sendStaffMessage } from '#contract/conversations.ts'
import { ApiProblem } from '#web/api/failures.ts'
import { address, answerInstead, openApp, signInToDemo } from '#web/testing/open-app.tsx'

/** The first conversation of the demo that waits for a person. */
async function openWaiting() {
  await signInToDemo()
  const user = await openApp('/chats')
  await user.click(await screen.findByRole('radio', { name: 'Чекають на вас' }))
  // The whole list stands until the shorter one has come.
  const rows = () => [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/chats/"]')]
  await waitFor(() => {
    expect(rows().length).toBeGreaterThan(0)
    for (const row of rows()) expect(row.textContent).toContain('Чекає на вас')
  })
  await user.click(rows()[0]!)
  await screen.findByRole('textbox', { name: 'Написати клієнтові' })
  return user
}

test('a conversation that waits for a person is found by one tap, opens, and says why', async () => {
  await openWaiting()
  expect(address()).toMatch(/^\/chats\/\d+$/)
  expect(screen.getByRole('status').textContent).toMatch(/Чекає на вас/)
})

test('whoever writes answers instead of the agent, and gives the conversation back by one button', async () => {
  const user = await openWaiting()
  await user.type(screen.getByRole('textbox', { name: 'Написати клієнтові' }), 'Добрий день, це Марта{Enter}')
  await screen.findByText('Добрий день, це Марта')
  expect((await screen.findAllByText(/Відповідаєте ви/)).length).toBeGreaterThan(0)
  await user.click(screen.getByRole('button', { name: 'Повернути агентові' }))
  await screen.findByRole('button', { name: 'Взяти розмову' })
})

test('a message that could not be sent is given back to be sent again', async () => {
  const user = await openWaiting()
  const reply = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Написати клієнтові' })
  answerInstead(sendStaffMessage.path, async () => {
    throw new ApiProblem(503, { detail: 'Месенджер не відповідає' })
  })
  await user.type(reply, 'Секундочку{Enter}')
  await screen.findByRole('alert')
  expect(reply.value).toBe('Секундочку')
})

test('words are looked for in all conversations, and finding nothing is said', async () => {
  await signInToDemo()
  const user = await openApp('/chats')
  await user.type(await screen.findByRole('searchbox'), 'такого слова немає')
  await screen.findByText('Таких розмов немає.')
})

test('a customer is erased only after a second word, for good', async () => {
  const user = await openWaiting()
  const gone = address()
  await user.click(screen.getByRole('button', { name: 'Видалити клієнта' }))
  await user.click(await screen.findByRole('button', { name: 'Видалити назавжди' }))
  await waitFor(() => expect(address()).toBe('/chats'))
  expect(document.querySelector(`a[href="${gone}"]`)).toBeNull()
})

test('a conversation that is not there says so', async () => {
  await signInToDemo()
  await openApp('/chats/999999')
  expect((await screen.findByRole('alert')).textContent).toContain('Такого тут немає')
})

test('the key j leads to the next conversation', async () => {
  await signInToDemo()
  const user = await openApp('/chats')
  await waitFor(() => expect(document.querySelectorAll('a[href^="/chats/"]').length).toBeGreaterThan(1))
  await user.keyboard('j')
  await waitFor(() => expect(address()).toMatch(/^\/chats\/\d+$/))
})
