// Content as lines: a name, something between, a price, perhaps a time. Or a table drawn with spaces or tabs.
import type { Content } from './content.ts'
import type { Dice } from './dice.ts'
import type { Entry, Grid, Item } from './model.ts'

export type LineLook = {
  leader: 'dots' | 'dash' | 'tab' | 'spaces' | 'colon' | 'pipe' | 'semicolon'
  time: 'brackets' | 'slash' | 'comma' | 'before' | 'same-leader'
  group: 'dashes' | 'in-name' | 'slashes'
  section: 'upper' | 'plain' | 'colon' | 'framed'
  mark: 'none' | 'number' | 'bullet'
  dash: string
  width: number
  indent: string
}

export function chooseLineLook(dice: Dice): LineLook {
  const group = dice.weigh([
    ['dashes', 4],
    ['in-name', 3],
    ['slashes', 1.5],
  ] as const)
  return {
    leader: dice.weigh([
      ['dots', 3],
      ['dash', 4],
      ['tab', 2],
      ['spaces', 2],
      ['colon', 1],
      ['pipe', 0.7],
      ['semicolon', 0.5],
    ] as const),
    time: dice.weigh([
      ['brackets', 3],
      ['slash', 2],
      ['comma', 2],
      ['before', 1],
      ['same-leader', 2],
    ] as const),
    group,
    section: dice.pick(['upper', 'plain', 'colon', 'framed']),
    // Bullets on every line would hide which lines belong to the one above.
    mark:
      group === 'dashes'
        ? 'none'
        : dice.weigh([
            ['none', 5],
            ['number', 1.5],
            ['bullet', 1.5],
          ] as const),
    dash: dice.pick([' — ', ' – ', ' - ']),
    width: dice.int(46, 64),
    indent: dice.pick(['', '  ', '    ']),
  }
}

export function linesOf(dice: Dice, content: Content, look: LineLook): string[] {
  const lines: string[] = []
  let counter = 0
  const mark = () => (look.mark === 'number' ? `${++counter}. ` : look.mark === 'bullet' ? '• ' : '')
  for (const section of content.sections) {
    if (section.name !== null) {
      if (lines.length > 0) lines.push('')
      lines.push(sectionLine(look, section.name))
      if (dice.chance(0.3)) lines.push('')
    }
    for (const item of section.items) lines.push(...itemLines(dice, item, look, mark))
  }
  return lines
}

function sectionLine(look: LineLook, name: string): string {
  if (look.section === 'upper') return name.toUpperCase()
  if (look.section === 'colon') return `${name}:`
  if (look.section === 'framed') return `=== ${name} ===`
  return name
}

function itemLines(dice: Dice, item: Item, look: LineLook, mark: () => string): string[] {
  const note = item.note === null ? '' : ` (${item.note})`
  if (item.entries.length === 1) return [priceLine(look, mark() + item.printed + note, item.entries[0]!)]
  // One line has room for one time.
  const minutes = item.entries[0]!.minutes?.text
  const exact = item.entries.every(
    (entry) => entry.price?.means.type === 'exact' && entry.minutes?.text === minutes,
  )
  if (look.group === 'slashes' && exact) {
    const figures = item.entries.map((entry) => entry.price!.text)
    const variants = item.entries.map((entry) => entry.variant).join(' / ')
    const entry: Entry = {
      ...item.entries[0]!,
      price: { ...item.entries[0]!.price!, text: figures.join(' / ') },
    }
    return [priceLine(look, `${mark()}${item.service} (${variants})`, entry)]
  }
  if (look.group === 'dashes') {
    const children = item.entries.map((entry) => priceLine(look, `${look.indent}- ${entry.variant}`, entry))
    return [`${item.service}${note}:`, ...children]
  }
  const pattern = dice.pick(['{s} ({v})', '{s}, {v}'])
  return item.entries.map((entry) =>
    priceLine(
      look,
      mark() + pattern.replace('{s}', item.service).replace('{v}', entry.variant!) + note,
      entry,
    ),
  )
}

function priceLine(look: LineLook, name: string, entry: Entry): string {
  const price = entry.price?.text ?? entry.agreed ?? ''
  const minutes = entry.minutes?.text
  const lead = leader(look, name, price.length)
  if (!minutes) return name + lead + price
  if (look.leader === 'tab' || look.leader === 'pipe' || look.leader === 'semicolon') {
    const separator = look.leader === 'tab' ? '\t' : look.leader === 'pipe' ? ' | ' : ';'
    return look.time === 'before'
      ? name + separator + minutes + separator + price
      : name + separator + price + separator + minutes
  }
  if (look.time === 'brackets') return `${name}${lead}${price} (${minutes})`
  if (look.time === 'slash') return `${name}${lead}${price} / ${minutes}`
  if (look.time === 'comma') return `${name}${lead}${price}, ${minutes}`
  if (look.time === 'before')
    return `${name} (${minutes})${leader(look, `${name} (${minutes})`, price.length)}${price}`
  // «1 850 180 хв» could be read two ways.
  const plain = /\d$/.test(price) ? ' / ' : ' '
  const between = look.leader === 'spaces' ? '    ' : look.leader === 'dash' ? look.dash : plain
  return name + lead + price + between + minutes
}

function leader(look: LineLook, name: string, priceLength: number): string {
  const gap = Math.max(4, look.width - name.length - priceLength)
  if (look.leader === 'dots') return `${'.'.repeat(gap)} `.replace(/^/, ' ')
  if (look.leader === 'spaces') return ' '.repeat(gap)
  if (look.leader === 'tab') return '\t'
  if (look.leader === 'colon') return ': '
  if (look.leader === 'pipe') return ' | '
  if (look.leader === 'semicolon') return ';'
  return look.dash
}

/** A table as somebody types it: columns lined up with spaces, or set apart by tabs, bars or semicolons. */
export function drawn(dice: Dice, grid: Grid): string[] {
  const separator = dice.weigh([
    ['aligned', 4],
    ['\t', 3],
    [' | ', 1.5],
    [';', 1],
  ] as const)
  const texts = grid.map((row) => row.map((cell) => cell?.text ?? ''))
  if (separator !== 'aligned') return texts.map((row) => row.join(separator).replace(/\s+$/, ''))
  const widths = texts[0]!.map(
    (_, at) =>
      Math.max(...texts.map((row, index) => (grid[index]![at]?.columns ? 0 : row[at]!.length))) +
      dice.int(2, 4),
  )
  return texts.map((row) =>
    row
      .map((text, at) => text.padEnd(widths[at]!))
      .join('')
      .trimEnd(),
  )
}
