// What is in the list: sections, services, their variants and what each costs. No looks yet.
import type { Dice } from './dice.ts'
import type { Entry, Item } from './model.ts'
import { type MoneyStyle, roundly, sayMinutes, sayPrice, type TimeStyle } from './money.ts'
import { type AxisKind, additions, type Language, type Section, trade, twins } from './trade.ts'
import { words } from './words.ts'

export type Axis = { kind: AxisKind; values: string[] }

export type Content = {
  sections: { name: string | null; items: Item[] }[]
  axis: Axis | null
  /** Every service has a price for each value of the axis. */
  columnar: boolean
}

export type Wishes = {
  language: Language
  money: MoneyStyle
  /** `null`: the list says nothing of time. */
  time: TimeStyle | null
  /** Every service has one price for each value of an axis (columns), or only some have variants (rows). */
  variants: 'columns' | 'some' | 'none'
  sections: boolean
  notes: boolean
  capitals: boolean
  rows: number
}

export function makeContent(dice: Dice, wishes: Wishes): Content {
  const known = trade[wishes.language]
  const kind = dice.weigh<AxisKind>([
    ['length', 4],
    ['level', 4],
    ['staff', 4],
    ['gender', 1],
    ['time', 1],
  ])
  const fitting =
    wishes.variants === 'none'
      ? known
      : known.filter(({ axes }) => kind === 'gender' || kind === 'time' || axes.includes(kind))
  const axis =
    wishes.variants === 'none' ? null : { kind, values: dice.pick(words[wishes.language].axes[kind]) }
  const chosen =
    wishes.sections && wishes.variants !== 'columns' && axis?.kind !== 'length' && dice.chance(0.14)
      ? twinSections(wishes.language)
      : dice.some(fitting, wishes.sections ? dice.int(2, 4) : 1)
  const perSection = Math.max(3, Math.round(wishes.rows / chosen.length))
  const sections = chosen.map((section) => ({
    name: wishes.sections ? section.name : null,
    items: dice
      .some(
        section.services
          .filter((line) => wishes.variants !== 'columns' || line.split('|').length < 4)
          .filter((line) => axis?.kind !== 'gender' || !ofOneGender.test(line)),
        perSection,
      )
      .map((line) => makeItem(dice, wishes, axis, wishes.sections ? section.name : null, line)),
  }))
  if (wishes.variants !== 'columns' && dice.chance(0.35))
    addAdditions(dice, wishes, sections[sections.length - 1]!)
  return { sections, axis, columnar: wishes.variants === 'columns' }
}

const ofOneGender =
  /чолов|жіноч|дит|мужск|женск|детск|весіль|губ|\b(wo)?men|kids|damsk|męsk|dzieck|lad(y|ies)|глибоке/iu

function twinSections(language: Language): Section[] {
  const { sections, services } = twins[language]
  return sections.map((name) => ({ name, services, axes: [] }))
}

function makeItem(dice: Dice, wishes: Wishes, axis: Axis | null, section: string | null, line: string): Item {
  const [printed = '', price = '', minutes = '', timeInName = ''] = line.split('|')
  const service = timeInName === '' ? printed : printed.replace(timeInName, '').replace(/[\s,(]+\)?$/, '')
  const base = roundly(dice, Number(price) * (0.7 + dice.int(0, 80) / 100))
  const note = wishes.notes && dice.chance(0.35) ? dice.pick(words[wishes.language].notes) : null
  const usual = Math.max(10, Math.round((Number(minutes) * (0.8 + dice.int(0, 4) / 10)) / 5) * 5)
  const timed = wishes.time !== null && dice.chance(0.93)
  const shown = asTyped(dice, wishes, printed)
  const duration = () => (timed && wishes.time ? sayMinutes(dice, wishes.language, wishes.time, usual) : null)
  if (timeInName !== '')
    return timedByName(
      dice,
      wishes,
      { service, printed: shown, section, note, aside: timeInName, entries: [] },
      base,
      Number(minutes),
    )

  const varies = axis !== null && (wishes.variants === 'columns' || dice.chance(0.3))
  if (!varies || axis === null) {
    const isPiece = /[(\s]1 (ніготь|ногт|nail|paznok|шт)/u.test(service)
    const each = isPiece && dice.chance(0.3) ? dice.pick(words[wishes.language].each) : ''
    const entry = oneEntry(dice, wishes, null, base, duration(), each)
    return { service, printed: shown, section, note, aside: each, entries: [entry] }
  }
  const shared = wishes.variants === 'columns' && dice.chance(0.05)
  const same = shared ? sayPrice(dice, wishes.language, wishes.money, base, 'exact') : null
  const minutesForAll = duration()
  const entries = axis.values.map((variant, step): Entry => {
    const amount = roundly(dice, base * (1 + step * 0.2))
    if (same) return { variant, price: same, minutes: minutesForAll }
    if (wishes.variants === 'columns' && step > 0 && dice.chance(0.06))
      return { variant, price: null, minutes: minutesForAll }
    return oneEntry(
      dice,
      wishes,
      variant,
      amount,
      wishes.variants === 'columns' ? minutesForAll : duration(),
      '',
    )
  })
  return { service, printed, section, note, aside: '', entries, ...(shared ? { shared: true as const } : {}) }
}

/** Capitals all over the list, a no-break space where the owner's fingers left one. */
function asTyped(dice: Dice, wishes: Wishes, name: string): string {
  const cased = wishes.capitals ? name.toUpperCase() : name
  return dice.chance(0.05) ? cased.replace(' ', '\u00a0') : cased
}

/** «Масаж спини 30 хв»: the name tells the time, a column of times may only repeat it. */
function timedByName(dice: Dice, wishes: Wishes, item: Item, base: number, minutes: number): Item {
  const price = sayPrice(dice, wishes.language, wishes.money, base, 'exact')
  const means = { min: minutes, max: minutes }
  return { ...item, note: null, entries: [{ variant: null, price, minutes: { text: '', means } }] }
}

function oneEntry(
  dice: Dice,
  wishes: Wishes,
  variant: string | null,
  amount: number,
  minutes: Entry['minutes'],
  each: string,
): Entry {
  if (variant === null && each === '' && dice.chance(0.02)) {
    return { variant, price: null, agreed: dice.pick(words[wishes.language].agreed), minutes: null }
  }
  const kind = dice.weigh([
    ['exact', 8],
    ['from', 1.6],
    ['range', 1],
    ['free', variant === null ? 0.1 : 0],
  ] as const)
  return {
    variant,
    price: sayPrice(dice, wishes.language, wishes.money, amount, each === '' ? kind : 'exact', each),
    minutes,
  }
}

function addAdditions(dice: Dice, wishes: Wishes, section: Content['sections'][number]): void {
  for (const service of dice.some(additions[wishes.language], dice.int(1, 3))) {
    const kind = dice.pick(['surcharge', 'surcharge', 'percent'] as const)
    const price = sayPrice(dice, wishes.language, wishes.money, roundly(dice, dice.int(40, 300)), kind)
    section.items.push({
      service,
      printed: service,
      section: section.name,
      note: null,
      aside: '',
      entries: [{ variant: null, price, minutes: null }],
    })
  }
}
