import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api } from '#contract/api.ts'
import { testApp } from '#tests/support/app.ts'
import { at, pdfOf } from '#tests/support/made-files.ts'

const app = await testApp({ settings: { MAX_FILE_MB: '1' } })
after(() => app.stop())

const priceList = 'ПРАЙС\n\nМанікюр класичний — 450 грн, 60 хв\nМанікюр з покриттям — 700 грн, 90 хв\n'

test('a file keeps its Ukrainian name, its size and its bytes', async () => {
  await app.registered()
  const file = await app.upload('Прайс «Літо» ґанок.txt', priceList)
  assert.equal(file.name, 'Прайс «Літо» ґанок.txt')
  assert.equal(file.size, Buffer.byteLength(priceList))
  assert.equal(file.type, 'text/plain')
  assert.equal(file.state, 'waiting')
  const content = await app.send(api.downloadFile, { params: { id: file.id } })
  assert.equal(content.body, priceList)
  assert.equal(content.headers['content-type'], 'text/plain')
  assert.match(String(content.headers['content-disposition']), /^attachment; filename\*=UTF-8''%D0%9F/)
})

test('the same name again is a new version under the same id', async () => {
  await app.registered()
  const first = await app.upload('прайс.txt', priceList)
  const second = await app.upload('прайс.txt', 'Манікюр — 500 грн')
  assert.equal(second.id, first.id)
  assert.equal((await app.call(api.listFiles)).length, 1)
  assert.equal((await app.send(api.downloadFile, { params: { id: first.id } })).body, 'Манікюр — 500 грн')
})

test('a file that is not what its name says is refused with a remedy', async () => {
  await app.registered()
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const response = await app.send(api.uploadFile, { files: { file: new File([png], 'прайс.txt') } })
  assert.equal(response.statusCode, 415)
  assert.match(response.json().message, /«прайс\.txt».*Зберегти як/)
  const unknown = await app.send(api.uploadFile, { files: { file: new File(['x'], 'прайс.odt') } })
  assert.equal(unknown.statusCode, 415)
})

test('an empty file, one that is too big, and none at all are refused and nothing is kept', async () => {
  await app.registered()
  const statusOf = async (files: { file?: File }) => (await app.send(api.uploadFile, { files })).statusCode
  assert.equal(await statusOf({ file: new File([], 'порожній.txt') }), 422)
  assert.equal(await statusOf({ file: new File([Buffer.alloc(1024 * 1024 + 1, 'а')], 'великий.txt') }), 413)
  assert.equal(
    await statusOf({ file: new File([Buffer.alloc(3 * 1024 * 1024, 'а')], 'дуже великий.txt') }),
    413,
  )
  assert.equal(await statusOf({}), 422)
  assert.deepEqual(await app.call(api.listFiles), [])
})

test('a form that arrives broken, and two files at once, are refused in words', async () => {
  const { access } = await app.registered()
  const post = (payload: string) =>
    app.http.inject({
      method: 'POST',
      url: '/api/agent/files/',
      headers: { authorization: `Bearer ${access}`, 'content-type': 'multipart/form-data; boundary=b' },
      payload,
    })
  const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nтекст\r\n'
  for (const broken of [part, 'garbage']) assert.equal((await post(broken)).statusCode, 400, broken)
  const two = await post(`${part}${part}--b--\r\n`)
  assert.equal(two.statusCode, 422)
  assert.deepEqual(two.json().errors, [{ pointer: '/body/file', detail: 'Надсилайте по одному файлу.' }])
  assert.deepEqual(await app.call(api.listFiles), [])
})

test('a name keeps its letters and loses what could mislead', async () => {
  await app.registered()
  const names = {
    '../../etc/прайс.txt': 'прайс.txt',
    'C:\\Мої документи\\прайс 2.txt': 'прайс 2.txt',
    'a\u202egnp.txt': 'agnp.txt',
  }
  for (const [given, kept] of Object.entries(names))
    assert.equal((await app.upload(given, 'текст')).name, kept)
})

test('without files there is nothing to train on', async () => {
  await app.registered()
  const status = await app.call(api.trainingStatus)
  assert.equal(status.status, 'idle')
  assert.equal(status.progress, 0)
  const refusal = await app.refusal(api.startTraining)
  assert.equal(refusal.status, 409)
})

test('training reads the files, publishes what they say, and says so', async () => {
  await app.registered()
  const file = await app.upload('прайс.txt', priceList)
  assert.equal((await app.call(api.trainingStatus)).needs_training, true)
  const status = await app.train()
  assert.equal(status.status, 'completed')
  assert.equal(status.progress, 1)
  assert.equal(status.needs_training, false)
  const reading = await app.call(api.readFile, { params: { id: file.id } })
  assert.equal(reading.state, 'read')
  const prices = reading.found.flatMap(({ fact }) =>
    fact.kind === 'service' ? [[fact.service, fact.price?.min, fact.minutes?.min]] : [],
  )
  assert.deepEqual(prices, [
    ['Манікюр класичний', 450, 60],
    ['Манікюр з покриттям', 700, 90],
  ])
  const knowledge = await app.call(api.knowledge)
  assert.equal(knowledge.counts.prices, 2)
  assert.equal(knowledge.files[0]?.state, 'read')
})

test('the agent answers from the release until the next training, whatever happens to the files', async () => {
  await app.registered()
  const file = await app.upload('прайс.txt', priceList)
  await app.train()
  await app.call(api.deleteFile, { params: { id: file.id } })
  const status = await app.call(api.trainingStatus)
  assert.equal(status.needs_training, true)
  assert.ok(status.needs_training_reason)
  const reply = await app.call(api.sendTestMessage, {
    body: { message: 'Скільки коштує манікюр з покриттям?' },
  })
  assert.match(reply.response, /700/)
})

test('a file that cannot be read gets its sentence, and the rest is learned', async () => {
  await app.registered()
  await app.upload('прайс.txt', priceList)
  await app.upload('зламаний.pdf', '%PDF-1.7\nтут нічого немає')
  const status = await app.train()
  assert.equal(status.status, 'completed')
  const files = await app.call(api.listFiles)
  const broken = files.find(({ name }) => name === 'зламаний.pdf')
  assert.equal(broken?.state, 'trouble')
  assert.match(broken?.trouble_message ?? '', /завантажте ще раз/)
  assert.equal((await app.call(api.knowledge)).counts.prices, 2)
})

test('a scanned page among pages of text is told of in the report, by its number', async () => {
  await app.registered()
  const scan = 'q 500 0 0 700 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q'
  const file = await app.upload('price.pdf', new Uint8Array(pdfOf(at(50, 700, 'Manicure - 450 UAH'), scan)))
  await app.train()
  const missed = { reason: 'no-text', place: { page: 2 }, quote: '' } as const
  assert.deepEqual((await app.call(api.knowledge)).not_understood, [
    { ...missed, file_id: file.id, file: 'price.pdf' },
  ])
  assert.deepEqual((await app.call(api.readFile, { params: { id: file.id } })).problems, [missed])
})

test('when nothing can be read the training fails, names the file, and the old release goes on answering', async () => {
  await app.registered()
  const file = await app.upload('прайс.txt', priceList)
  await app.train()
  await app.call(api.deleteFile, { params: { id: file.id } })
  await app.upload('зламаний.pdf', '%PDF-1.7\nтут нічого немає')
  const status = await app.train()
  assert.equal(status.status, 'failed')
  assert.match(status.message, /зламаний\.pdf/)
  const reply = await app.call(api.sendTestMessage, {
    body: { message: 'Скільки коштує манікюр з покриттям?' },
  })
  assert.match(reply.response, /700/)
})

test('starting twice joins the run under way', async () => {
  const { user } = await app.registered()
  await app.upload('прайс.txt', priceList)
  const answers = await Promise.all([1, 2, 3, 4].map(() => app.send(api.startTraining)))
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [202, 202, 202, 202],
  )
  await app.train()
  const { salonId } = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', user.id)
    .executeTakeFirstOrThrow()
  const runs = await app.platform.asSalon(salonId, ({ db }) =>
    db.selectFrom('trainings').select('status').execute(),
  )
  assert.ok(runs.length <= 2 && runs.every(({ status }) => status === 'completed'))
})

test('an unchanged file is not read again', async () => {
  const { user } = await app.registered()
  await app.upload('прайс.txt', priceList)
  await app.train()
  const { salonId } = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', user.id)
    .executeTakeFirstOrThrow()
  const readAt = () =>
    app.platform.asSalon(salonId, ({ db }) => db.selectFrom('readings').select('readAt').execute())
  const before = await readAt()
  await app.upload('прайс.txt', priceList)
  await app.train()
  assert.deepEqual(await readAt(), before)
})

test('after the trial everything can be read and deleted, and nothing changed', async () => {
  const { user } = await app.registered()
  const file = await app.upload('прайс.txt', priceList)
  const { salonId } = await app.platform.db
    .selectFrom('users')
    .select('salonId')
    .where('id', '=', user.id)
    .executeTakeFirstOrThrow()
  await app.platform.asSalon(salonId, ({ db }) =>
    db
      .updateTable('salons')
      .set({ trialEndsAt: new Date(0) })
      .execute(),
  )
  assert.equal(
    (await app.send(api.uploadFile, { files: { file: new File([priceList], 'ще.txt') } })).statusCode,
    402,
  )
  assert.equal((await app.refusal(api.startTraining)).status, 402)
  assert.equal((await app.refusal(api.putPrompt, { body: { prompt: 'x' } })).status, 402)
  assert.equal((await app.refusal(api.sendTestMessage, { body: { message: 'Привіт' } })).status, 402)
  assert.equal((await app.call(api.listFiles)).length, 1)
  await app.call(api.deleteFile, { params: { id: file.id } })
})
