// In which currency a file's bare sums are, when it says so once for all: «Ціни вказано в гривнях».
import type { Block } from '#contract/facts.ts'
import { isGenericTitle } from './category.ts'
import { fold, phrases, wordsOf } from './fold.ts'
import { priceWords } from './lexicon/money.ts'
import { currencyIn } from './price.ts'

/** `isCurrencySaid`: of its prices, in words of its own. */
export type FileMoney = { currency: string; bareSums: boolean; isCurrencySaid: boolean }

const priceWord = phrases(`${priceWords}, цінах, ціни, ценах, prices`)

export function fileMoney(blocks: readonly Block[], fallback: string): FileMoney {
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
  return { currency: currency ?? fallback, bareSums: titled, isCurrencySaid: currency !== null }
}
