import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { listFiles, uploadFile } from '#contract/knowledge.ts'
import { call } from '#web/api/client.ts'
import { NetworkFailure } from '#web/api/failures.ts'
import { demo } from '#web/mock/start.ts'
import {
  address,
  answerInstead,
  filePicker,
  openApp,
  signInToDemo,
  signInToNewSalon,
  textFile,
} from '#web/testing/open-app.tsx'
import { settlePending } from '#web/ui/toasts.tsx'

const priceList = () => textFile('прайс.txt', 'Манікюр – 450 грн, 60 хв\nПедикюр – від 900 грн\nЗнижка 2026')

test('each file on its way shows how far it is', async () => {
  await signInToNewSalon()
  const user = await openApp('/training')
  let arrive = () => {}
  answerInstead(uploadFile.path, async (request) => {
    if (request.endpoint.method === 'GET') return demo.send(request)
    request.onUploadProgress?.(0.4)
    await new Promise<void>((resolve) => {
      arrive = resolve
    })
    return demo.send(request)
  })
  await user.upload(await filePicker('Додати файли'), priceList())

  await screen.findByText(/^Завантажено 40\s?%$/)
  expect(
    screen.getByRole('progressbar', { name: 'Завантаження «прайс.txt»' }).getAttribute('aria-valuenow'),
  ).toBe('40')
  arrive()
  await screen.findByText('Ще не прочитано')
})

test('a file that cannot be read is refused in words that help', async () => {
  await signInToNewSalon()
  const user = await openApp('/training')
  const picker = await filePicker('Додати файли')
  picker.accept = ''
  await user.upload(picker, textFile('фото.heic', 'x'))

  expect((await screen.findByRole('alert')).textContent).toContain('Такі файли не читаються')
  await user.click(screen.getByRole('button', { name: 'Прибрати зі списку «фото.heic»' }))
  await screen.findByText('Почніть із прайсу')
})

test('an upload that the network broke can be tried again', async () => {
  await signInToNewSalon()
  const user = await openApp('/training')
  const picker = await filePicker('Додати файли')
  answerInstead(uploadFile.path, () => Promise.reject(new NetworkFailure()))
  await user.upload(picker, priceList())
  const again = await screen.findByRole('button', { name: 'Завантажити ще раз «прайс.txt»' })

  answerInstead('', () => Promise.reject())
  await user.click(again)
  await screen.findByText('Ще не прочитано')
})

test('the training shows its progress, then what is known, and leads to the test chat', async () => {
  await signInToNewSalon()
  const user = await openApp('/training')
  const train = await screen.findByRole('button', { name: 'Навчити агента' })
  expect(train).toHaveProperty('disabled', true)
  await user.upload(await filePicker('Додати файли'), priceList())
  await screen.findByText('Ще не прочитано')

  await user.click(screen.getByRole('button', { name: 'Навчити агента' }))
  await screen.findByRole('progressbar', { name: 'Агент навчається' })
  await screen.findByText('Читаємо «прайс.txt»')

  await screen.findByRole('link', { name: 'Поговорити з агентом' })
  await screen.findByText('Зрозуміло: 2 факти')
  const report = screen.getByRole('region', { name: 'Що знає агент' })
  expect(within(report).getByText('Не зрозуміло 1 рядок')).toBeTruthy()
  expect(within(report).getByText('«Знижка 2026»')).toBeTruthy()
})

test('what was understood of a file opens beside the list, prices with their place', async () => {
  await signInToDemo()
  const user = await openApp('/training')
  await user.click(await screen.findByRole('button', { name: /^Прайс 2026\.xlsx/ }))

  const sheet = await screen.findByRole('dialog', { name: 'Прайс 2026.xlsx' })
  const row = (await within(sheet).findByText('Манікюр із покриттям гель-лак')).closest('tr')!
  expect(row.textContent).toMatch(/750\sгрн/)
  expect(row.textContent).toContain('аркуш «Нігті», рядок 4')
  expect(within(sheet).getByText('«Весільна зачіска | договірна»')).toBeTruthy()
  expect(address()).toBe('/training?file=1')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(address()).toBe('/training'))
})

test('a deleted file is back at once when the owner changes his mind', async () => {
  await signInToDemo()
  const user = await openApp('/training')
  await user.click(await screen.findByRole('button', { name: 'Видалити «Прайс 2026.xlsx»' }))
  expect(screen.queryByRole('button', { name: /^Прайс 2026\.xlsx/ })).toBeNull()

  await user.click(screen.getByRole('button', { name: 'Повернути' }))
  expect(screen.getByRole('button', { name: /^Прайс 2026\.xlsx/ })).toBeTruthy()
  expect(await call(listFiles)).toHaveLength(3)
})

test('a training never learns a file that was just deleted', async () => {
  await signInToDemo()
  const user = await openApp('/training')
  await user.click(await screen.findByRole('button', { name: 'Видалити «Прайс 2026.xlsx»' }))
  expect(await call(listFiles)).toHaveLength(3)

  await settlePending()
  expect((await call(listFiles)).map(({ name }) => name)).not.toContain('Прайс 2026.xlsx')
  await screen.findByText(/Файли змінилися після останнього навчання/)
})

test('wishes are saved, and what of them is followed is said', async () => {
  await signInToDemo()
  const user = await openApp('/training')
  const wishes = await screen.findByLabelText('Побажання до агента', { selector: 'textarea' })
  await user.clear(wishes)
  await user.type(wishes, 'Звертайся на «ти». Знижка 17')
  expect(screen.getByText('Є незбережені зміни')).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'Зберегти' }))
  await screen.findByText('Збережено')
  expect(await screen.findByText(/Зараз агент працює без мовної моделі/)).toBeTruthy()
  expect(await screen.findByText(/числа, яких немає у файлах: 17/)).toBeTruthy()
})

test('without the server a banner says so, and trying again brings the page back', async () => {
  await signInToDemo()
  answerInstead(listFiles.path, () => Promise.reject(new NetworkFailure()))
  const user = await openApp('/training')
  const banner = await screen.findByText(/^Немає зв’язку із сервером/, {
    selector: '[role=alert] .min-w-0 p.min-w-0',
  })

  answerInstead('', () => Promise.reject())
  await user.click(within(banner.parentElement!).getByRole('button', { name: 'Спробувати ще раз' }))
  await screen.findByRole('button', { name: /^Прайс 2026\.xlsx/ })
  expect(screen.queryByText(/^Немає зв’язку із сервером/)).toBeNull()
})

test('a file that was added on another device appears by itself', async () => {
  await signInToDemo()
  await openApp('/training')
  await screen.findByRole('button', { name: /^Прайс 2026\.xlsx/ })
  await call(uploadFile, { files: { file: priceList() } })
  await screen.findByRole('button', { name: /^прайс\.txt/ })
})
