// One price list by chance. What is true of it is known because the list is made from the truth, not read back.
import { type Content, makeContent } from './content.ts'
import { diceOf } from './dice.ts'
import { chooseLineLook, drawn, linesOf } from './lines.ts'
import { chooseLook } from './look.ts'
import type { ListFormat, Piece, PriceList, Truth } from './model.ts'
import { moneyStyle, timeStyle } from './money.ts'
import { sideBySide, tablesOf } from './table.ts'
import type { Language } from './trade.ts'
import { words } from './words.ts'

export function generateList(seed: number, format: ListFormat): PriceList {
  const dice = diceOf(seed)
  const language = dice.weigh<Language>([
    ['uk', 6],
    ['ru', 2],
    ['en', 1],
    ['pl', 1],
  ])
  const said = words[language]
  const shape = dice.weigh(
    {
      docx: [
        ['table', 4],
        ['lines', 1.2],
      ] as const,
      xlsx: [['table', 1]] as const,
      xls: [['table', 1]] as const,
      txt: [
        ['lines', 3],
        ['drawn', 2],
      ] as const,
      pdf: [
        ['table', 3],
        ['lines', 1.5],
      ] as const,
    }[format] as readonly (readonly ['table' | 'lines' | 'drawn', number])[],
  )
  const asLines = shape === 'lines'
  const header = !asLines && dice.chance(0.86)
  const money = moneyStyle(dice, language, asLines || !header)
  const timed = dice.chance(0.7)
  const columnar = !asLines && header && dice.chance(0.3)
  const content = makeContent(dice, {
    language,
    money,
    time: timed ? timeStyle(dice, language, header) : null,
    variants: columnar
      ? 'columns'
      : dice.weigh([
          ['some', 4],
          ['none', 3],
        ] as const),
    sections: dice.chance(0.75),
    notes: dice.chance(0.25),
    capitals: dice.chance(0.05),
    rows: dice.int(5, 24),
  })
  const pieces: Piece[] = []
  const sums: string[] = []
  const aroundLine = (share: number) => {
    if (dice.chance(share)) pieces.push({ kind: 'line', text: dice.pick(said.around) })
  }
  if (money.where === 'none' || dice.chance(0.75))
    pieces.push({ kind: 'line', text: dice.pick(said.titles), heading: true })
  aroundLine(0.35)
  if (money.where === 'line') pieces.push({ kind: 'line', text: dice.pick(said.pricesIn) })

  const traits: string[] = [language, shape, `unit:${money.where}`]
  const nullTime = content.sections.every(({ items }) =>
    items.every(({ entries }) => entries.every((entry) => !entry.minutes?.text)),
  )
  if (asLines) {
    const look = chooseLineLook(dice)
    traits.push(
      `leader:${look.leader}`,
      `time:${nullTime ? 'none' : look.time}`,
      `group:${look.group}`,
      `section:${look.section}`,
    )
    pieces.push({ kind: 'lines', lines: linesOf(dice, content, look) })
  } else {
    const look = chooseLook(dice, language, money, nullTime ? null : timeOfLook(), header)
    if (shape === 'drawn') drawable(look)
    traits.push(
      header ? (columnar ? `columns:${content.axis?.kind}:${look.columns}` : 'header') : 'no-header',
    )
    traits.push(
      `sections:${content.sections[0]?.name === null ? 'none' : look.sections}`,
      `group:${look.group}`,
      `order:${look.order}`,
    )
    const sheets = (format === 'xlsx' || format === 'xls') && content.sections.length > 1 && dice.chance(0.25)
    if (sheets) look.sections = 'tables'
    const tables = tablesOf(dice, content, look)
    const [left, right] = tables
    const together = shape === 'table' && !sheets && !columnar && tables.length === 2 && dice.chance(0.4)
    if (together) traits.push('side-by-side')
    if (together) pieces.push({ kind: 'grid', grid: sideBySide(left!, right!) })
    for (const [index, { heading, grid }] of (together ? [] : tables).entries()) {
      const sheet = sheets ? `${heading} ${index + 1}` : undefined
      if (heading !== null && !sheets) pieces.push({ kind: 'line', text: heading, heading: true })
      if (shape === 'drawn') pieces.push({ kind: 'lines', lines: drawn(dice, grid) })
      else pieces.push({ kind: 'grid', grid, ...(sheet ? { sheet } : {}) })
    }
    if (sheets) traits.push('sheets')
  }
  if (dice.chance(0.3)) {
    const sum = dice.pick(said.sums)
    sums.push(sum)
    pieces.push({ kind: 'line', text: sum })
  }
  aroundLine(0.4)
  return { format, language, traits, pieces, truths: truthsOf(content), sums }

  /** The content already spoke its times; the table only needs to know in which form. */
  function timeOfLook() {
    const spoken = content.sections.flatMap(({ items }) =>
      items.flatMap(({ entries }) => entries.flatMap((entry) => (entry.minutes?.text ? entry.minutes : []))),
    )
    const form = spoken.some(({ text }) => /^\d+:\d\d$/.test(text))
      ? 'clock'
      : spoken.every(({ text }) => /^[\d\s–-]+$/.test(text))
        ? 'bare'
        : 'minutes'
    return { form, min: '', hour: '' } as const
  }
}

/** Typed characters know no merges. */
function drawable(look: ReturnType<typeof chooseLook>): void {
  look.merges = false
  look.noteUnderName = false
  if (look.together === '\n') look.together = ' / '
  if (look.group === 'stacked') look.group = 'repeat'
  look.columns = 'one-row'
  if (look.sections !== 'tables') look.sections = 'first-cell'
  if (look.group === 'merge') look.group = 'blank'
  if (look.empty === '') look.empty = '-'
}

function truthsOf(content: Content): Truth[] {
  return content.sections.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.entries.map((entry) => ({
        service: item.service,
        section: item.section,
        variant: entry.variant,
        price: entry.price?.means ?? null,
        minutes: entry.minutes?.means ?? null,
        aside: [item.aside, item.note ?? '', entry.agreed ?? ''].join(' ').trim(),
        ...(item.shared ? { shared: true as const } : {}),
      })),
    ),
  )
}
