// What an owner meets besides the main job: wrong input, an ended session, a reload, photos, other languages, no network.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { password, servedApp } from '#tests/support/browser.ts'

const app = await servedApp()
after(() => app.stop())

const priceList = fileURLToPath(new URL('../../examples/Прайс-лист.docx', import.meta.url))

async function trained(page: Page, email: string): Promise<void> {
  await app.register(page, email)
  await page.locator('input[type=file]').setInputFiles(priceList)
  await page.getByText('Ще не прочитано').waitFor()
  await page.getByRole('button', { name: 'Навчити агента' }).click()
  await page.getByRole('link', { name: 'Поговорити з агентом' }).first().waitFor()
}

test('a form says beside the field what is wrong, and a wrong password is explained where it was typed', async () => {
  const page = await app.visit()
  await app.register(page, 'forms@salon.test')
  const other = await app.visit()
  await other.goto(`${app.address}/login`)
  await other.getByLabel('Електронна пошта').fill('forms@salon.test')
  await other.getByLabel('Пароль').fill('не той пароль')
  await other.getByRole('button', { name: 'Увійти' }).click()
  await other.getByRole('alert').filter({ hasText: 'неправильні' }).waitFor()
  assert.ok(other.url().endsWith('/login'))
  await other.getByLabel('Пароль').fill(password)
  await other.getByRole('button', { name: 'Увійти' }).click()
  await other.waitForURL('**/today')
})

test('a session that ended leads to the login and back to the same page', async () => {
  const page = await app.visit()
  await app.register(page, 'ended@salon.test')
  await page.goto(`${app.address}/settings`)
  await page.getByRole('button', { name: 'Вийти' }).waitFor()
  const refresh = await page.evaluate<string[]>('Object.values(localStorage)')
  for (const token of refresh) {
    await fetch(`${app.base}/auth/logout/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ refresh: token }),
    })
  }
  await page.reload()
  await page.waitForURL('**/login**')
  assert.equal(await page.evaluate("localStorage.getItem('access_token')"), null)
  await page.getByLabel('Електронна пошта').fill('ended@salon.test')
  await page.getByLabel('Пароль').fill(password)
  await page.getByRole('button', { name: 'Увійти' }).click()
  await page.waitForURL('**/settings')
})

test('a file that is not what its name says is refused in a sentence with the remedy, and the others are kept', async () => {
  const page = await app.visit()
  await app.register(page, 'refused@salon.test')
  await page.locator('input[type=file]').setInputFiles([
    {
      name: 'фото.txt',
      mimeType: 'text/plain',
      buffer: await sharp({ create: { width: 9, height: 9, channels: 3, background: 'pink' } })
        .png()
        .toBuffer(),
    },
    {
      name: 'правила.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Запізнення понад 15 хвилин – запис скасовується.'),
    },
  ])
  await page.getByText('Його вміст не відповідає розширенню', { exact: false }).waitFor()
  await page.getByText('Ще не прочитано').waitFor()
  assert.equal(await page.getByText('Ще не прочитано').count(), 1)
})

test('a photo is shown in the conversation, which survives a reload', async () => {
  const page = await app.visit()
  await trained(page, 'photo@salon.test')
  await page.goto(`${app.address}/test-chat`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'нігті.png',
    mimeType: 'image/png',
    buffer: await sharp({ create: { width: 300, height: 200, channels: 3, background: 'pink' } })
      .png()
      .toBuffer(),
  })
  await page.getByLabel('Повідомлення', { exact: true }).fill('Зробите так?')
  await page.keyboard.press('Enter')
  await page.locator('ol[aria-live] > li').nth(1).waitFor()
  await page.reload()
  await page.getByRole('img', { name: 'Фото з розмови' }).waitFor()
  assert.equal(await page.locator('ol[aria-live] > li').count(), 2)
})

test('an owner whose browser speaks English reads English', async () => {
  const page = await app.visit({ locale: 'en-GB' })
  await page.goto(`${app.address}/login`)
  await page.locator('html[lang=en]').waitFor({ state: 'attached' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /[а-яґєії]/i)
})

test('the app arrives compressed, kept by the browser for good where its name tells its content', async () => {
  const page = await (await fetch(`${app.address}/login`, { headers: { accept: 'text/html' } })).text()
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1]
  assert.ok(script)
  const answer = await fetch(app.address + script, { headers: { 'accept-encoding': 'br' } })
  assert.equal(answer.headers.get('content-encoding'), 'br')
  assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
})

test('by keyboard alone a visitor signs in, jumps over the menu and asks the agent', async () => {
  const first = await app.visit()
  await trained(first, 'keyboard@salon.test')
  const page = await app.visit({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${app.address}/login?next=%2Ftest-chat`)
  await page.getByLabel('Електронна пошта').focus()
  await page.keyboard.type('keyboard@salon.test')
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/test-chat')
  await page.getByLabel('Повідомлення', { exact: true }).waitFor()
  await page.reload()
  await page.getByLabel('Повідомлення', { exact: true }).waitFor()

  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Перейти до вмісту')
  await page.keyboard.press('Enter')
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate("document.activeElement.tagName === 'TEXTAREA'")) break
  }
  await page.keyboard.type('Скільки коштує манікюр з покриттям?')
  await page.keyboard.press('Enter')
  await page
    .getByText(/750\sгрн/)
    .first()
    .waitFor()
})

test('without a network the app opens all the same, says so, and offers to look at the example meanwhile', async () => {
  const page = await app.visit()
  await app.register(page, 'offline@salon.test')
  await page.goto(`${app.address}/training`)
  await page.getByText('Почніть із прайсу').waitFor()
  await page.evaluate('navigator.serviceWorker.ready')
  // What this visit loads is kept by the worker.
  await page.reload()
  await page.getByText('Почніть із прайсу').waitFor()
  await page.context().setOffline(true)
  await page.reload()
  await page.getByRole('alert').filter({ hasText: 'Немає зв’язку із сервером' }).waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Спробувати ще раз' }).click()
  await page.getByText('Почніть із прайсу').waitFor()
})

test('nothing went wrong in the pages meanwhile', () => {
  assert.deepEqual(app.complaints, [])
})
