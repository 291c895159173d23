// The main job, in a real browser: a salon uploads its files, trains, and the agent answers right.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { fileExtensions } from '#contract/knowledge.ts'
import { desktop, phone, servedApp } from '#tests/support/browser.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const exampleFiles = readdirSync(examples)
  .filter((name) => fileExtensions.some((extension) => name.endsWith(extension)) && name !== 'prompt.txt')
  .map((name) => join(examples, name))

type Question = {
  id: string
  language: string
  ask: string
  expect: string[]
  forbid?: string[]
  source: { file: string; quote: string } | null
}
const { questions } = JSON.parse(readFileSync(join(examples, 'questions.json'), 'utf8')) as {
  questions: Question[]
}
const asked = [
  questions[0]!,
  ...['uk', 'ru', 'en', 'pl'].flatMap((language) =>
    questions
      .slice(1)
      .filter((question) => question.language === language && question.source)
      .slice(0, 3),
  ),
].slice(0, 13)

const app = await servedApp()
after(() => app.stop())

/** As messengers show it: no-break spaces are spaces. */
const plain = (text: string) => text.normalize('NFC').replace(/[\u00a0\u202f]/g, ' ')

async function ask(page: Page, text: string): Promise<string> {
  const said = page.locator('ol[aria-live] > li')
  const before = await said.count()
  await page.getByLabel('Повідомлення', { exact: true }).fill(text)
  await page.keyboard.press('Enter')
  const reply = said.nth(before + 1)
  await reply.waitFor()
  return plain((await reply.textContent()) ?? '')
}

for (const [name, viewport] of Object.entries({ phone, desktop })) {
  test(`on a ${name} an owner registers, uploads six formats, sees the training progress, and ten and more questions in four languages are answered right`, async () => {
    const page = await app.visit({ viewport })
    await app.register(page, `owner-${name}@salon.test`)

    await page.locator('input[type=file]').setInputFiles(exampleFiles)
    await page
      .getByText('Ще не прочитано')
      .nth(exampleFiles.length - 1)
      .waitFor()
    await page.getByRole('button', { name: 'Навчити агента' }).click()
    await page.getByRole('progressbar').waitFor()
    await page.getByRole('link', { name: 'Поговорити з агентом' }).first().waitFor()
    assert.equal(await page.getByText(/Зрозуміло: \d+/).count(), exampleFiles.length)

    await page.getByRole('link', { name: 'Поговорити з агентом' }).first().click()
    await page.waitForURL('**/test-chat')
    for (const question of asked) {
      const reply = await ask(page, question.ask)
      for (const expected of question.expect)
        assert.match(reply, new RegExp(expected, 'iu'), `${question.ask}\n${reply}`)
      for (const forbidden of question.forbid ?? [])
        assert.doesNotMatch(reply, new RegExp(forbidden, 'iu'), question.ask)
      if (question.source) await seesSource(page, question.source.file, viewport === phone)
    }
  })
}

async function seesSource(page: Page, file: string, isPhone: boolean): Promise<void> {
  if (isPhone)
    await page
      .getByRole('button', { name: /Звідки це/ })
      .last()
      .click()
  await page.getByText(file).filter({ visible: true }).last().waitFor()
}

test('nothing went wrong in the pages meanwhile', () => {
  assert.deepEqual(app.complaints, [])
})
