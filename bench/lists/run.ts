// 300 price lists made by chance, read as an owner's upload would be, and judged row by row.
//   node bench/lists/run.ts [--seed N] [--count N] [--formats docx,txt] [--verbose] [--keep FOLDER]
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ListFormat, listFormats, type PriceList } from './model.ts'
import { printing } from './print.ts'
import { read } from './read.ts'
import { amount, type Outcome, outcomes, scoreList, type Verdict } from './score.ts'
import { listFile } from './write.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '300' },
    formats: { type: 'string', default: listFormats.join(',') },
    verbose: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
})

const seed = Number(values.seed ?? Date.now() % 1_000_000)
const formats = values.formats.split(',') as ListFormat[]
const perFormat = Math.ceil(Number(values.count) / formats.length)
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'price-lists-'))
mkdirSync(folder, { recursive: true })
console.log(
  `Price lists by chance: seed ${seed}, ${perFormat} of each of ${formats.join(', ')}; kept in ${folder}`,
)

type Tally = Record<Outcome, number> & { lists: number; rows: number; refused: number; wrong: number }
const empty = (): Tally => ({
  ...(Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>),
  lists: 0,
  rows: 0,
  refused: 0,
  wrong: 0,
})

const tallies = new Map<ListFormat, Tally>()
const printer = printing()
try {
  for (const [index, format] of formats.entries()) {
    const tally = empty()
    tallies.set(format, tally)
    for (let number = 0; number < perFormat; number++) {
      const own = seed * 1000 + index * perFormat + number
      const { name, list, bytes } = await listFile(own, format, printer.browser)
      const path = join(folder, name)
      writeFileSync(path, bytes)
      const { refused, found, notUnderstood } = await read(bytes, name)
      const verdict = scoreList(list, found, notUnderstood)
      count(tally, verdict)
      if (refused) tally.refused++
      if (values.verbose) report(path, list, verdict, refused)
    }
  }
} finally {
  await printer.close()
}
console.log(table())
// A price said of the wrong thing is never a matter of percentages.
if ([...tallies.values()].some(({ wrong }) => wrong > 0)) process.exitCode = 1

function count(tally: Tally, verdict: Verdict): void {
  tally.lists++
  tally.wrong += verdict.wrong.length
  tally.rows += verdict.rows.length
  for (const { outcome } of verdict.rows) tally[outcome]++
}

function report(path: string, list: PriceList, { rows, wrong }: Verdict, refused: string | null): void {
  const failing = rows.filter(({ outcome }) => outcome !== 'right')
  if (failing.length === 0 && wrong.length === 0) return
  console.log(`\n${path}  ${list.traits.join(' ')}${refused ? `  REFUSED: ${refused}` : ''}`)
  for (const { why, got, truth } of wrong)
    console.log(`  WRONG PRICE ${why}: got «${got}»${truth ? ` true: ${truthText(truth)}` : ''}`)
  for (const { truth, outcome, got } of failing)
    console.log(`  ${outcome}: ${truthText(truth)}${got ? ` got «${got}»` : ''}`)
}

function truthText(truth: PriceList['truths'][number]): string {
  const minutes = truth.minutes ? `, ${truth.minutes.min}-${truth.minutes.max} min` : ''
  const label = `${truth.section ? `[${truth.section}] ` : ''}${truth.service}${truth.variant ? ` / ${truth.variant}` : ''}`
  return `«${label}» = ${truth.price ? amount(truth.price) : 'no price'}${minutes}`
}

function table(): string {
  const columns = ['lists', 'refused', 'rows', ...outcomes, 'wrong'] as const
  const all = empty()
  for (const tally of tallies.values()) for (const column of columns) all[column] += tally[column]
  const lines = [...tallies, ['all', all] as const].map(([format, tally]) => {
    const share = tally.rows === 0 ? '–' : `${((100 * tally.right) / tally.rows).toFixed(2)} %`
    return [format, ...columns.map((column) => String(tally[column])), share]
  })
  const rows = [['', ...columns, 'typed right'], ...lines]
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  return rows.map((row) => row.map((cell, at) => cell.padStart(widths[at]!)).join('  ')).join('\n')
}
