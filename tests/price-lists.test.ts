// Price lists made by chance. The judge is judged too: it must see a swapped price.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FoundFact } from '#contract/facts.ts'
import { generateList } from '../bench/lists/generate.ts'
import { listFormats, type PriceList } from '../bench/lists/model.ts'
import { scoreList } from '../bench/lists/score.ts'

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
