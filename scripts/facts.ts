// What is understood of files, line by line: node scripts/facts.ts FILE… [--currency UAH]
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Fact, FoundFact, Place } from '#contract/facts.ts'
import { extractFile } from '#server/knowledge/extract/extract-file.ts'
import { factsOf } from '#server/knowledge/facts/facts.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { currency: { type: 'string', default: 'UAH' }, blocks: { type: 'boolean', default: false } },
})

for (const file of positionals) {
  const extraction = await extractFile(readFileSync(file), basename(file))
  console.log(`\n=== ${file}`)
  if (!extraction.ok) {
    console.log(`not read: ${extraction.trouble}`)
    continue
  }
  if (values.blocks) for (const block of extraction.blocks) console.log(JSON.stringify(block))
  const { found, notUnderstood } = factsOf(extraction.blocks, { currency: values.currency })
  for (const one of found) console.log(line(one))
  for (const { reason, place, quote } of notUnderstood) console.log(`?? ${reason} ${at(place)}: ${quote}`)
  console.log(`${found.length} facts, ${notUnderstood.length} not understood`)
}

function line({ fact, place }: FoundFact): string {
  return `${fact.kind.padEnd(8)} ${at(place).padEnd(12)} ${words(fact)}`
}

function at({ page, sheet, row }: Place): string {
  return [sheet, page && `p.${page}`, row && `r.${row}`].filter(Boolean).join(' ')
}

function words(fact: Fact): string {
  if (fact.kind !== 'service') {
    const { kind: _, ...rest } = fact
    return JSON.stringify(rest)
  }
  const { category, service, variant, price, unit, minutes, note } = fact
  const sum = price
    ? `${price.type} ${price.min}${price.max === null || price.max === price.min ? '' : `–${price.max}`} ${price.currency}`
    : 'no price'
  return [
    category ? `[${category}]` : '',
    service,
    Object.entries(variant)
      .map(([kind, text]) => `{${kind}: ${text}}`)
      .join(' '),
    `= ${sum}`,
    unit ? `/ ${unit}` : '',
    minutes ? `· ${minutes.approximate ? '~' : ''}${minutes.min}–${minutes.max} min` : '',
    note ? `(${note})` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
