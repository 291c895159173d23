import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { figures, stats, statsList } from '#contract/figures.ts'
import { uploadFile } from '#contract/knowledge.ts'
import { call } from '#web/api/client.ts'
import { address, openApp, signInToDemo, signInToNewSalon, textFile } from '#web/testing/open-app.tsx'
import { dayIn, lastDays } from './days.ts'

test('the first steps know what is done: with a file added, the next is the training', async () => {
  await signInToNewSalon()
  await call(uploadFile, { files: { file: textFile('прайс.txt', 'Манікюр – 450 грн, 60 хв') } })
  await openApp('/today')

  const list = within(await screen.findByRole('list', { name: '' }))
  const [files, training] = await list.findAllByRole('listitem')
  expect(files?.textContent).toContain('(зроблено)')
  expect(training?.getAttribute('aria-current')).toBe('step')
  expect(within(training!).getByRole('link', { name: 'Перейти до навчання' })).toBeTruthy()
  expect(screen.queryByText('Як ідуть справи')).toBeNull()
})

test('what waits for the owner stands first and leads there', async () => {
  await signInToDemo()
  await openApp('/today')
  const waiting = within(await screen.findByRole('region', { name: 'Чекає на вас' }))
  const chat = await waiting.findByRole('link', { name: /Ірина Мельник/ })
  expect(chat.getAttribute('href')).toMatch(/^\/chats\/\d+$/)
  expect(await waiting.findByRole('link', { name: /3 запитання без відповіді/ })).toBeTruthy()
})

test('a figure opens its list, which is as long as the figure says', async () => {
  await signInToDemo()
  const user = await openApp('/today')
  const card = (await screen.findByText('Розмови з клієнтами', { selector: 'dt' })).parentElement!
  const link = within(card).getByRole('link')
  const figure = Number(link.textContent)
  expect(figure).toBeGreaterThan(3)

  await user.click(link)
  await screen.findByRole('heading', { name: 'Розмови з клієнтами' })
  expect(address()).toMatch(/^\/today\/conversations\?from=/)
  expect((await screen.findAllByRole('listitem')).length).toBe(figure)
})

test('in the demo, too, every figure is the length of its list', async () => {
  await signInToDemo()
  for (const length of [7, 30, 90]) {
    const days = lastDays(length, dayIn('Europe/Kyiv'))
    const counted = await call(stats, { query: days })
    for (const figure of figures) {
      const { total, items } = await call(statsList, { query: { ...days, figure, limit: 500 } })
      expect(items.length, figure).toBe(counted.figures[figure])
      expect(total, figure).toBe(items.length)
    }
  }
})

test('the chart says the same as a table, in which each number opens its day', async () => {
  await signInToDemo()
  const user = await openApp('/today')
  const chart = (await screen.findByText('Розмови за днями', { selector: 'figcaption' })).parentElement!
  await user.click(within(chart).getByText('Таблицею'))
  const table = within(within(chart).getByRole('table', { name: 'Розмови за днями' }))
  const numbers = table.getAllByRole('cell').map(({ textContent }) => Number(textContent))
  expect(numbers).toHaveLength(7)
  const [first] = table.getAllByRole('link')
  expect(first?.getAttribute('href')).toMatch(/from=(\d{4}-\d\d-\d\d)&to=\1$/)
})
