import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { docxOf, table } from '#tests/support/made-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'extract-'))
after(() => rmSync(folder, { recursive: true }))

test('a folder is read document by document, a line for each', () => {
  mkdirSync(join(folder, 'ціни'))
  writeFileSync(join(folder, 'ціни', 'прайс.docx'), docxOf(table(['Манікюр', '450'])))
  writeFileSync(join(folder, 'renamed.pdf'), 'no PDF')
  writeFileSync(join(folder, 'photo.jpg'), 'not read at all')

  const script = join(import.meta.dirname, 'extract.ts')
  const lines = execFileSync(process.execPath, [script, folder], { encoding: 'utf8' }).trim().split('\n')
  const results = lines
    .map((line) => JSON.parse(line))
    .sort((one, other) => one.file.localeCompare(other.file))
  for (const result of results) assert.equal(typeof result.ms, 'number')
  assert.deepEqual(
    results.map(({ ms: _, ...result }) => result),
    [
      { file: 'renamed.pdf', ok: false, error: 'The file is not what its extension says.' },
      { file: 'ціни/прайс.docx', ok: true, text: 'Манікюр\t450' },
    ],
  )
})
