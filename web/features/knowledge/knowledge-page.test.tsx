import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sendTestMessage } from '#contract/agent.ts'
import { listFacts } from '#contract/corrections.ts'
import { type Knowledge, knowledge } from '#contract/knowledge.ts'
import { call } from '#web/api/client.ts'
import { demo } from '#web/mock/start.ts'
import { answerInstead, openApp, signInToDemo, signInToNewSalon } from '#web/testing/open-app.tsx'
import { settlePending } from '#web/ui/toasts.tsx'

const slow = { timeout: 8_000 }

beforeEach(signInToDemo)
afterEach(() => vi.restoreAllMocks())

/** A screen with room for the table of prices; else prices are a list. */
function onWideScreen(): void {
  const { matchMedia } = window
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
    const list = matchMedia.call(window, query)
    if (query === '(width >= 80rem)') Object.defineProperty(list, 'matches', { value: true })
    return list
  })
}

const reply = async (message: string) =>
  (await call(sendTestMessage, { body: { message }, files: {} })).response

test('a price corrected in its cell is told at once, and the row says that the owner corrected it', async () => {
  onWideScreen()
  const user = await openApp('/knowledge/prices')
  const price = await screen.findByLabelText('Ціна: Манікюр гігієнічний', {}, slow)
  await user.click(price)
  await user.keyboard('420{Enter}')

  const row = price.closest('tr')!
  await within(row).findByText('виправлено вами', {}, slow)
  expect(price).toHaveProperty('value', '420\u00a0грн')
  expect(row.textContent).toMatch(/у файлі інакше: Прайс 2026\.xlsx, аркуш «Нігті», рядок 3/)
  expect(await reply('Скільки коштує манікюр гігієнічний?')).toMatch(/420\sгрн/)
})

test('cells changed one right after another are all saved', async () => {
  onWideScreen()
  const user = await openApp('/knowledge/prices')
  const name = await screen.findByLabelText('Послуга: Педикюр', {}, slow)
  const [row, page] = [name.closest('tr')!, document.querySelector('main')!]
  await user.tripleClick(name)
  await user.keyboard('Педикюр класичний{Tab}{Tab}від 850{Tab}70{Enter}')

  await within(page).findByLabelText('Тривалість: Педикюр класичний', {}, slow)
  await waitFor(async () => {
    const facts = await call(listFacts)
    expect(facts.map(({ fact }) => fact)).toContainEqual(
      expect.objectContaining({
        service: 'Педикюр класичний',
        price: { type: 'from', min: 850, max: null, currency: 'UAH' },
        minutes: { min: 70, max: 70 },
      }),
    )
  }, slow)
  expect(row.isConnected).toBe(true)
})

test('what is no price is not saved, and the cell says how to write one', async () => {
  onWideScreen()
  const user = await openApp('/knowledge/prices')
  const price = await screen.findByLabelText('Ціна: Балаяж', {}, slow)
  await user.click(price)
  await user.keyboard('недорого{Tab}')
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Напишіть так: 450, від 450/)

  await user.click(price)
  await user.keyboard('{Escape}')
  expect(price).toHaveProperty('value', '4\u00a0200–6\u00a0800\u00a0грн')
  expect(screen.queryByRole('alert')).toBeNull()
  expect((await call(listFacts)).every(({ origin }) => origin === 'file')).toBe(true)
})

test('on a phone a tap opens the price, and what is saved there is told at once', async () => {
  const user = await openApp('/knowledge/prices')
  await user.click(await screen.findByRole('button', { name: /^Укладання/ }, slow))
  const sheet = await screen.findByRole('dialog', { name: 'Виправити ціну' }, slow)
  const price = await within(sheet).findByLabelText('Ціна')
  await user.clear(price)
  await user.type(price, 'від 650')
  await user.click(within(sheet).getByRole('button', { name: 'Зберегти' }))

  await screen.findByText('Збережено. Агент уже відповідає по-новому', {}, slow)
  const row = screen.getByRole('button', { name: /^Укладання/ })
  expect(row.textContent).toMatch(/виправлено вами.*від\s650\sгрн/)
})

test('a price taken off the list is back at once when the owner changes his mind', async () => {
  onWideScreen()
  const user = await openApp('/knowledge/prices')
  await user.click(await screen.findByRole('button', { name: 'Прибрати «Балаяж»' }, slow))
  expect(screen.queryByLabelText('Ціна: Балаяж')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Повернути' }))
  expect(screen.getByLabelText('Ціна: Балаяж')).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'Прибрати «Балаяж»' }))
  await settlePending()
  const services = (await call(listFacts)).map(({ fact }) => fact.kind === 'service' && fact.service)
  expect(services).not.toContain('Балаяж')
})

test('of two prices the owner chooses the right one, and the contradiction is gone', async () => {
  const user = await openApp('/knowledge')
  const conflict = (await screen.findByRole('heading', { name: 'Зняття покриття' }, slow)).closest('li')!
  expect(conflict.textContent).toContain('«Зняття покриття без нового – 200 грн»')
  expect(await reply('Скільки коштує зняття покриття?')).not.toMatch(/150|200/)
  await user.click(within(conflict).getByRole('button', { name: /^Правильна ця: 150\sгрн/ }))
  expect(screen.queryByRole('heading', { name: 'Дві ціни на одну послугу' })).toBeNull()

  await settlePending()
  expect(await reply('Скільки коштує зняття покриття?')).toMatch(/150\sгрн/)
  expect(screen.queryByRole('heading', { name: 'Дві ціни на одну послугу' })).toBeNull()
})

test('when nothing is left to check, the page says that all is well', async () => {
  answerInstead(knowledge.path, async (request) => {
    const known = (await demo.send(request)) as Knowledge
    return { ...known, conflicts: [], holes: [], stale: [], not_understood: [] }
  })
  await openApp('/knowledge')
  await screen.findByRole('heading', { name: 'Усе гаразд' }, slow)
})

test('a question asked in vain is answered once and told from then on', async () => {
  const user = await openApp('/knowledge/gaps')
  const question = '«Чи робите ви перманентний макіяж?»'
  await screen.findByText(question, {}, slow)
  await user.click(screen.getByRole('button', { name: `Відповісти на ${question}` }))
  const sheet = await screen.findByRole('dialog', { name: 'Відповідь для агента' }, slow)
  await user.click(within(sheet).getByRole('button', { name: 'Зберегти відповідь' }))
  expect((await within(sheet).findByRole('alert')).textContent).toBe('Заповніть це поле')

  await user.type(within(sheet).getByRole('textbox', { name: 'Відповідь' }), 'Так, від 2 000 грн.')
  await user.click(within(sheet).getByRole('button', { name: 'Зберегти відповідь' }))
  await waitFor(() => expect(screen.queryByText(question)).toBeNull(), slow)
  expect(await reply('Чи робите ви перманентний макіяж?')).toContain('Так, від 2 000 грн.')
})

test('a question put aside can be taken back', async () => {
  const user = await openApp('/knowledge/gaps')
  const question = '«Do you do hair extensions?»'
  await user.click(await screen.findByRole('button', { name: `Відкласти ${question}` }, slow))
  expect(screen.queryByText(question)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Повернути' }))
  expect(screen.getByText(question)).toBeTruthy()
})

test('the exam is one number, and names what failed with its place', async () => {
  await openApp('/knowledge/exam')
  await screen.findByRole('heading', { name: /^Правильно: \d+ із \d+ запитан/ }, slow)
  const failures = screen.getByRole('heading', { name: 'Що не вдалося' }).closest('section')!
  expect(failures.textContent).toContain('«Весільна зачіска | договірна»')
  expect(failures.textContent).toContain('Прайс 2026.xlsx, аркуш «Волосся», рядок 14')
})

test('an older version is told again once the owner has confirmed it', async () => {
  onWideScreen()
  const user = await openApp('/knowledge/prices')
  await user.click(await screen.findByLabelText('Ціна: Балаяж', {}, slow))
  await user.keyboard('9999{Enter}')
  await screen.findByText('виправлено вами', {}, slow)

  await user.click(screen.getByRole('link', { name: 'Версії знань' }))
  await user.click(await screen.findByRole('button', { name: /^Повернути цю/ }, slow))
  const sheet = await screen.findByRole('dialog', { name: /^Повернути версію/ })
  await user.click(within(sheet).getByRole('button', { name: 'Повернути версію' }))
  await screen.findByText('Версію повернуто. Агент уже відповідає за нею', {}, slow)
  expect(await reply('Скільки коштує балаяж?')).toMatch(/4\s200–6\s800/)
})

test('a salon that has not been trained is led to its files', async () => {
  await signInToNewSalon()
  await openApp('/knowledge')
  const lead = await screen.findByRole('link', { name: 'Додати файли й навчити' }, slow)
  expect(lead.getAttribute('href')).toBe('/training')
})
