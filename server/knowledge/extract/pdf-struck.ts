// Words with a line drawn through them: an old price, or what a reviewer took out. They are read as not being there.
import { type HorizontalLine, linesOf, type Piece } from './pdf-geometry.ts'

export function withoutStruck(pieces: Piece[], rules: HorizontalLine[]): Piece[] {
  return linesOf(pieces).flatMap((line) => {
    const [left, right] = [Math.min(...line.map((p) => p.left)), Math.max(...line.map((p) => p.right))]
    const { y, size } = line[0]!
    // Through the middle of the letters, and no longer than the line: the rule of a table reaches beyond its text.
    const through = rules.filter(
      (rule) =>
        rule.y > y - size * 0.45 &&
        rule.y < y - size * 0.12 &&
        rule.left > left - 3 &&
        rule.right < right + 3,
    )
    return through.length === 0 ? line : line.flatMap((piece) => through.reduce(cutOut, [piece]))
  })
}

function cutOut(pieces: Piece[], rule: HorizontalLine): Piece[] {
  return pieces.flatMap((piece) => {
    const perCharacter = (piece.right - piece.left) / piece.text.length
    const from = wordEdge(piece.text, (rule.left - piece.left) / perCharacter)
    const to = wordEdge(piece.text, (rule.right - piece.left) / perCharacter)
    if (from >= to) return [piece]
    const part = (start: number, end: number) => ({
      ...piece,
      text: piece.text.slice(start, end),
      left: piece.left + start * perCharacter,
      right: piece.left + end * perCharacter,
    })
    return [part(0, from), part(to, piece.text.length)].filter(({ text }) => text.trim() !== '')
  })
}

/** The nearest place where a word begins or ends: the line seldom ends exactly with the letters. */
function wordEdge(text: string, wanted: number): number {
  const edges = [0, text.length, ...[...text.matchAll(/(?<=[\s.,:;!?])|(?=\s)/g)].map(({ index }) => index)]
  return edges.reduce((best, edge) => (Math.abs(edge - wanted) < Math.abs(best - wanted) ? edge : best))
}
