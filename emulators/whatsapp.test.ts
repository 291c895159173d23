import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { graphRefusal, whatsAppEmulator } from './whatsapp.ts'
import type { PhoneNumber } from './whatsapp-accounts.ts'

const clock = { now: new Date('2030-05-06T08:00:00Z') }
const meta = await whatsAppEmulator({ retryPauseMs: () => 1, now: () => clock.now })
after(() => meta.close())

let phones = 380_670_000_000
const newCustomer = () => ({ phone: String(++phones), name: 'Олена' })

async function graph(number: PhoneNumber, method: string, path: string, body?: object) {
  const answer = await fetch(`${meta.url}/v24.0/${path}`, {
    method,
    headers: { authorization: `Bearer ${number.token.value}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  // biome-ignore lint/suspicious/noExplicitAny: what Meta answers is looked at field by field
  return { status: answer.status, body: (await answer.json()) as any }
}
const write = (number: PhoneNumber, to: string, more: object) =>
  graph(number, 'POST', `${number.id}/messages`, { messaging_product: 'whatsapp', to, ...more })
const text = (body: string) => ({ type: 'text', text: { body } })

type Heard = {
  isSigned: boolean
  raw: string
  value: {
    messages?: { id: string }[]
    statuses?: { status: string; biz_opaque_callback_data?: string; errors?: { code: number }[] }[]
  }[]
}

/** A number whose events arrive at a callback of ours. */
async function listening(statuses: number[] = []) {
  const number = meta.addNumber()
  const heard: Heard[] = []
  let awaited: { count: number; done: () => void } | undefined
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://ours')
    if (request.method === 'GET') {
      const isRight = url.searchParams.get('hub.verify_token') === 'our-token'
      return response.writeHead(isRight ? 200 : 403).end(url.searchParams.get('hub.challenge'))
    }
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const raw = Buffer.concat(pieces)
    const mac = createHmac('sha256', number.app.secret).update(raw).digest('hex')
    const changes = JSON.parse(raw.toString()).entry[0].changes as { value: Heard['value'][0] }[]
    heard.push({
      isSigned: request.headers['x-hub-signature-256'] === `sha256=${mac}`,
      raw: raw.toString(),
      value: changes.map(({ value }) => value),
    })
    response.writeHead(statuses.shift() ?? 200).end()
    if (awaited && heard.length >= awaited.count) awaited.done()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  const subscribed = await graph(number, 'POST', `${number.account.id}/subscribed_apps`, {
    override_callback_uri: url,
    verify_token: 'our-token',
  })
  assert.deepEqual(subscribed.body, { success: true })
  return {
    number,
    url,
    heard,
    until: (count: number) =>
      new Promise<void>((resolve) => {
        if (heard.length >= count) resolve()
        else awaited = { count, done: resolve }
      }),
  }
}

test('a number, its account and its token tell about themselves', async () => {
  const number = meta.addNumber({ verifiedName: 'Мальва' })
  const info = await graph(number, 'GET', `${number.id}?fields=id,verified_name`)
  assert.deepEqual(
    [info.body.id, info.body.verified_name, info.body.status],
    [number.id, 'Мальва', 'CONNECTED'],
  )
  const token = await graph(number, 'GET', `debug_token?input_token=${number.token.value}`)
  assert.equal(token.body.data.granular_scopes[0].target_ids[0], number.account.id)
  assert.equal(token.body.data.expires_at, 0)
  const list = await graph(number, 'GET', `${number.account.id}/phone_numbers`)
  assert.deepEqual(
    list.body.data.map(({ id }: { id: string }) => id),
    [number.id],
  )
  assert.deepEqual((await graph(number, 'GET', `${number.account.id}/subscribed_apps`)).body, { data: [] })
})

test('a wrong token, an expired one and an unknown id are refused with their codes', async () => {
  const number = meta.addNumber()
  const stranger = { ...number, token: { ...number.token, value: 'stranger' } }
  const wrong = await graph(stranger, 'GET', number.id)
  assert.deepEqual([wrong.status, wrong.body.error.code], [401, 190])
  assert.equal((await graph(number, 'GET', '999')).body.error.error_subcode, 33)
  number.token.expiresAt = new Date('2030-01-01')
  assert.equal((await graph(number, 'GET', number.id)).body.error.error_subcode, 463)
})

test('an address that does not answer the challenge is no callback', async () => {
  const { number, url } = await listening()
  assert.equal(await meta.setAppCallback(number, url, 'another token'), false)
  assert.equal(await meta.setAppCallback(number, url, 'our-token'), true)
})

test('events are signed over their raw bytes, which are not what JSON.stringify writes', async () => {
  const { number, heard, until } = await listening()
  meta.say(number, newCustomer(), 'Скільки коштує манікюр? https://salon.example/')
  await until(1)
  assert.equal(heard[0]?.isSigned, true)
  assert.match(heard[0]?.raw ?? '', /\\u0421\\u043a.*https:\\\/\\\//)
})

test('an event that is not answered 200 comes again; a batch comes in one piece, and later ones come first', async () => {
  const { number, heard, until } = await listening([201, 500])
  const customer = newCustomer()
  const once = meta.say(number, customer, 'раз')
  await until(3)
  assert.deepEqual(
    heard.map(({ value }) => value[0]?.messages?.[0]?.id),
    [once, once, once],
  )
  meta.faultEvent({ batch: true })
  meta.faultEvent({ reorder: true })
  const [two, three, four] = ['два', 'три', 'чотири'].map((line) => meta.say(number, customer, line))
  await until(5)
  assert.deepEqual(
    heard.slice(3).map(({ value }) => value.map(({ messages }) => messages?.[0]?.id)),
    [[two, four], [three]],
  )
})

test('what was accepted is told about: sent, delivered, read, with the text we gave it', async () => {
  const { number, heard, until } = await listening()
  const customer = newCustomer()
  meta.say(number, customer, 'Вітаю')
  meta.read(number, customer)
  const answer = await write(number, customer.phone, { ...text('Вітаємо!'), biz_opaque_callback_data: 'm-7' })
  assert.match(answer.body.messages[0].id, /^wamid\./)
  await until(4)
  const statuses = heard.slice(1).flatMap(({ value }) => value[0]?.statuses ?? [])
  assert.deepEqual(statuses.map(({ status }) => status).sort(), ['delivered', 'read', 'sent'])
  assert.ok(statuses.every((status) => status.biz_opaque_callback_data === 'm-7'))
})

test('after 24 hours only a template arrives; the refusal comes as a status', async () => {
  const { number, heard, until } = await listening()
  number.account.templates.push({ name: 'news', language: 'uk', status: 'APPROVED', body: 'Салон: {{1}}' })
  const customer = newCustomer()
  meta.say(number, customer, 'Вітаю')
  await until(1)
  clock.now = new Date(clock.now.getTime() + 25 * 3600_000)
  assert.equal((await write(number, customer.phone, text('Чекаємо вас'))).status, 200)
  await until(2)
  assert.equal(heard[1]?.value[0]?.statuses?.[0]?.errors?.[0]?.code, 131047)
  const template = {
    name: 'news',
    language: { code: 'uk' },
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'Чекаємо' }] }],
  }
  assert.equal((await write(number, customer.phone, { type: 'template', template })).status, 200)
  assert.equal(meta.lines(number, customer).at(-1)?.text, 'Салон: Чекаємо')
  const twoLines = {
    ...template,
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'a\nb' }] }],
  }
  assert.equal(
    (await write(number, customer.phone, { type: 'template', template: twoLines })).body.error.code,
    132012,
  )
})

test('buttons and lists keep to their limits, and a tap says what was tapped', async () => {
  const { number, heard, until } = await listening()
  const customer = newCustomer()
  meta.say(number, customer, 'Вітаю')
  await until(1)
  const buttons = (titles: string[]) => ({
    type: 'interactive',
    interactive: {
      type: 'button',
      body: { text: 'Що робимо?' },
      action: { buttons: titles.map((title) => ({ type: 'reply', reply: { id: title, title } })) },
    },
  })
  for (const wrong of [['1', '2', '3', '4'], ['а'.repeat(21)], ['так', 'так']])
    assert.equal((await write(number, customer.phone, buttons(wrong))).body.error.code, 131009)
  const sent = await write(number, customer.phone, buttons(['Манікюр', 'Педикюр']))
  await until(3)
  meta.tap(number, customer, sent.body.messages[0].id, 'Педикюр')
  await until(4)
  assert.match(JSON.stringify(heard.at(-1)?.value), /"button_reply":\{"id":"Педикюр"/)
})

test('a person with a username has no phone; a business may write to the id instead', async () => {
  const { number, heard, until } = await listening()
  const customer = { ...newCustomer(), username: '@olena' }
  meta.say(number, customer, 'Вітаю')
  await until(1)
  assert.ok(!heard[0]?.raw.includes(customer.phone))
  const [, id] = /"from_user_id":"([^"]+)"/.exec(heard[0]?.raw ?? '') ?? []
  assert.match(id ?? '', /^UA\.\d+$/)
  const answer = await graph(number, 'POST', `${number.id}/messages`, {
    messaging_product: 'whatsapp',
    recipient: id,
    ...text('Вітаємо'),
  })
  assert.equal(answer.status, 200)
})

test('a photo is fetched in two steps, both with the token', async () => {
  const { number } = await listening()
  const customer = newCustomer()
  meta.sendPhoto(number, customer, Buffer.from('jpeg'))
  const [media] = [...number.media.keys()]
  const info = await graph(number, 'GET', media ?? '')
  assert.equal((await fetch(info.body.url)).status, 401)
  const headers = { authorization: `Bearer ${number.token.value}` }
  assert.equal(await (await fetch(info.body.url, { headers })).text(), 'jpeg')
  clock.now = new Date(clock.now.getTime() + 6 * 60_000)
  assert.equal((await fetch(info.body.url, { headers })).status, 404)
})

test('too many messages to one customer are refused, and every other code can be asked for', async () => {
  const { number } = await listening()
  const customer = newCustomer()
  meta.say(number, customer, 'Вітаю')
  for (let i = 0; i < 45; i++) assert.equal((await write(number, customer.phone, text(`${i}`))).status, 200)
  assert.equal((await write(number, customer.phone, text('46'))).body.error.code, 131056)
  meta.fault('POST /{version}/{id}/messages', graphRefusal(130429, 'Rate limit hit'))
  assert.equal((await write(number, newCustomer().phone, text('?'))).body.error.code, 130429)
  assert.equal(meta.unexpected.length, 0)
  assert.equal((await fetch(`${meta.url}/v24.0/1/2/3`)).status, 501)
})
