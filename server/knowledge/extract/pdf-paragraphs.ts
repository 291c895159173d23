// Paragraphs that the program which made the file has tagged as such: each is one line of a list, however many lines it
// takes on the page and whichever column of the page it stands in. They are read in the order they were written.
import type { PageContent } from './pdf-blocks.ts'
import { joined, type Line, type Piece, type Row, type RowCell, type Table } from './pdf-geometry.ts'
import { isNumber } from './pdf-prices.ts'
import type { Tag } from './pdf-tagged.ts'

type Contents = PageContent['contents']

const paragraphs = /^(?:P|H[1-6]?|LI|LBody|Lbl|TD|TH|Caption|BlockQuote|Note|Title|TOCI)$/
/** So much of the page's text must be tagged. */
const mostly = 0.9
/** Names and numbers that were written apart leave numbers alone on their lines. */
const fewNumbers = 0.15
/** How far a line of a list may be moved in, in points. */
const indent = 30

/** The contents of a page, one list for each of its columns; null where the tags do not tell. */
export function taggedParagraphs(pieces: readonly Piece[], tables: readonly Table[]): Contents[] | null {
  const most = pieces.length * mostly
  if (pieces.length === 0 || pieces.filter(({ paragraph }) => paragraph).length < most) return null
  const entries = rowsOf(blocksOf(pieces)).map((row) => row.entry())
  const alone = entries.filter(({ content }) => content.kind === 'line' && isNumber(content.text)).length
  if (alone > entries.length * fewNumbers) return null
  const columns = inColumns([...entries, ...tables.map((content) => ({ ...content, content }))])
  // Text that is tagged and in no paragraph may be cells of a table: their columns are told by where they stand.
  if (pieces.filter(isInParagraph).length < most && !columns.every(isLineList)) return null
  return columns.map((column) => column.map(({ content }) => content))
}

/** Names, some with their price beside them, all beginning at one edge. */
function isLineList(entries: readonly Entry[]): boolean {
  const edge = Math.min(...entries.map(({ left }) => left))
  return entries.every(
    ({ content, left }) =>
      left < edge + indent &&
      (content.kind === 'line' || (content.kind === 'row' && content.cells.length < 3)),
  )
}

const isInParagraph = ({ paragraph, mark }: Piece) => paragraph !== undefined && paragraph !== mark

/** True: both are of one paragraph; false: of two; null where no tag tells. */
export function areOfOneParagraph(one: Piece, other: Piece): boolean | null {
  if (one.paragraph !== undefined && one.paragraph === other.paragraph) return true
  return isInParagraph(one) || isInParagraph(other) ? false : null
}

export function withParagraphs(pieces: readonly Piece[], root: Tag | null): Piece[] {
  const keys = paragraphOfMarks(root)
  return pieces.map((piece) => {
    const paragraph = piece.mark === undefined ? undefined : keys.get(piece.mark)
    return paragraph === undefined ? piece : { ...piece, paragraph }
  })
}

/** For each mark the paragraph it is in; a mark outside of all is its own. */
function paragraphOfMarks(root: Tag | null): Map<string, string> {
  const keys = new Map<string, string>()
  let count = 0
  const walk = (tag: Tag, paragraph: string | undefined) => {
    const own = paragraphs.test(tag.role ?? '') ? `paragraph ${++count}` : paragraph
    for (const child of tag.children ?? [])
      if (child.type === 'content' && child.id) keys.set(child.id, own ?? child.id)
      else walk(child, own)
  }
  if (root) walk(root, undefined)
  return keys
}

function blocksOf(pieces: readonly Piece[]): Piece[][] {
  const blocks: Piece[][] = []
  for (const piece of [...pieces].sort((one, other) => one.order - other.order)) {
    const last = blocks.at(-1)
    if (last && piece.paragraph !== undefined && last[0]!.paragraph === piece.paragraph) last.push(piece)
    else blocks.push([piece])
  }
  return blocks
}

/** What was written beside something at the same height goes on with its row. */
function rowsOf(blocks: readonly Piece[][]): WrittenRow[] {
  const rows: WrittenRow[] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (last?.isBeside(block)) last.add(block)
    else rows.push(new WrittenRow(block))
  }
  return rows
}

class WrittenRow {
  readonly #cells: Piece[][]
  readonly #pieces: Piece[]

  constructor(block: Piece[]) {
    this.#pieces = [...block]
    this.#cells = cellsOf(block)
  }

  add(block: Piece[]): void {
    this.#pieces.push(...block)
    this.#cells.push(...cellsOf(block))
  }

  isBeside(block: readonly Piece[]): boolean {
    const [own, other] = [extent(this.#pieces), extent(block)]
    const common = Math.min(own.bottom, other.bottom) - Math.max(own.top, other.top)
    const lower = Math.min(own.bottom - own.top, other.bottom - other.top)
    return other.left >= own.right - 1 && common > lower * 0.5
  }

  entry(): Entry {
    const place = { ...extent(this.#pieces), order: this.#pieces[0]!.order }
    const { top } = place
    if (this.#cells.length === 1) {
      const text = joined(this.#cells[0]!).replaceAll('\n', ' ')
      const size = Math.max(...this.#pieces.map((piece) => piece.size))
      const bold = this.#pieces.every((piece) => piece.bold)
      return { content: { kind: 'line', top, text, size, bold }, ...place }
    }
    const cells = this.#cells.map((pieces): RowCell => {
      // What went down to the next line may begin anywhere.
      const { left, right } = extent(pieces.filter(({ y }) => Math.abs(y - pieces[0]!.y) < 1))
      return { text: joined(pieces), left, right, bold: pieces.every((piece) => piece.bold) }
    })
    return { content: { kind: 'row', top, cells }, ...place }
  }
}

/** Text apart on the first line is cells; what went down to the next line goes on with the last of them. */
function cellsOf(block: readonly Piece[]): Piece[][] {
  const cells: Piece[][] = []
  for (const [at, piece] of block.entries()) {
    const before = block[at - 1]
    const goesOn = before && Math.abs(before.y - piece.y) > 0.35 * piece.size && !before.leads
    if (goesOn) cells.at(-1)!.push(piece)
    else cells.push([piece])
  }
  return cells
}

function extent(pieces: readonly Piece[]) {
  return {
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    top: Math.min(...pieces.map(({ y, size }) => y - size)),
    bottom: Math.max(...pieces.map(({ y }) => y)),
  }
}

type Entry = { content: Row | Line | Table; order: number; left: number; top: number; bottom: number }

/** What stands higher than what was written before it begins another column, and so does what stands left of it. */
function inColumns(entries: readonly Entry[]): Entry[][] {
  const columns: Entry[][] = []
  let last: Entry | undefined
  let edge = 0
  for (const entry of [...entries].sort((one, other) => one.order - other.order)) {
    const goesOn = last && entry.bottom >= last.top && entry.left > edge - 2 * indent
    if (!goesOn) columns.push([])
    columns.at(-1)!.push(entry)
    edge = goesOn ? Math.min(edge, entry.left) : entry.left
    last = entry
  }
  return columns
}
