// Lines of text that make up a price list, as rows of a table of two columns: service and price.
import type { Block } from '#contract/facts.ts'
import type { Column } from './columns.ts'
import type { GridRow, Spot } from './grid.ts'
import { endsLikePriceLine, type PriceLine, priceLine, withoutBrackets } from './lines.ts'
import { isQuestion, isTitle } from './prose.ts'
import { isAboutOtherSums } from './topics.ts'

export type TextBlock = Extract<Block, { kind: 'text' }>
export type Stretch =
  | { kind: 'list'; rows: GridRow[] }
  /** `isStray`: it ends like a line of a price list, and was not understood as one. */
  | { kind: 'text'; block: TextBlock; isStray: boolean }

export const listColumns: Column[] = [{ is: 'service' }, { is: 'price', variant: {} }]

/** `bareSums`: the file says somewhere that its numbers are prices. */
export function stretchesOf(blocks: readonly TextBlock[], bareSums: boolean, heading = ''): Stretch[] {
  const mayBe = blocks.map((_, at) => !isSaidOfOther(blocks, at, heading))
  const explicit = blocks.filter(({ text }, at) => mayBe[at] && priceLine(text, false)?.explicit).length
  const lines = blocks.map(({ text }, at) => (mayBe[at] ? priceLine(text, bareSums || explicit > 1) : null))
  const isTitleAt = (at: number): boolean => {
    if (at >= blocks.length || lines[at] || !isTitle(withoutBrackets(blocks[at]!.text))) return false
    return lines[at + 1] ? true : isTitleAt(at + 1) && !isTitleAt(at + 2)
  }
  const stretches: Stretch[] = []
  const text = (at: number) => {
    const block = blocks[at]!
    const isStray = mayBe[at]! && endsLikePriceLine(block.text, bareSums || explicit > 1)
    stretches.push({ kind: 'text', block, isStray })
  }
  for (let at = 0; at < blocks.length; ) {
    let to = at
    while (to < blocks.length && (lines[to] || isTitleAt(to))) to++
    const own = lines.slice(at, to).filter((line) => line !== null)
    if (
      own.some((line) => line.explicit && line.separated) ||
      (own.length > 1 && (bareSums || explicit > 1))
    ) {
      stretches.push({
        kind: 'list',
        rows: blocks.slice(at, to).map((block, index) => rowOf(block, lines[at + index] ?? null)),
      })
      at = to
      continue
    }
    if (own.length === 1 && own[0]!.explicit && to - at === 1 && !/\p{L}{4,}\.$/u.test(blocks[at]!.text)) {
      stretches.push({ kind: 'list', rows: [rowOf(blocks[at]!, own[0]!)] })
    } else {
      for (let one = at; one < Math.max(to, at + 1); one++) text(one)
    }
    at = Math.max(to, at + 1)
  }
  return stretches
}

/** An answer to a question, an item of a list of discounts: a sum in it is no price of a service. */
function isSaidOfOther(blocks: readonly TextBlock[], at: number, heading: string): boolean {
  const { text, listItem } = blocks[at]!
  if (/^(?:так|ні|да|нет|yes|no|tak|nie)[,.!\s]/iu.test(text)) return true
  const before = blocks[at - 1]?.text ?? heading
  if (isQuestion(before)) return true
  if (at === 0) return isAboutOtherSums(heading)
  if (!listItem) return false
  const head = blocks
    .slice(0, at)
    .findLast((block) => !block.listItem || /^\p{Lu}[^.;!?]*$/u.test(block.text))
  return head !== undefined && head.text.length < 60 && isAboutOtherSums(withoutBrackets(head.text))
}

function rowOf(block: TextBlock, line: PriceLine | null): GridRow {
  const mark = block.listItem ? '• ' : ''
  const spot = (text: string, column: number): Spot => ({
    text,
    column,
    columns: 1,
    fromAbove: false,
    bold: false,
  })
  const spots = line
    ? [spot(mark + line.name.trim(), 0), spot(line.price.trim(), 1)]
    : [spot(mark + block.text.trim(), 0), undefined]
  return { spots, place: block.place, quote: block.text.trim() }
}

/** Blocks of several lines as one block a line. */
export function eachLine(block: TextBlock): TextBlock[] {
  return block.text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => ({ ...block, text }))
}
