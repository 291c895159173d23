// The example salon is what a newcomer sees first: each of its questions must have its answer in the named file.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Block, Place } from '#contract/facts.ts'
import { extractFile } from '#server/knowledge/extract/extract-file.ts'

type Question = {
  id: string
  expect: string[]
  forbid?: string[]
  source: (Place & { file: string; quote: string }) | null
}

const folder = new URL('../examples/', import.meta.url)
const questions: Question[] = JSON.parse(await readFile(new URL('questions.json', folder), 'utf8')).questions
const files = [...new Set(questions.flatMap(({ source }) => source?.file ?? []))]

const blocksOf = new Map<string, Block[]>()
for (const file of files) {
  const extraction = await extractFile(await readFile(new URL(encodeURIComponent(file), folder)), file)
  assert.ok(extraction.ok, `${file} is read`)
  blocksOf.set(file, extraction.blocks)
}

test('the example salon has files in all six formats', () => {
  const endings = files.map((file) => file.split('.').at(-1)).sort()
  assert.deepEqual(endings, ['doc', 'docx', 'pdf', 'txt', 'xls', 'xlsx'])
})

for (const { id, expect, forbid = [], source } of questions) {
  test(`the example question «${id}» has its answer where it says`, () => {
    for (const pattern of [...expect, ...forbid]) new RegExp(pattern, 'iu')
    if (!source) return
    const there = blocksOf
      .get(source.file)!
      .filter(({ place }) => samePlace(source, place))
      .map(textOf)
    assert.ok(
      there.some((text) => text.includes(source.quote)),
      `«${source.quote}» stands in ${source.file}, there is: ${there.join(' ¶ ').slice(0, 400)}`,
    )
  })
}

test('the cost prices on the hidden sheet of the example salon are not read', () => {
  const sheet = blocksOf.get('Фарбування та косметологія.xlsx')!.map(textOf).join('\n')
  assert.doesNotMatch(sheet, /Собівартість|\b(437|883|1217)\b/)
})

function samePlace(wanted: Place, place: Place): boolean {
  return (['page', 'sheet', 'row'] as const).every(
    (part) => wanted[part] === undefined || wanted[part] === place[part],
  )
}

function textOf(block: Block): string {
  return block.kind === 'row' ? block.cells.map(({ text }) => text).join(' | ') : block.text
}
