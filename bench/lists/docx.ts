// A list as Word keeps it: runs split in the middle of a word, merges as gridSpan and vMerge.
import type { Dice } from './dice.ts'
import type { Grid, GridCell, PriceList } from './model.ts'
import { zip } from './zip.ts'

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export function writeDocx(dice: Dice, list: PriceList): Buffer {
  const styled = dice.chance(0.5)
  const body = list.pieces
    .map((piece) => {
      if (piece.kind === 'line')
        return paragraph(dice, piece.text, piece.heading === true, styled && piece.heading === true)
      if (piece.kind === 'lines')
        return piece.lines.map((line) => paragraph(dice, line, false, false)).join('')
      return table(dice, piece.grid) + paragraph(dice, '', false, false)
    })
    .join('')
  return zip({
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/styles.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${wordNamespace}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${wordNamespace}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  })
}

function paragraph(dice: Dice, text: string, bold: boolean, heading: boolean): string {
  return `<w:p>${heading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : ''}${runs(dice, text, bold)}</w:p>`
}

function runs(dice: Dice, text: string, bold: boolean): string {
  const look = bold ? '<w:rPr><w:b/></w:rPr>' : ''
  const cut = text.length > 6 && dice.chance(0.2) ? dice.int(2, text.length - 2) : 0
  return [text.slice(0, cut), text.slice(cut)]
    .filter((part) => part !== '')
    .map((part) => {
      const pieces = part.split('\t').map((piece) => `<w:t xml:space="preserve">${escaped(piece)}</w:t>`)
      return `<w:r>${look}${pieces.join('<w:tab/>')}</w:r>`
    })
    .join('')
}

function table(dice: Dice, grid: Grid): string {
  const width = grid[0]!.length
  /** For each column: how many more rows a merge reaches down, and how wide it is. */
  const open = Array.from({ length: width }, () => ({ rows: 0, columns: 1 }))
  const rows = grid.map((row) => {
    let cells = ''
    for (let at = 0; at < width; ) {
      const cell = row[at]
      if (cell) {
        const columns = cell.columns ?? 1
        if (cell.rows && cell.rows > 1) open[at] = { rows: cell.rows - 1, columns }
        const merge = `${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${cell.rows && cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : ''}`
        cells += `<w:tc><w:tcPr>${merge}</w:tcPr>${cellText(dice, cell)}</w:tc>`
        at += columns
      } else {
        const above = open[at]!
        above.rows -= 1
        cells += `<w:tc><w:tcPr>${above.columns > 1 ? `<w:gridSpan w:val="${above.columns}"/>` : ''}<w:vMerge/></w:tcPr><w:p/></w:tc>`
        at += above.columns
      }
    }
    return `<w:tr>${cells}</w:tr>`
  })
  const columns = '<w:gridCol w:w="1500"/>'.repeat(width)
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`
}

function cellText(dice: Dice, { text, bold }: GridCell): string {
  return text
    .split('\n')
    .map((line) => paragraph(dice, line, bold === true, false))
    .join('')
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
