// Lines of a list that lead to their price by dots, and that had no room for all of it: what went down to the next line
// is put back where the line was broken.
import { linesOf, type Piece } from './pdf-geometry.ts'

export function withWrappedLines(pieces: Piece[]): Piece[] {
  if (!pieces.some(({ leads }) => leads)) return pieces
  const lines = linesOf(pieces)
  const pitch = listPitch(lines)
  const whole: Piece[][] = []
  let above: Piece[] | undefined
  for (const line of lines) {
    const begun = whole[whole.length - 1]
    if (begun && above && goesOn(above, line, begun, pitch)) addTo(begun, line)
    else whole.push(line.map((piece) => ({ ...piece })))
    above = line
  }
  return whole.flat()
}

/** How close lines come that each lead to a price, in heights of a letter. */
function listPitch(lines: Piece[][]): number {
  const distances = lines.flatMap((line, at) => {
    const next = lines[at + 1]
    if (!next || line.length < 2 || next.length < 2 || !line[0]!.leads || !next[0]!.leads) return []
    return [(next[0]!.y - line[0]!.y) / line[0]!.size]
  })
  return Math.min(...distances)
}

/** Written right after the line above, from the left edge, closer than the lines of the list stand. */
function goesOn(above: Piece[], below: Piece[], begun: Piece[], pitch: number): boolean {
  const [last, first] = [above[above.length - 1]!, below[0]!]
  const begins = Math.abs(first.left - begun[0]!.left) < 3 || last.leads
  return (
    (begun.some(({ leads }) => leads) || below.some(({ leads }) => leads)) &&
    first.order === last.order + 1 &&
    begins === true &&
    Math.abs(first.size - last.size) < 0.3 &&
    pitch < 3 &&
    first.y - last.y < (pitch - 0.08) * last.size
  )
}

function addTo(begun: Piece[], rest: Piece[]): void {
  for (const [at, piece] of rest.entries()) {
    const last = begun[begun.length - 1]!
    if (at === 0 && !last.leads) {
      last.text = `${last.text.trim()} ${piece.text.trim()}`
      if (piece.leads) last.leads = true
      continue
    }
    const left = Math.max(piece.left, last.right + last.size)
    begun.push({ ...piece, y: last.y, left, right: left + piece.right - piece.left })
  }
}
