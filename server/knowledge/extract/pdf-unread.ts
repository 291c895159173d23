// Pages that show something and say nothing: scans, and letters that are drawn or whose font does not tell what they mean.
import type { PDFPageProxy } from 'unpdf/pdfjs'
import { type Drawing, type Matrix, type Operators, orders } from './pdf-drawing.ts'
import type { Piece } from './pdf-geometry.ts'

const pictures = [
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintImageXObjectRepeat',
  'paintImageMaskXObjectGroup',
]
/** A page of words drawn as outlines has more of them; the frames and lines of a page with text have no curves. */
const curvesOfWords = 60
/** The number of the page, a stamp: no more text than that stands beside a scan. */
const lettersBesideScan = 40
/** A picture as large as this part of the page may be the page itself. */
const wholePage = 0.5

export type Shown = {
  /** Of the page's area, by its largest picture; 0 without pictures. */
  picture: number
  hasPictures: boolean
  curves: number
}

export function shownOn(page: PDFPageProxy, drawing: Drawing, operators: Operators): Shown {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const painting = new Set(pictures.map((name) => operators[name]))
  const shown: Shown = { picture: 0, hasPictures: false, curves: 0 }
  for (const { operator, args, matrix } of orders(drawing, operators, transform as Matrix)) {
    if (painting.has(operator)) {
      const [a, b, c, d] = matrix
      shown.hasPictures = true
      shown.picture = Math.max(shown.picture, Math.abs(a * d - b * c) / (width * height))
    } else if (operator === operators.constructPath) {
      const [, [path]] = args as [number, [Record<number, number> | null]]
      if (path && hasCurve(Object.values(path))) shown.curves++
    }
  }
  return shown
}

export function hasNoText(pieces: readonly Piece[], { hasPictures, picture, curves }: Shown): boolean {
  const written = pieces.map(({ text }) => text.replace(/\s/g, '')).join('')
  if (written === '') return hasPictures || curves >= curvesOfWords
  const readable = written.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  // Fonts without a table of their letters give characters of nobody's alphabet.
  const foreign = written.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0
  if (foreign > written.length / 2) return true
  return picture >= wholePage && readable < lettersBesideScan
}

/** A path is a list of orders, each with its points: 0 and 1 have one, 2 three, 3 two, 4 none. */
function hasCurve(path: readonly number[]): boolean {
  for (let at = 0; at < path.length; ) {
    const order = path[at]!
    if (order === 2 || order === 3) return true
    at += order === 4 ? 1 : 3
  }
  return false
}
