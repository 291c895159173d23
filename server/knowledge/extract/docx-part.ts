// One part of a Word document (its body, a header, the footnotes) as paragraphs and tables, without what is not shown:
// tracked deletions, hidden text, field codes, the second copies kept for older programs.
import { isOn, type Style } from './docx-styles.ts'
import type { Content, Paragraph, Table, TableCell } from './word-blocks.ts'
import { walkXml } from './xml.ts'

/** Elements whose insides are never shown: `…Change` holds how something looked before. */
const unseen = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'delInstrText',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'tblGridChange',
  'rt',
])

type OpenParagraph = {
  paragraph: Paragraph
  style: Style
  hidden: boolean
  /** Text boxes stand after the paragraph they are anchored in. */
  after: Content[]
  boldCharacters: number
  characters: number
}
type OpenTable = { table: Table; row: TableCell[]; column: number; skipRow: boolean }

export function readPart(xml: string, styles: Map<string, Style>): Content[] {
  const content: Content[] = []
  // Where content goes: the part itself, or the cell or text box being read.
  const targets: Content[][] = [content]
  const tables: OpenTable[] = []
  const paragraphs: OpenParagraph[] = []
  const path: string[] = []
  let skipping = 0
  let run: { hidden: boolean; bold: boolean } | null = null
  let inText = false

  const target = () => targets[targets.length - 1]!
  const parent = () => path[path.length - 2]
  const add = (text: string) => {
    const open = paragraphs[paragraphs.length - 1]
    if (!open || run?.hidden) return
    open.paragraph.text += text
    open.characters += text.trim().length
    if (run?.bold) open.boldCharacters += text.trim().length
  }

  function openElement(
    name: string,
    { val = undefined as string | undefined, ...rest }: Record<string, string>,
  ) {
    const open = paragraphs[paragraphs.length - 1]
    const table = tables[tables.length - 1]
    const cell = table?.row[table.row.length - 1]
    switch (name) {
      case 'p':
        paragraphs.push(newParagraph())
        break
      case 'pStyle':
        if (open && parent() === 'pPr') applyStyle(open, styles.get(val ?? ''))
        break
      case 'outlineLvl':
        if (open && Number(val) < 9) open.paragraph.headingLevel = Number(val) + 1
        break
      case 'numId':
        if (open) open.paragraph.listItem = val !== '0'
        break
      case 'r':
        run = { hidden: open?.style.hidden ?? false, bold: open?.style.bold ?? false }
        break
      case 'rStyle':
        if (run) {
          run.hidden ||= styles.get(val ?? '')?.hidden ?? false
          run.bold ||= styles.get(val ?? '')?.bold ?? false
        }
        break
      case 'vanish':
        // Inside pPr it speaks of the paragraph mark alone.
        if (run && path[path.length - 3] === 'r') run.hidden = isOn(val)
        break
      case 'strike':
      case 'dstrike':
        // An old price, crossed out to show how much lower the new one is.
        if (run && path[path.length - 3] === 'r') run.hidden ||= isOn(val)
        break
      case 'b':
        if (run && path[path.length - 3] === 'r') run.bold = isOn(val)
        break
      case 't':
        inText = true
        break
      case 'tab':
      case 'ptab':
        if (parent() === 'r') add('\t')
        break
      case 'br':
      case 'cr':
        add('\n')
        break
      case 'noBreakHyphen':
        add('-')
        break
      case 'sym':
        add(symbol(rest.char))
        break
      case 'txbxContent':
        targets.push([])
        break
      case 'tbl':
        tables.push({ table: { kind: 'table', rows: [] }, row: [], column: 0, skipRow: false })
        break
      case 'tr':
        if (table) Object.assign(table, { row: [], column: 0, skipRow: false })
        break
      case 'gridBefore':
        if (table) table.column = span(val)
        break
      case 'hidden':
        if (table && parent() === 'trPr') table.skipRow = isOn(val)
        break
      case 'tc':
        targets.push([])
        table?.row.push({ content: target(), columns: 1, column: table.column })
        break
      case 'gridSpan':
        if (cell) cell.columns = span(val)
        break
      case 'hMerge':
        // An older way to merge: the cells that go on are written, and are not to be read.
        if (cell && val !== 'restart') cell.columns = 0
        break
      case 'vMerge':
        if (cell) cell.merge = val === 'restart' ? 'begins' : 'goes-on'
        break
    }
  }

  function closeElement(name: string) {
    const table = tables[tables.length - 1]
    switch (name) {
      case 'p': {
        const open = paragraphs.pop()
        if (!open) break
        open.paragraph.bold = open.characters > 0 && open.boldCharacters === open.characters
        target().push(open.paragraph, ...open.after)
        break
      }
      case 'r':
        run = null
        break
      case 't':
        inText = false
        break
      case 'txbxContent': {
        const box = targets.pop()!
        const anchor = paragraphs[paragraphs.length - 1]
        ;(anchor?.after ?? target()).push(...box)
        // The run around the box goes on after it.
        run = null
        break
      }
      case 'tc': {
        targets.pop()
        const cell = table?.row[table.row.length - 1]
        if (!table || !cell) break
        if (cell.columns === 0) {
          table.row.pop()
          const before = table.row[table.row.length - 1]
          if (before) before.columns++
        }
        table.column += Math.max(1, cell.columns)
        break
      }
      case 'tr':
        if (table && !table.skipRow) table.table.rows.push(table.row)
        break
      case 'tbl':
        if (table) {
          tables.pop()
          target().push(table.table)
        }
        break
    }
  }

  walkXml(xml, {
    open(name, attributes) {
      path.push(name)
      if (skipping > 0 || unseen.has(name)) {
        // A row or a paragraph mark is deleted by an empty element among its properties.
        if (skipping === 0 && name === 'del' && parent() === 'trPr' && tables.length > 0)
          tables[tables.length - 1]!.skipRow = true
        skipping++
        return
      }
      openElement(name, attributes)
    },
    close(name) {
      path.pop()
      if (skipping > 0) skipping--
      else closeElement(name)
    },
    text(text) {
      if (inText && skipping === 0) add(text)
    },
  })
  return content
}

function newParagraph(): OpenParagraph {
  return {
    paragraph: { kind: 'paragraph', text: '', listItem: false, bold: false },
    style: {},
    hidden: false,
    after: [],
    boldCharacters: 0,
    characters: 0,
  }
}

function applyStyle(open: OpenParagraph, style: Style | undefined): void {
  if (!style) return
  open.style = style
  open.paragraph.headingLevel ??= style.headingLevel
  open.paragraph.listItem ||= style.listItem ?? false
}

function span(value: string | undefined): number {
  const columns = Number(value)
  return Number.isInteger(columns) && columns > 0 && columns < 1000 ? columns : 1
}

/** Symbol fonts keep their characters in the private area, where no other font can show them. */
function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16)
  return point > 0x20 && (point < 0xe000 || point > 0xf8ff) && point < 0x10000
    ? String.fromCharCode(point)
    : ' '
}
