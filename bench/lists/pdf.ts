// A list as a page that Chromium prints: with or without ruling lines, lists of lines in one column or two.
import type { Dice } from './dice.ts'
import { escaped } from './docx.ts'
import type { Grid, PriceList } from './model.ts'

export function pageOf(dice: Dice, list: PriceList): string {
  const ruled = dice.chance(0.6)
  const border = ruled ? '1px solid #444' : 'none'
  const twoColumns = dice.chance(0.4)
  const dotted = dice.chance(0.5)
  const isLines = list.pieces.some(({ kind }) => kind === 'lines')
  list.traits.push(isLines ? (twoColumns ? 'two-columns' : 'one-column') : ruled ? 'ruled' : 'unruled')
  const body = list.pieces.map((piece) => {
    if (piece.kind === 'line')
      return piece.heading ? `<h2>${escaped(piece.text)}</h2>` : `<p>${escaped(piece.text)}</p>`
    if (piece.kind === 'grid') return table(piece.grid)
    const lines = piece.lines.map((line) => printedLine(fitting(line, twoColumns), dotted)).join('')
    return `<div style="${twoColumns ? 'columns:2;column-gap:36px' : ''}">${lines}</div>`
  })
  const size = dice.pick([10, 11, 12, 13])
  return `<!doctype html><meta charset="utf-8"><style>
body{font:${size}px/1.35 "DejaVu Sans",sans-serif}
table{border-collapse:collapse;margin:6px 0;width:${dice.pick(['auto', '100%'])}}
td{border:${border};padding:${dice.pick(['2px 6px', '4px 10px'])};vertical-align:${dice.pick(['top', 'middle'])};max-width:${dice.pick([150, 220, 320])}px}
td.number{text-align:${dice.pick(['left', 'right', 'center'])}}
.line{display:flex;break-inside:avoid;gap:6px}.line .fill{flex:1;${dotted ? 'border-bottom:1px dotted #666' : ''}}
p{margin:4px 0;break-inside:avoid;white-space:pre-wrap}
</style>${body.join('\n')}`
}

/** Whoever prints keeps a sum on one line, and leaders no longer than the column. */
function fitting(line: string, narrow: boolean): string {
  const whole = line.replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00a0')
  return narrow ? whole.replace(/\.{9,}/g, '.'.repeat(8)) : whole
}

/** Tabs and runs of spaces or dots do not survive in print: there they are a gap, or a drawn leader. */
function printedLine(line: string, dotted: boolean): string {
  const parts = line.split(/\t| {3,}/).filter((part) => part !== '')
  if (parts.length < 2 || !dotted) return `<p>${escaped(line.replace(/\t| {3,}/g, '   '))}</p>`
  const [name, ...rest] = parts
  return `<div class="line"><span>${escaped(name!)}</span><span class="fill"></span><span>${escaped(rest.join('   '))}</span></div>`
}

function table(grid: Grid): string {
  const rows = grid.map((row) => {
    const cells = row.map((cell) => {
      if (cell === null) return ''
      const spans = `${cell.columns ? ` colspan=${cell.columns}` : ''}${cell.rows ? ` rowspan=${cell.rows}` : ''}`
      const text = escaped(cell.text).replaceAll('\n', '<br>')
      return `<td${spans}${/^[\d+]/.test(cell.text) ? ' class="number"' : ''}>${cell.bold ? `<b>${text}</b>` : text}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}
