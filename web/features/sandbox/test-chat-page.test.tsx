import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { sendTestMessage, testConversation } from '#contract/agent.ts'
import { call } from '#web/api/client.ts'
import { NetworkFailure } from '#web/api/failures.ts'
import { demo } from '#web/mock/start.ts'
import { answerInstead, filePicker, openApp, signInToDemo, signInToNewSalon } from '#web/testing/open-app.tsx'
import { settlePending } from '#web/ui/toasts.tsx'

const chat = () => within(screen.getByRole('region', { name: 'Розмова з агентом' }))

async function ask(user: UserEvent, message: string) {
  await user.type(await screen.findByRole('textbox', { name: 'Повідомлення' }), `${message}{Enter}`)
}

test('a price is answered, and a tap shows the row of the file it comes from', async () => {
  await signInToDemo()
  const user = await openApp('/test-chat')
  await ask(user, 'Скільки коштує балаяж?')
  await chat().findByText('Агент друкує')

  await user.click(await chat().findByRole('button', { name: 'Звідки це: 1 джерело' }))
  expect(document.querySelector('ol')?.textContent).toMatch(/Балаяж.* 4\s200–6\s800\sгрн/)
  expect(chat().getByText('«Балаяж | 4200–6800 грн | 300 хв»')).toBeTruthy()
  expect(chat().getByText('Прайс 2026.xlsx, аркуш «Волосся», рядок 10')).toBeTruthy()
})

test('every number of an answer can be tapped, and a sheet shows the row it stands in', async () => {
  await signInToDemo()
  const user = await openApp('/test-chat')
  await ask(user, 'Скільки коштує балаяж?')

  await user.click(await chat().findByRole('button', { name: /^4\s200–6\s800\sгрн: звідки це$/ }))
  const sheet = within(await screen.findByRole('dialog', { name: 'Звідки це' }))
  expect(sheet.getByText('«Балаяж | 4200–6800 грн | 300 хв»')).toBeTruthy()
  expect(sheet.getByText('Прайс 2026.xlsx, аркуш «Волосся», рядок 10')).toBeTruthy()
  await user.click(sheet.getByRole('button', { name: 'Закрити' }))
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a calculation shows its terms, a corrected fact that it is the owner’s word', async () => {
  await signInToDemo()
  const at = { row: 3 }
  answerInstead(testConversation.path, async () => ({
    conversation_id: 1,
    messages: [
      {
        id: 1,
        text: 'Разом: 400 + 600 = 1 000 грн. Парковка 40 грн.',
        sender: 'ai',
        timestamp: '2026-11-20T12:00:00Z',
        engine: 'model',
        fallback: null,
        sources: [],
        actions: [],
        photo_id: null,
        proofs: [
          {
            start: 7,
            end: 28,
            basis: {
              type: 'calculation',
              shown: '400 + 600 = 1 000 грн',
              terms: [
                { file: 'Прайс.xlsx', place: at, quote: 'Манікюр | 400' },
                { file: 'Прайс.xlsx', place: { row: 4 }, quote: 'Педикюр | 600' },
              ],
            },
          },
          {
            start: 39,
            end: 45,
            basis: {
              type: 'fact',
              file: 'Правила.txt',
              place: at,
              quote: 'Парковка 40 грн',
              corrected: true,
            },
          },
        ],
      },
    ],
  }))
  const user = await openApp('/test-chat')
  await user.click(await chat().findByRole('button', { name: '400 + 600 = 1 000 грн: звідки це' }))
  const sheet = within(await screen.findByRole('dialog', { name: 'Звідки це' }))
  expect(sheet.getByText('«Манікюр | 400»')).toBeTruthy()
  expect(sheet.getByText('«Педикюр | 600»')).toBeTruthy()
  await user.click(sheet.getByRole('button', { name: 'Закрити' }))

  await user.click(chat().getByRole('button', { name: '40 грн: звідки це' }))
  expect(await screen.findByText(/Ви виправили це самі/)).toBeTruthy()
})

test('where several services fit, a tap on one asks about it', async () => {
  await signInToDemo()
  const user = await openApp('/test-chat')
  await ask(user, 'How much is a manicure?')
  await user.click(await chat().findByRole('button', { name: 'Манікюр гігієнічний' }))

  await vi.waitFor(() =>
    expect(document.querySelector('ol')?.textContent).toMatch(/Манікюр гігієнічний.* 400\s/),
  )
  expect(chat().queryByRole('button', { name: 'Манікюр гігієнічний' })).toBeNull()
})

test('what the agent does not know it says, and that a person is called', async () => {
  await signInToDemo()
  const user = await openApp('/test-chat')
  await ask(user, 'Робите татуювання?')
  await chat().findByText(/Такої послуги в нашому прайсі не бачу/)
  expect(chat().getByText('Агент цього не знає, тому кличе людину із салону.')).toBeTruthy()
})

test('a photo is shown before it is sent, and in the conversation after', async () => {
  await signInToDemo()
  const user = await openApp('/test-chat')
  const photo = new File(['GIF89a'], 'нігті.gif', { type: 'image/gif' })
  await user.upload(await filePicker('Додати фото'), photo)
  await screen.findByText('нігті.gif')
  await user.click(screen.getByRole('button', { name: 'Надіслати' }))

  await chat().findByText('Фото має подивитися людина із салону.')
  expect(await chat().findByRole('img', { name: 'Фото з розмови' })).toBeTruthy()
})

test('a message that could not be sent stays, and can be sent again', async () => {
  await signInToDemo()
  const user = await openApp('/test-chat')
  answerInstead(sendTestMessage.path, (request) =>
    request.endpoint.method === 'POST' ? Promise.reject(new NetworkFailure()) : demo.send(request),
  )
  await ask(user, 'Де ви?')
  const again = await chat().findByRole('button', { name: 'Надіслати ще раз' })
  expect(chat().getByText('Де ви?')).toBeTruthy()

  answerInstead('', () => Promise.reject())
  await user.click(again)
  await chat().findByText(/вул\. Ольги Кобилянської/)
  expect(chat().getAllByText('Де ви?')).toHaveLength(1)
})

test('the conversation is there after a reload, and starting afresh can be undone', async () => {
  await signInToDemo()
  await call(sendTestMessage, { body: { message: 'Привіт' }, files: {} })
  const user = await openApp('/test-chat')
  await chat().findByText('Привіт')

  await user.click(screen.getByRole('button', { name: 'Почати розмову спочатку' }))
  await chat().findByText('Запитайте те, що питають клієнти')
  await user.click(screen.getByRole('button', { name: 'Повернути' }))
  await chat().findByText('Привіт')

  await user.click(screen.getByRole('button', { name: 'Почати розмову спочатку' }))
  await settlePending()
  expect((await call(testConversation)).messages).toEqual([])
})

test('an agent that was taught nothing says so, and leads to the training', async () => {
  await signInToNewSalon()
  await openApp('/test-chat')
  await screen.findByText('Агент ще нічого не знає про ваш салон.')
  expect(screen.getByRole('link', { name: 'Додати файли й навчити' }).getAttribute('href')).toBe('/training')
})
