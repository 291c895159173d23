import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { at, pdfOf } from '#tests/support/made-files.ts'
import { extractPdf } from './pdf.ts'

const picture = 'q 500 0 0 700 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q'
const missed = async (...pages: string[]) => {
  const extraction = await extractPdf(pdfOf(...pages))
  assert.ok(extraction.ok)
  return extraction.unread.map(({ reason, place }) => `${reason} ${place.page}`)
}

test('a page that is only a picture is told of with its number; a file of nothing else is a scan', async () => {
  assert.deepEqual(await missed(at(50, 700, 'Price list'), picture), ['no-text 2'])
  await assert.rejects(extractPdf(pdfOf(picture)), { trouble: 'scan' })
})

test('a scanned page with its number printed on it is still a scanned page', async () => {
  assert.deepEqual(await missed(at(50, 700, 'Price list'), `${picture} ${at(300, 20, '2')}`), ['no-text 2'])
})

test('words drawn as outlines are told of, a frame drawn around a page is not', async () => {
  const letter = '100 700 m 110 710 120 720 130 700 c 100 700 l f '
  assert.deepEqual(await missed(at(50, 700, 'Price list'), letter.repeat(80)), ['no-text 2'])
  assert.deepEqual(await missed(at(50, 700, 'Price list'), '50 50 500 700 re S'), [])
})

test('a picture beside a page of text is no scan', async () => {
  const text = at(50, 700, 'Manicure with gel polish and removal 450 UAH, pedicure 600 UAH')
  assert.deepEqual(await missed(`${picture} ${text}`), [])
})

test('the pages after the four hundredth are told of', async () => {
  const pages = Array.from({ length: 402 }, (_, page) => at(50, 700, `Page ${page + 1}`))
  assert.deepEqual(await missed(...pages), ['past-limit 401'])
})

test('a page that cannot be opened is told of, and the others are read', async () => {
  const prices = Array.from({ length: 60 }, (_, n) => at(50, 800 - n * 12, `Service ${n ** 5} UAH`))
  const cut = deflateSync(Buffer.from(prices.join('\n')))
    .subarray(0, 400)
    .toString('latin1')
  const file = pdfOf(at(50, 700, 'Price list'), cut, at(50, 700, 'Contacts')).toString('latin1')
  const damaged = file.replace(`<</Length ${cut.length}>>`, `<</Length ${cut.length}/Filter/FlateDecode>>`)
  const extraction = await extractPdf(Buffer.from(damaged, 'latin1'))
  assert.ok(extraction.ok)
  assert.deepEqual(extraction.unread, [{ reason: 'damaged', place: { page: 2 }, quote: '' }])
  assert.deepEqual(
    extraction.blocks.map(({ place }) => place.page),
    [1, 3],
  )
})
