// One page of a PDF: its pieces of text, the lines drawn on it, and what else it shows.
import type { PDFPageProxy } from 'unpdf/pdfjs'
import { linesDrawn, type Matrix, multiply, type Operators } from './pdf-drawing.ts'
import type { Lines, Piece } from './pdf-geometry.ts'
import { cellGap, cutAtGaps, type Run, textRuns } from './pdf-runs.ts'
import { withoutStruck } from './pdf-struck.ts'
import { type Shown, shownOn } from './pdf-unread.ts'

export type Page = { pieces: Piece[]; lines: Lines; shown: Shown; width: number }

type TextItem = {
  str: string
  dir: string
  transform: number[]
  width: number
  height: number
  fontName: string
}
type Choice = { exportValue: string; displayValue: string }
type Unordered = Omit<Piece, 'order'>
type MarkItem = { type: string; id?: string | null }
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
  const lines = linesDrawn(drawing, operators, toPage)
  const runs = textRuns(drawing, operators, toPage)
  const pieces = piecesOf(content.items as (TextItem | MarkItem)[], toPage, isBold, runs)
  for (const field of await filledFields(page))
    pieces.push({ ...placed(field, toPage), order: pieces.length })
  const onPage = pieces.filter(
    (piece) =>
      piece.right > 0 && piece.left < viewport.width && piece.y > 0 && piece.y < viewport.height + piece.size,
  )
  return {
    pieces: withoutStruck(withoutNoteMarks(onPage), lines.horizontal),
    lines,
    shown: shownOn(page, drawing, operators),
    width: viewport.width,
  }
}

function piecesOf(
  items: (TextItem | MarkItem)[],
  toPage: Matrix,
  isBold: (font: string) => boolean,
  runs: Run[],
): Piece[] {
  const pieces: Unordered[] = []
  const runsAt = Map.groupBy(runs, ({ y }) => Math.round(y / 4))
  const near = ({ y }: Unordered) => [-1, 0, 1].flatMap((step) => runsAt.get(Math.round(y / 4) + step) ?? [])
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
    if (last && (continues(last, piece) || isItsBullet(last, piece, pieces[pieces.length - 2]))) {
      const apart = spaced || piece.left - last.right > 0.15 * piece.size
      last.text += (apart && !last.text.endsWith(' ') ? ' ' : '') + piece.text
      last.right = Math.max(last.right, piece.right)
      last.left = Math.min(last.left, piece.left)
      last.size = Math.max(last.size, piece.size)
      last.bold &&= piece.bold
    } else pieces.push(piece)
    spaced = false
  }
  const gap = cellGap(runs)
  return pieces
    .flatMap(withoutLeaders)
    .flatMap((piece) =>
      piece.upright && !piece.rightToLeft && !startsWithBullet(piece)
        ? cutAtGaps(piece, near(piece), gap)
        : [piece],
    )
    .map((piece, order) => ({ ...piece, order }))
}

function placed(item: Omit<TextItem, 'fontName'>, toPage: Matrix): Unordered {
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

/** A gap of a letter's height begins another column for certain. */
function continues(last: Unordered, next: Unordered): boolean {
  if (!last.upright || !next.upright) return false
  if (Math.abs(last.y - next.y) > 0.35 * Math.max(last.size, next.size)) return false
  const gap = next.rightToLeft ? last.left - next.right : next.left - last.right
  // A tag may end in the middle of a sentence, where only a blank follows.
  return gap > -0.5 * next.size && gap < next.size * (last.mark === next.mark ? 1 : 0.42)
}

/** A list's mark stands apart from its item, at the head of the line. */
function isItsBullet(mark: Unordered, item: Unordered, before: Unordered | undefined): boolean {
  const isHead = !before || Math.abs(before.y - mark.y) > 0.35 * mark.size
  const gap = item.left - mark.right
  const sameLine = Math.abs(mark.y - item.y) < 0.35 * item.size && gap > -1 && gap < 4 * item.size
  return isHead && sameLine && bullet.test(mark.text)
}

// «#» and «№» head a column of numbers.
const bullet = /^\s*(?:[^\p{L}\p{N}\p{Sc}\s#№]|\d{1,2}[.)])\s*$/u

function startsWithBullet(piece: Unordered): boolean {
  return bullet.test(piece.text.trim().split(/\s/)[0]!)
}

/** The raised figure that sends to a footnote is no number of the row it stands in; the text goes on behind it. */
function withoutNoteMarks(pieces: Piece[]): Piece[] {
  const kept: Piece[] = []
  let marked: Piece | null = null
  for (const piece of pieces) {
    const before = kept[kept.length - 1]
    if (before && isNoteMark(piece, before)) {
      marked = before
      continue
    }
    const gap = before ? piece.left - before.right : 0
    if (before && before === marked && Math.abs(before.y - piece.y) < 1 && gap > 0 && gap < before.size) {
      before.text = `${before.text.trim()} ${piece.text.trim()}`
      before.right = piece.right
    } else kept.push(piece)
    marked = null
  }
  return kept
}

function isNoteMark(piece: Piece, before: Piece): boolean {
  if (!/^[\d*]{1,2}$/.test(piece.text.trim()) || piece.size > before.size * 0.75) return false
  const raised = before.y - piece.y
  return (
    raised > 0.2 * before.size && raised < before.size && Math.abs(piece.left - before.right) < before.size
  )
}

/** «Масаж ........ 700» says two things: what stands before the dots and what stands after. */
function withoutLeaders(piece: Unordered): Unordered[] {
  const leader = /\s*(?:[._·•…]\s?){4,}\s*|\s{3,}/g
  if (!leader.test(piece.text)) return [piece]
  leader.lastIndex = 0
  const parts: Unordered[] = []
  const perCharacter = (piece.right - piece.left) / piece.text.length
  let start = 0
  const cut = (end: number, leads: boolean) => {
    const text = piece.text.slice(start, end)
    if (text.trim() === '') return
    parts.push({
      ...piece,
      ...(leads ? { leads: true } : {}),
      text,
      left: piece.left + start * perCharacter,
      right: piece.left + end * perCharacter,
    })
  }
  for (const match of piece.text.matchAll(leader)) {
    cut(match.index, match[0].trim() !== '')
    start = match.index + match[0].length
  }
  cut(piece.text.length, false)
  return parts
}

/** What was typed into the fields of a form is not part of the page's text. */
async function filledFields(page: PDFPageProxy): Promise<Omit<TextItem, 'fontName'>[]> {
  const annotations = await page.getAnnotations()
  return annotations
    .filter(({ fieldType }) => fieldType === 'Tx' || fieldType === 'Ch')
    .map(({ fieldValue, options, rect }) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = rect as number[]
      const size = Math.min(top - bottom, 11)
      return {
        str: [fieldValue ?? '']
          .flat()
          .map(
            (value) => options?.find((option: Choice) => option.exportValue === value)?.displayValue ?? value,
          )
          .join(', '),
        dir: 'ltr',
        transform: [size, 0, 0, size, left, (bottom + top - size * 0.7) / 2],
        width: right - left,
        height: size,
      }
    })
    .filter(({ str }) => str.trim() !== '')
}
