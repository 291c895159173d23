// What an owner meets besides the main job: wrong input, an ended session, a reload, photos, other languages, and no barrier for anybody.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { desktop, password, phone, servedApp } from '#tests/support/browser.ts'

const app = await servedApp()
after(() => app.stop())

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const priceList = fileURLToPath(new URL('../../examples/Прайс-лист.docx', import.meta.url))

async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate<axe.AxeResults>(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

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

for (const [device, viewport] of Object.entries({ phone, desktop })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing stands in anybody's way: ${device}, ${colorScheme}`, async () => {
      const page = await app.visit({ viewport, colorScheme })
      const found: Record<string, string[]> = {}
      for (const path of ['/login', '/register']) {
        await page.goto(app.address + path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        found[path] = await barriers(page)
      }
      await app.register(page, `axe-${device}-${colorScheme}@salon.test`)
      await page.getByText('Почніть із прайсу').waitFor()
      found['/training, empty'] = await barriers(page)
      await page.locator('input[type=file]').setInputFiles(priceList)
      await page.getByText('Ще не прочитано').waitFor()
      await page.getByRole('button', { name: 'Навчити агента' }).click()
      await page.getByRole('link', { name: 'Поговорити з агентом' }).first().waitFor()
      found['/training, trained'] = await barriers(page)
      for (const path of [
        '/knowledge',
        '/knowledge/prices',
        '/test-chat',
        '/chats',
        '/settings',
        '/no-such-page',
      ]) {
        await page.goto(app.address + path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        found[path] = await barriers(page)
      }
      assert.deepEqual(
        Object.entries(found).filter(([, problems]) => problems.length > 0),
        [],
      )
      const width = await page.evaluate<number>('document.documentElement.scrollWidth')
      assert.ok(width <= viewport.width, 'the page scrolls sideways')
    })
  }
}

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

test('nothing went wrong in the pages meanwhile', () => {
  assert.deepEqual(app.complaints, [])
})
