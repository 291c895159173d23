import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { extractDoc } from './doc.ts'

// A table with a name merged over two rows and one over two columns, a tracked deletion, and hidden text.
const file = readFileSync(join(import.meta.dirname, '../../../tests/files/price.doc'))
const header = file.indexOf(Buffer.from([0xec, 0xa5]))

test('a price list in .doc is read with its merged cells', () => {
  const extraction = extractDoc(file)
  assert.ok(extraction.ok)
  const rows = extraction.blocks.filter((block) => block.kind === 'row')
  assert.deepEqual(
    rows.map(({ cells }) =>
      cells.map(({ text, columns, fromAbove }) => [text, columns ?? 1, fromAbove ?? false]),
    ),
    [
      [
        ['Послуга', 1, false],
        ['Майстер', 1, false],
        ['Ціна, грн', 1, false],
      ],
      [
        ['Стрижка жіноча', 1, false],
        ['стиліст', 1, false],
        ['700', 1, false],
      ],
      [
        ['Стрижка жіноча', 1, true],
        ['топ-стиліст', 1, false],
        ['950', 1, false],
      ],
      [
        ['Укладка', 2, false],
        ['450', 1, false],
      ],
    ],
  )
})

test('tracked deletions and hidden text of a .doc are not read, though they are in the file', () => {
  for (const unseen of ['Передоплата 50 грн', 'Таємна націнка']) {
    assert.ok(file.includes(unseen, 0, 'utf16le'), unseen)
    assert.ok(!JSON.stringify(extractDoc(file)).includes(unseen), unseen)
  }
})

test('headings of a .doc are known by their style', () => {
  const extraction = extractDoc(file)
  assert.ok(extraction.ok)
  assert.deepEqual(extraction.blocks[0], {
    kind: 'heading',
    text: 'Прайс студії «Мальва»',
    level: 1,
    place: { row: 1 },
  })
})

test('a .doc with a password, from before Word 97 or cut short says so', () => {
  const locked = Buffer.from(file)
  locked[header + 0x0b]! |= 0x01
  assert.throws(() => extractDoc(locked), { trouble: 'password' })

  const old = Buffer.from(file)
  old.writeUInt16LE(101, header + 2)
  assert.throws(() => extractDoc(old), { trouble: 'too-old' })
  assert.throws(() => extractDoc(Buffer.from([0xdb, 0xa5, 0x2d, 0x00])), { trouble: 'too-old' })
  assert.throws(() => extractDoc(file.subarray(0, 1_500)), { trouble: 'broken' })
})
