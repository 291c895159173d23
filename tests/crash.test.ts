// What is acknowledged survives being killed.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { killTraining } from './support/kill-training.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'salon-crash-'))
after(() => rmSync(dataDir, { recursive: true, force: true }))

const files = Array.from({ length: 8 }, (_, n) => ({
  name: `прайс ${n + 1}.txt`,
  bytes: new TextEncoder().encode(
    `Манікюр №${n + 1} — ${400 + n} грн, 60 хв\nПедикюр №${n + 1} — ${600 + n} грн, 90 хв\n`,
  ),
}))

test('a training that is killed twice in the middle completes by itself, with nothing lost and nothing doubled', async () => {
  const report = await killTraining({ dataDir, files, kills: 2 })
  assert.equal(report.killedAt.length, 2)
  assert.ok(report.killedAt.every((progress) => progress > 0 && progress < 1))
  assert.equal(report.setbacks, 0)
  const withoutIds = ({ counts, files: read, not_understood }: typeof report.disturbed) => ({
    counts,
    not_understood: not_understood.map(({ quote }) => quote),
    files: read.map(({ name, facts }) => ({ name, facts })),
  })
  assert.deepEqual(withoutIds(report.disturbed), withoutIds(report.undisturbed))
  assert.equal(report.disturbed.counts.prices, 16)
})
