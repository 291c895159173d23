// Every page, on a phone and a desktop, light and dark, in Ukrainian and English, on the server and on the demo:
// nothing stands in anybody's way, nothing is cut off at the side, nothing goes wrong behind it.
// `npm test` walks a selection in which every page meets every look; `npm run test:all` walks them all.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { barriers } from '#tests/support/axe.ts'
import { desktop, phone, servedApp } from '#tests/support/browser.ts'
import { demoBuild } from '#tests/support/demo-build.ts'

const everything = process.env.TEST_ALL === '1'

type Look = {
  world: 'server' | 'demo'
  language: 'uk' | 'en'
  scheme: 'light' | 'dark'
  device: 'phone' | 'desktop'
}

const all: Look[] = (['server', 'demo'] as const).flatMap((world) =>
  (['uk', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      (['phone', 'desktop'] as const).map((device) => ({ world, language, scheme, device })),
    ),
  ),
)

/** Opposites: a page that is walked in the first and the third, or in the second and the fourth, meets every look. */
const selection: Look[] = [
  { world: 'server', language: 'uk', scheme: 'light', device: 'phone' },
  { world: 'server', language: 'en', scheme: 'light', device: 'desktop' },
  { world: 'demo', language: 'en', scheme: 'dark', device: 'desktop' },
  { world: 'demo', language: 'uk', scheme: 'dark', device: 'phone' },
]

const beforeSigningIn = ['/', '/login', '/register']
const signedIn = [
  '/today',
  '/today/conversations',
  '/chats',
  '/calendar',
  '/training',
  '/knowledge',
  '/knowledge/gaps',
  '/knowledge/prices',
  '/knowledge/contacts',
  '/knowledge/rules',
  '/knowledge/exam',
  '/knowledge/releases',
  '/test-chat',
  '/catalogue',
  '/catalogue/hours',
  '/integrations',
  '/settings',
  '/more',
  '/no-such-page',
]

const served = await servedApp()
const demo = await demoBuild()
after(async () => {
  await served.stop()
  demo.stop()
})
const priceList = fileURLToPath(new URL('../../examples/Прайс-лист.docx', import.meta.url))
const tags = { uk: 'uk-UA', en: 'en-GB' }

for (const [turn, look] of (everything ? all : selection).entries()) {
  const { world, language, scheme, device } = look
  const inTurn = (_: string, index: number) => everything || (index + turn) % 2 === 0
  test(`nothing stands in anybody's way: ${world}, ${language}, ${scheme}, ${device}`, async () => {
    const viewport = device === 'phone' ? phone : desktop
    const page = await served.visit({ viewport, colorScheme: scheme, locale: tags[language] })
    const address = world === 'server' ? served.address : demo.address
    const found: Record<string, string[]> = {}
    const look = async (name: string) => {
      found[name] = await barriers(page)
      const width = await page.evaluate<number>('document.documentElement.scrollWidth')
      if (width > viewport.width) found[name].push(`scrolls sideways: ${width} px`)
    }
    const visit = async (path: string) => {
      await page.goto(address + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
      await look(path)
    }

    for (const path of beforeSigningIn.filter(inTurn)) await visit(path)
    await newSalon(page, address)
    for (const path of ['/today', '/chats', '/training', '/knowledge'].filter(inTurn)) {
      await visit(path)
      found[`${path}, empty`] = found[path] ?? []
    }
    await fill(page, address, world)
    for (const path of signedIn.filter(inTurn)) await visit(path)
    await page.goto(`${address}/chats`)
    const chat = page.locator('main a[href^="/chats/"]').first()
    if (world === 'demo') {
      await chat.click()
      await page.waitForURL(/\/chats\/\d+/)
      await look('/chats/…')
    }

    assert.deepEqual(
      Object.entries(found).filter(([, problems]) => problems.length > 0),
      [],
    )
  })
}

let salons = 0

async function newSalon(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/register`)
  const fields = page.locator('form input')
  await fields.nth(0).fill('Студія краси «Волошка» на Університетській, другий поверх')
  await fields.nth(1).fill(`every-page-${++salons}@salon.test`)
  await fields.nth(2).fill('довгий пароль')
  await page.locator('form button[type=submit]').click()
  await page.waitForURL('**/today')
}

/** The server learns a price list; the demo has its example salon. */
async function fill(page: Page, address: string, world: Look['world']): Promise<void> {
  if (world === 'server') {
    await page.goto(`${address}/training`)
    await page.locator('input[type=file]').setInputFiles(priceList)
    await page.locator('section[data-action-bar] button:not([disabled])').click()
    await page.locator('section[data-action-bar] a[href="/test-chat"]').waitFor()
    return
  }
  await page.evaluate('localStorage.removeItem("access_token"); localStorage.removeItem("refresh_token")')
  await page.goto(`${address}/login`)
  await page.locator('main button[type=button]').first().click()
  await page.waitForURL('**/today')
}

test('nothing went wrong in the pages meanwhile', () => {
  assert.deepEqual(served.complaints, [])
})
