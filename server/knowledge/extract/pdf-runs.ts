// Where on the page each word was put. The library gives text in longer items and writes one blank for any gap short
// of a letter, which may be the gap between two cells.
import { type Drawing, type Matrix, multiply, type Operators, orders } from './pdf-drawing.ts'

/** Text put down without a gap. */
export type Run = {
  left: number
  right: number
  y: number
  size: number
  characters: number
  hasBlanks: boolean
  /** Blanks written behind it so far, and where they end. */
  blanks: number
  end: number
}

type Glyph = { unicode: string; width: number; isSpace: boolean }

const gapInLetters = 0.12
/** Nobody writes so many blanks between two words of one text. */
const blanksOfGap = 3
/** Columns of typed lines stand anywhere; that there is a gap is kept in the text. */
const typedGap = ' '.repeat(blanksOfGap)

export function textRuns(drawing: Drawing, operators: Operators, toPage: Matrix): Run[] {
  const runs: Run[] = []
  const state = { size: 1, stretch: 1, letters: 0, words: 0, leading: 0, rise: 0 }
  let line: Matrix = [1, 0, 0, 1, 0, 0]
  let text = line
  const move = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    text = line
  }
  for (const { operator, args, matrix } of orders(drawing, operators, toPage)) {
    const [first, second] = args as number[]
    switch (operator) {
      case operators.beginText:
        line = [1, 0, 0, 1, 0, 0]
        text = line
        break
      case operators.setTextMatrix:
        line = Object.values(args[0] as object) as Matrix
        text = line
        break
      case operators.moveText:
        move(first!, second!)
        break
      case operators.setLeadingMoveText:
        state.leading = -second!
        move(first!, second!)
        break
      case operators.nextLine:
        move(0, -state.leading)
        break
      case operators.setLeading:
        state.leading = first!
        break
      case operators.setFont:
        state.size = second!
        break
      case operators.setHScale:
        state.stretch = first! / 100
        break
      case operators.setCharSpacing:
        state.letters = first!
        break
      case operators.setWordSpacing:
        state.words = first!
        break
      case operators.setTextRise:
        state.rise = first!
        break
      case operators.showText: {
        const [a, b, c, d, e, f] = multiply(matrix, text)
        const size = Math.hypot(a, b) * Math.abs(state.size)
        let along = 0
        for (const glyph of args[0] as (Glyph | number)[]) {
          if (typeof glyph === 'number') {
            along -= (glyph / 1000) * state.size * state.stretch
            continue
          }
          const width = (glyph.width / 1000) * state.size + state.letters + (glyph.isSpace ? state.words : 0)
          const left = a * along + c * state.rise + e
          const y = b * along + d * state.rise + f
          along += width * state.stretch
          addGlyph(runs, glyph, { left, right: a * along + c * state.rise + e, y, size })
        }
        text = multiply(text, [1, 0, 0, 1, along, 0])
        break
      }
    }
  }
  return runs
}

function addGlyph(
  runs: Run[],
  glyph: Glyph,
  { left, right, y, size }: { left: number; right: number; y: number; size: number },
): void {
  const last = runs[runs.length - 1]
  const visible = glyph.unicode.normalize('NFKC').replace(/\s/g, '').length
  const isNear = last && Math.abs(last.y - y) < 0.2 * size && Math.abs(left - last.end) < gapInLetters * size
  if (isNear && visible === 0) {
    last.blanks++
    last.end = right
    last.hasBlanks = true
  } else if (isNear && last.blanks < blanksOfGap) {
    last.right = right
    last.end = right
    last.blanks = 0
    last.characters += visible
  } else if (visible > 0)
    runs.push({ left, right, y, size, characters: visible, hasBlanks: false, blanks: 0, end: right })
  // A blank at the head of a run belongs to the gap before it.
}

/**
 * How wide a gap must be to part two cells, in heights of a letter. Programs that write blanks leave no gap between
 * words; others leave the same everywhere, more of it where lines are set to full width.
 */
export function cellGap(runs: Run[]): number {
  const gaps: number[] = []
  let blanks = 0
  for (const [at, run] of runs.entries()) {
    if (run.hasBlanks) blanks++
    const next = runs[at + 1]
    const gap = next && Math.abs(next.y - run.y) < 1 ? (next.left - run.right) / run.size : 0
    if (gap > gapInLetters && gap < 1) gaps.push(gap)
  }
  if (blanks > runs.length * 0.1) return narrowest
  gaps.sort((one, other) => one - other)
  return Math.max(narrowest, (gaps[gaps.length >> 1] ?? 0) * 1.6)
}

const narrowest = 0.42

type Item = { text: string; left: number; right: number; y: number; size: number }

/** Cuts text where a gap in it parts two cells. */
export function cutAtGaps<Of extends Item>(item: Of, runs: Run[], cellGap: number): Of[] {
  const inside = runs
    .filter(
      ({ y, left, right }) =>
        Math.abs(y - item.y) < 0.35 * item.size && right > item.left && left < item.right,
    )
    .sort((one, other) => one.left - other.left)
  const visible = item.text.replace(/\s/g, '').length
  const counted = inside.reduce((sum, { characters }) => sum + characters, 0)
  if (inside.length < 2 || counted !== visible) return [item]

  const parts: Of[] = []
  let start = 0
  let left = item.left
  let characters = 0
  let text = ''
  for (const [at, run] of inside.entries()) {
    characters += run.characters
    const next = inside[at + 1]
    if (!next) continue
    const isWide = next.left - run.end >= item.size * cellGap
    if (!isWide && run.blanks < blanksOfGap) continue
    const end = positionAfter(item.text, characters)
    text += item.text.slice(start, end).trim()
    start = end
    if (isWide) {
      parts.push({ ...item, text, left, right: run.right })
      left = next.left
      text = ''
    } else text += typedGap
  }
  parts.push({ ...item, text: text + item.text.slice(start).trim(), left })
  return parts
}

function positionAfter(text: string, visible: number): number {
  let at = 0
  for (let seen = 0; at < text.length && seen < visible; at++) if (/\S/.test(text[at]!)) seen++
  return at
}
