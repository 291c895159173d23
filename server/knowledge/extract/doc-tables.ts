// A .doc writes tables as paragraphs: each says how deep in tables it stands and whether a cell or a row ends with it.
// Here they become tables again, with the columns told from the edges of the cells.
import type { ParagraphProperties } from './doc-properties.ts'
import type { Content, Table, TableCell } from './word-blocks.ts'

export type DocParagraph = ParagraphProperties & { text: string; bold: boolean; endsCell: boolean }

type OpenCell = { content: Content[] }
type OpenRow = { cells: OpenCell[]; edges?: number[]; merges?: ParagraphProperties['merges'] }
type OpenTable = { rows: OpenRow[]; row: OpenRow; cell: OpenCell }

export function contentOf(paragraphs: DocParagraph[]): Content[] {
  const content: Content[] = []
  const open: OpenTable[] = []
  const target = () => open[open.length - 1]?.cell.content ?? content
  const closeTable = () => {
    const table = open.pop()!
    if (table.cell.content.length > 0) table.row.cells.push(table.cell)
    if (table.row.cells.length > 0) table.rows.push(table.row)
    target().push(closed(table.rows))
  }

  for (const paragraph of paragraphs) {
    // A row's end mark belongs to its table, as deep as the cells before it.
    while (open.length > paragraph.tableDepth) closeTable()
    while (open.length < paragraph.tableDepth)
      open.push({ rows: [], row: { cells: [] }, cell: { content: [] } })

    const table = open[open.length - 1]
    if (table && paragraph.endsRow) {
      table.rows.push({ cells: table.row.cells, edges: paragraph.edges, merges: paragraph.merges })
      table.row = { cells: [] }
      table.cell = { content: [] }
      continue
    }
    const { text, headingLevel, listItem, bold } = paragraph
    target().push({ kind: 'paragraph', text, headingLevel, listItem, bold })
    if (table && (paragraph.endsInnerCell || (paragraph.endsCell && open.length === 1))) {
      table.row.cells.push(table.cell)
      table.cell = { content: [] }
    }
  }
  while (open.length > 0) closeTable()
  return content
}

function closed(rows: OpenRow[]): Table {
  const grid = gridOf(rows)
  return {
    kind: 'table',
    rows: rows.map(({ cells, edges, merges }) =>
      cells.map((cell, at): TableCell => {
        const left = columnOf(grid, edges?.[at])
        const right = columnOf(grid, edges?.[at + 1])
        const known = left !== undefined && right !== undefined
        return {
          content: cell.content,
          column: known ? left : at,
          columns: known ? Math.max(1, right - left) : 1,
          merge: merges?.[at],
        }
      }),
    ),
  }
}

/** Edges nearer than this (a twentieth of a point each) are one line drawn by hand. */
const sameLine = 30

function gridOf(rows: OpenRow[]): number[] {
  const edges = rows.flatMap((row) => row.edges ?? []).sort((one, other) => one - other)
  return edges.filter((edge, at) => at === 0 || edge - edges[at - 1]! > sameLine)
}

function columnOf(grid: number[], edge: number | undefined): number | undefined {
  if (edge === undefined) return undefined
  let column = 0
  for (const [at, line] of grid.entries()) if (line <= edge + sameLine) column = at
  return column
}
