// Price lists made by chance. The judge is judged too: it must see a swapped price.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FoundFact } from '#contract/facts.ts'
import { generateList } from '../bench/lists/generate.ts'
import { listFormats, type PriceList } from '../bench/lists/model.ts'
import { read } from '../bench/lists/read.ts'
import { scoreList } from '../bench/lists/score.ts'
import { listFile } from '../bench/lists/write.ts'

const lists = listFormats.flatMap((format, index) =>
  Array.from({ length: 40 }, (_, n) => generateList(7000 + index * 100 + n, format)),
)

test('a price list made from the same number is the same list', () => {
  assert.deepEqual(generateList(42, 'docx'), generateList(42, 'docx'))
})

test('a reader that understands everything has every row right and no price wrong', () => {
  for (const list of lists) {
    const { rows, wrong } = scoreList(list, perfectly(list), [])
    assert.deepEqual(wrong, [], list.traits.join(' '))
    assert.deepEqual(
      rows.filter(({ outcome }) => outcome !== 'right'),
      [],
      list.traits.join(' '),
    )
  }
})

test('the price of one service said of another is always noticed', () => {
  for (const list of lists) {
    const facts = perfectly(list)
    const [first, other] = differing(facts)
    if (!first || !other) continue
    const swapped = facts.map((found) =>
      found === first ? { ...found, fact: { ...first.fact, price: other.fact.price } } : found,
    )
    assert.notEqual(scoreList(list, swapped as FoundFact[], []).wrong.length, 0, list.traits.join(' '))
  }
})

test('no price of twelve lists is said of the wrong service, and nearly every row is understood', async () => {
  const formats = ['docx', 'xlsx', 'xls', 'txt'] as const
  const verdicts = []
  for (const seed of [11, 12, 13]) {
    for (const format of formats) {
      const { name, list, bytes } = await listFile(seed, format, () => assert.fail('no PDF here'))
      const { found, notUnderstood } = await read(bytes, name)
      verdicts.push({ ...scoreList(list, found, notUnderstood), traits: list.traits.join(' ') })
    }
  }
  assert.deepEqual(
    verdicts.flatMap(({ wrong, traits }) => wrong.map((price) => ({ ...price, traits }))),
    [],
  )
  const rows = verdicts.flatMap((verdict) => verdict.rows)
  const right = rows.filter(({ outcome }) => outcome === 'right').length
  assert.ok(right / rows.length >= 0.95, `${right} of ${rows.length} rows are typed right`)
})

type FoundService = FoundFact & { fact: Extract<FoundFact['fact'], { kind: 'service' }> }

function perfectly({ truths }: PriceList): FoundService[] {
  return truths.flatMap(({ service, section, variant, price, minutes }): FoundService[] => {
    if (!price) return []
    const fact = {
      kind: 'service' as const,
      service,
      variant: variant ? { option: variant } : {},
      price,
      ...(section ? { category: section } : {}),
      ...(minutes ? { minutes } : {}),
    }
    return [{ fact, place: {}, quote: service }]
  })
}

function differing(facts: FoundService[]): [FoundService?, FoundService?] {
  const [first] = facts
  return [first, facts.find(({ fact }) => fact.price?.min !== first?.fact.price?.min)]
}
