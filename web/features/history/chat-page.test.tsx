import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { listChats, readChat } from '#contract/conversations.ts'
import { address, answerInstead, openApp, signInToDemo } from '#web/testing/open-app.tsx'

const at = '2026-11-20T12:00:00Z'

test('a conversation in the list says what is new in it, and opens', async () => {
  await signInToDemo()
  answerInstead(listChats.path, async () => [
    { id: 7, customer_name: 'Ірина', last_message: 'Дякую, буду!', timestamp: at, unread: 2 },
  ])
  const user = await openApp('/chats')
  expect((await screen.findByText('2 нові')).closest('a')?.textContent).toContain('Дякую, буду!')

  answerInstead(readChat.path, async () => ({
    id: 7,
    customer_name: 'Ірина',
    messages: [
      { id: 1, text: 'Є вільне на п’ятницю?', sender: 'customer', timestamp: at },
      { id: 2, text: 'Так, о 15:00.', sender: 'ai', timestamp: at },
    ],
  }))
  await user.click(screen.getByText('Ірина'))
  await screen.findByRole('heading', { name: 'Ірина' })
  expect(screen.getByText('Так, о 15:00.')).toBeTruthy()
  expect(address()).toBe('/chats/7')
})

test('a conversation that is not there says so', async () => {
  await signInToDemo()
  await openApp('/chats/999')
  expect((await screen.findByRole('alert')).textContent).toContain('Такого тут немає')
})
