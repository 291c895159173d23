// In which currency a file's bare sums are, when it says so once for all: «Ціни вказано в гривнях».
import type { Block } from '#contract/facts.ts'
import { isGenericTitle } from './category.ts'
import { fold, phrases, wordsOf } from './fold.ts'
import { priceWords } from './lexicon/money.ts'
import { currencyIn } from './price.ts'

const priceWord = phrases(`${priceWords}, цінах, ціни, ценах, prices`)

export function fileMoney(
  blocks: readonly Block[],
  fallback: string,
): { currency: string; bareSums: boolean } {
  let currency: string | null = null
  let titled = false
  for (const block of blocks) {
    const text = block.kind === 'row' ? (block.cells.length === 1 ? block.cells[0]!.text : '') : block.text
    if (text.length > 160) continue
    const folded = fold(text)
    if (/\d/.test(folded)) continue
    if (priceWord(wordsOf(folded))) {
      currency ??= currencyIn(folded)
      titled = true
    } else titled ||= block.kind === 'heading' && isGenericTitle(text)
  }
  return { currency: currency ?? fallback, bareSums: titled }
}
