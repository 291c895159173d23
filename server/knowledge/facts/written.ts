// Files written by hand, a row or line a line, for the tests of this folder.
import type { Block, Cell } from '#contract/facts.ts'

/**
 * Rows with `|` between cells. `^` before a cell: it is merged with the one above; `<`: with the one to its left;
 * `*`: bold.
 */
export function table(lines: string, number = 0): Block[] {
  const above: string[] = []
  return rowsOf(lines).map((line, at) => {
    const cells: Cell[] = []
    for (const [column, written] of line.split('|').entries()) {
      const text = written.trim()
      const last = cells.at(-1)
      if (text === '<' && last) last.columns = (last.columns ?? 1) + 1
      else if (text === '^') cells.push({ text: above[column] ?? '', column, fromAbove: true })
      else if (text !== '') {
        const bold = text.startsWith('*') ? { bold: true as const } : {}
        cells.push({ text: text.replace(/^\*/, '').replaceAll('\\n', '\n'), column, ...bold })
        above[column] = text
      }
    }
    return { kind: 'row', table: number, cells, place: { row: at + 1 } }
  })
}

/** Lines of text; `#` before a line makes it a heading, `- ` an item of a list. */
export function lines(text: string): Block[] {
  return rowsOf(text).map((line, at): Block => {
    const place = { row: at + 1 }
    if (line.startsWith('#')) return { kind: 'heading', text: line.replace(/^#+\s*/, ''), level: 1, place }
    if (line.startsWith('- ')) return { kind: 'text', text: line.slice(2), listItem: true, place }
    return { kind: 'text', text: line, place }
  })
}

function rowsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
