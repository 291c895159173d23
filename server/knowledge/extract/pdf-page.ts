// One page of a PDF: its pieces of text, the lines drawn on it, and whether it shows pictures.
import type { PDFPageProxy } from 'unpdf/pdfjs'
import { linesDrawn, type Matrix, multiply } from './pdf-drawing.ts'
import type { Lines, Piece } from './pdf-geometry.ts'

export type Page = { pieces: Piece[]; lines: Lines; hasPictures: boolean; width: number }

type TextItem = {
  str: string
  dir: string
  transform: number[]
  width: number
  height: number
  fontName: string
}
type MarkItem = { type: string; id?: string | null }
type Operators = Record<string, number>

export async function readPage(page: PDFPageProxy, operators: Operators): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const toPage = viewport.transform as Matrix
  // Names of fonts are known only after the drawing has been read.
  const drawing = await page.getOperatorList()
  const content = await page.getTextContent({ includeMarkedContent: true })

  const isBold = (font: string) => {
    const named = page.commonObjs.has(font) ? page.commonObjs.get(font)?.name : ''
    return /bold|black|heavy|semibold|demi/i.test(named ?? '')
  }
  const pieces = piecesOf(content.items as (TextItem | MarkItem)[], toPage, isBold)
  for (const field of await filledFields(page)) pieces.push(placed(field, toPage))
  return {
    pieces: pieces.filter((piece) => piece.right > 0 && piece.left < viewport.width && piece.y > 0),
    lines: linesDrawn(drawing, operators, toPage),
    hasPictures: drawing.fnArray.some((operator) => pictures.some((name) => operators[name] === operator)),
    width: viewport.width,
  }
}

const pictures = [
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintImageXObjectRepeat',
  'paintImageMaskXObjectGroup',
]

function piecesOf(
  items: (TextItem | MarkItem)[],
  toPage: Matrix,
  isBold: (font: string) => boolean,
): Piece[] {
  const pieces: Piece[] = []
  const marks: (string | undefined)[] = []
  let spaced = false
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push(item.id ?? marks[marks.length - 1])
      continue
    }
    if (item.str.trim() === '') {
      spaced ||= item.str !== ''
      continue
    }
    const mark = marks[marks.length - 1]
    const piece = { ...placed(item, toPage), bold: isBold(item.fontName), mark }
    const last = pieces[pieces.length - 1]
    if (last && continues(last, piece)) {
      const apart = spaced || piece.left - last.right > 0.15 * piece.size
      last.text += (apart && !last.text.endsWith(' ') ? ' ' : '') + piece.text
      last.right = Math.max(last.right, piece.right)
      last.left = Math.min(last.left, piece.left)
      last.bold &&= piece.bold
    } else pieces.push(piece)
    spaced = false
  }
  return pieces.flatMap(withoutLeaders)
}

function placed(item: Omit<TextItem, 'fontName'>, toPage: Matrix): Piece {
  const [a, b, , , x, y] = multiply(toPage, item.transform as Matrix)
  const upright = Math.abs(b) <= Math.abs(a)
  const size = item.height || Math.hypot(a, b)
  const width = item.width
  return {
    text: item.str,
    left: upright ? x : x - size,
    right: upright ? x + width : x,
    // Text that runs up or down the page is placed by its middle.
    y: upright ? y : b < 0 ? y - width / 2 : y + width / 2,
    size,
    bold: false,
    upright,
    rightToLeft: item.dir === 'rtl',
  }
}

/** A gap of a letter's height begins another column; a blank is a third of that. */
function continues(last: Piece, next: Piece): boolean {
  if (!last.upright || !next.upright || last.mark !== next.mark) return false
  if (Math.abs(last.y - next.y) > 0.35 * Math.max(last.size, next.size)) return false
  const gap = next.rightToLeft ? last.left - next.right : next.left - last.right
  return gap > -0.5 * next.size && gap < next.size
}

/** «Масаж ........ 700» says two things: what stands before the dots and what stands after. */
function withoutLeaders(piece: Piece): Piece[] {
  const leader = /\s*(?:[._·•…]\s?){4,}\s*/g
  if (!leader.test(piece.text)) return [piece]
  leader.lastIndex = 0
  const parts: Piece[] = []
  const perCharacter = (piece.right - piece.left) / piece.text.length
  let start = 0
  const cut = (end: number) => {
    const text = piece.text.slice(start, end)
    if (text.trim() === '') return
    parts.push({
      ...piece,
      text,
      left: piece.left + start * perCharacter,
      right: piece.left + end * perCharacter,
    })
  }
  for (const match of piece.text.matchAll(leader)) {
    cut(match.index)
    start = match.index + match[0].length
  }
  cut(piece.text.length)
  return parts
}

/** What was typed into the fields of a form is not part of the page's text. */
async function filledFields(page: PDFPageProxy): Promise<Omit<TextItem, 'fontName'>[]> {
  const annotations = await page.getAnnotations()
  return annotations
    .filter(({ fieldType }) => fieldType === 'Tx' || fieldType === 'Ch')
    .map(({ fieldValue, rect }) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = rect as number[]
      const size = Math.min(top - bottom, 11)
      return {
        str: [fieldValue ?? ''].flat().join(', '),
        dir: 'ltr',
        transform: [size, 0, 0, size, left, (bottom + top - size * 0.7) / 2],
        width: right - left,
        height: size,
      }
    })
    .filter(({ str }) => str.trim() !== '')
}
