// The demo's own small reader: lines «послуга – 450 грн, 60 хв» of a text file, and the example files, which the real
// one has read beforehand.
import type { Fact, NotUnderstood } from '#contract/facts.ts'
import type { StoredFact } from '#contract/knowledge.ts'
import { exampleFile, exampleNamed } from './demo-salon.ts'
import { type DemoFile, nextId } from './store.ts'

const priceLine =
  /^(?<service>\D{3,}?)\s*[-–—:\t]\s*(?<from>від\s+)?(?<price>\d[\d ]*)\s*(?:грн|₴|uah)?\.?(?:[,;\s]+(?<minutes>\d+)\s*(?:хв|min))?/iu

export function readText(file: DemoFile): DemoFile {
  const example = exampleNamed(file.name, file.size)
  if (example) return { ...file, ...readExample(example) }
  if (!file.text) return { ...file, state: 'trouble', trouble: 'other-kind' }
  const found: StoredFact[] = []
  const problems: NotUnderstood[] = []
  file.text.split(/\r?\n/).forEach((line, index) => {
    const quote = line.trim()
    const place = { row: index + 1 }
    const fact = factOf(quote)
    if (fact) found.push({ id: nextId(), fact, place, quote })
    else if (/\d/.test(quote)) problems.push({ reason: 'unclear-price', place, quote })
  })
  return { ...file, state: 'read', found, problems, facts: found.length, not_understood: problems.length }
}

function readExample(example: Parameters<typeof exampleFile>[0]) {
  const { state, found, problems, facts, not_understood } = exampleFile(example, nextId())
  return { state, found, problems, facts, not_understood }
}

function factOf(line: string): Fact | null {
  const parts = priceLine.exec(line)?.groups
  if (parts?.service && parts.price) {
    const amount = Number(parts.price.replaceAll(' ', ''))
    const minutes = Number(parts.minutes)
    return {
      kind: 'service',
      service: parts.service.trim(),
      variant: {},
      price: {
        type: parts.from ? 'from' : 'exact',
        min: amount,
        max: parts.from ? null : amount,
        currency: 'UAH',
      },
      ...(minutes > 0 && { minutes: { min: minutes, max: minutes } }),
    }
  }
  return line.length > 20 && !/\d/.test(line) ? { kind: 'rule', topics: ['other'], text: line } : null
}
