// node bench/kills.ts FOLDER [--kills 10]: a training on all files of a folder while the server is killed again and again.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { fileExtensions } from '#contract/knowledge.ts'
import { sniffUpload } from '#server/knowledge/extract/sniff.ts'
import { killTraining } from '#tests/support/kill-training.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '10' } },
})
const folder = positionals[0]
if (!folder) throw new Error('Usage: node bench/kills.ts FOLDER [--kills 10]')

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => fileExtensions.some((extension) => path.toLowerCase().endsWith(extension)))
  .map((path) => ({
    name: path.replaceAll('/', ' '),
    bytes: new Uint8Array(readFileSync(join(folder, path))),
  }))
  .filter(({ name, bytes }) => sniffUpload(bytes, name).ok)

const dataDir = mkdtempSync(join(tmpdir(), 'salon-kills-'))
try {
  const report = await killTraining({ dataDir, files, kills: Number(values.kills) })
  const comparable = ({ counts, files: read }: typeof report.disturbed) => ({
    counts,
    files: read.map(({ name, facts, trouble }) => ({ name, facts, trouble })),
  })
  const same = isDeepStrictEqual(comparable(report.disturbed), comparable(report.undisturbed))
  console.log(
    `${files.length} files; undisturbed ${report.undisturbedSeconds.toFixed(1)} s, with kills ${report.seconds.toFixed(1)} s`,
  )
  console.log(
    `killed ${report.killedAt.length} times, at ${report.killedAt.map((at) => `${Math.round(at * 100)} %`).join(', ')}`,
  )
  console.log(`progress went back ${report.setbacks} times; the result is ${same ? 'the same' : 'DIFFERENT'}`)
  if (!same || report.setbacks > 0 || report.killedAt.length < Number(values.kills)) process.exitCode = 1
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
