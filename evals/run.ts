// How good an engine is: every case asked, scored by theme and language; the built-in one compared with the baseline.
// `node evals/run.ts [--engine model] [--theme price,hours] [--salon barbershop] [--quiet]`; exit code 1 below the baseline.
// `--engine model` asks the model that LLM_* names.
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { builtinEngine } from '#server/agent/builtin/engine.ts'
import type { Engine } from '#server/agent/engine.ts'
import { configuredModel } from './configured-model.ts'
import { type Asked, type EvalCase, type EvalFile, salons, scoreCase } from './score.ts'

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: 'builtin' },
    theme: { type: 'string' },
    salon: { type: 'string' },
    quiet: { type: 'boolean' },
  },
})
const themes = options.theme?.split(',')
const model = options.engine === 'model' ? await configuredModel() : null
const engine: Engine = model?.engine ?? builtinEngine

const casesFolder = new URL('./cases/', import.meta.url)
const files = readdirSync(casesFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, casesFolder), 'utf8')) as EvalFile)

// A Tuesday noon, so that «сьогодні» and «зараз» mean the same in every run.
const now = new Date('2026-11-24T11:00:00Z')

async function ask(file: EvalFile, { turns }: EvalCase): Promise<Asked[]> {
  const salon = salons[file.salon]
  const knowledge = knowledgeOf.get(file.salon)
  if (!salon || !knowledge) throw new Error(`no such salon: ${file.salon}`)
  const asked: Asked[] = []
  let memory: Record<string, unknown> = {}
  for (const turn of turns) {
    const reply = await engine({
      salon: salon.profile,
      prompt: salon.prompt,
      knowledge,
      history: asked.flatMap((each) => [
        { author: 'customer' as const, text: each.turn.say },
        { author: 'agent' as const, text: each.reply.text },
      ]),
      memory,
      message: turn.say,
      hasPhoto: false,
      now,
    })
    asked.push({ turn, reply })
    // As it comes back from the database.
    memory = JSON.parse(JSON.stringify(reply.memory)) as Record<string, unknown>
  }
  return asked
}

const knowledgeOf = new Map(
  Object.entries(salons).map(([name, { facts }]) => [name, { releaseId: 1, facts }]),
)

type Tally = { passed: number; total: number }
const tallies = new Map<string, Tally>()
function count(key: string, passed: boolean): void {
  const tally = tallies.get(key) ?? { passed: 0, total: 0 }
  tally.total++
  if (passed) tally.passed++
  tallies.set(key, tally)
}

let failed = 0
for (const file of files) {
  if (options.salon && file.salon !== options.salon) continue
  for (const each of file.cases) {
    if (themes && !themes.includes(each.theme)) continue
    const asked = await ask(file, each)
    const { complaints, languageRight, refused } = scoreCase(each, asked)
    const passed = complaints.length === 0
    if (!passed) failed++
    count(`theme ${each.theme}`, passed)
    count(`language ${each.language}`, passed)
    count('reply in the language of the question', languageRight)
    if (each.theme === 'unanswerable') count('unanswerable questions not answered', refused)
    else count('answerable questions not refused', !refused)
    count('all', passed)
    if (passed || options.quiet) continue
    console.log(`✗ ${file.salon}/${each.id} [${each.language}]`)
    for (const { turn, reply } of asked)
      console.log(`   ${turn.say}\n   → ${reply.text.replaceAll('\n', ' ⏎ ')}`)
    console.log(`   ${complaints.join('; ')}`)
  }
}

const baseline = JSON.parse(readFileSync(new URL('./baseline.json', import.meta.url), 'utf8')) as Record<
  string,
  number
>
const share = ({ passed, total }: Tally): number => Math.round((passed / total) * 1000) / 10
const whole = !options.theme && !options.salon && !model
let worse = 0
for (const [key, tally] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
  const least = baseline[key]
  const below = whole && least !== undefined && share(tally) < least
  if (below) worse++
  console.log(
    `${key.padEnd(42)} ${String(tally.passed).padStart(4)}/${String(tally.total).padEnd(4)} ${share(tally)} %${below ? `  below the baseline of ${least} %` : ''}`,
  )
}
const all = tallies.get('all') ?? { passed: 0, total: 0 }
console.log(`${all.passed} passed, ${failed} failed`)
process.exitCode = worse > 0 ? 1 : 0
if (model) {
  console.log(`replies by: ${[...model.by].map(([who, times]) => `${who} ${times}`).join(', ')}`)
  await model.stop()
}
