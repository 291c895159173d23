// Messages as models write them: several things in one, in sentences, lists and tables, some of them lies.
import type { CustomerLanguage } from '#server/agent/engine.ts'
import type { Chance } from './chance.ts'
import {
  type Amount,
  duration,
  fill,
  money,
  type Priced,
  type Salon,
  type Sentence,
  wrongMinutes,
  wrongPrice,
} from './claims.ts'
import { rightly, translated, wrongly } from './rules.ts'
import { contactSaid, hoursSaid } from './salon-said.ts'
import { wordings } from './wording.ts'

/** `pieces`: where each thing said stands in the text, and what is untrue of it. */
export type Message = {
  salon: Salon
  language: CustomerLanguage
  text: string
  said: string[]
  pieces: { start: number; end: number; lie: string | null }[]
}

const languages: readonly CustomerLanguage[] = ['uk', 'ru', 'en', 'pl']

type Item = { name: string; price: string; minutes: string | null; lie: string | null }

function itemOf(
  salon: Salon,
  language: CustomerLanguage,
  chance: Chance,
  lying: boolean,
  withMinutes: boolean,
): Item | null {
  const wording = wordings[language]
  const row = chance.pick(salon.priced)
  const { price, minutes, unit } = row.fact
  const asMinutes = lying && withMinutes && chance.flip(0.4)
  const wrong = lying && !asMinutes ? wrongPrice(row, salon, chance) : null
  const slow = asMinutes ? wrongMinutes(row, salon, chance) : null
  if (lying && !wrong && !slow) return null
  if (withMinutes && !minutes) return null
  return {
    name: nameIn(row, salon, language, chance),
    price: money(wrong?.amount ?? (price as Amount), wording, chance, unit),
    minutes: withMinutes ? duration(slow?.minutes ?? minutes!, wording, chance) : null,
    lie: wrong?.lie ?? slow?.lie ?? null,
  }
}

function nameIn(row: Priced, salon: Salon, language: CustomerLanguage, chance: Chance): string {
  const known =
    Object.keys(row.fact.variant).length === 0
      ? translated[salon.name]?.find(([listed, spoken]) => listed === row.fact.service && spoken === language)
      : undefined
  return known && chance.flip(0.6) ? known[2] : salon.called(row, chance)
}

class Draft {
  text = ''
  readonly pieces: Message['pieces'] = []

  add(text: string, lie: string | null | undefined, between: string): void {
    if (text === '') return
    if (this.text !== '') this.text += between
    const start = this.text.length
    // Models begin a sentence with a capital.
    this.text += text.charAt(0).toUpperCase() + text.slice(1)
    if (lie !== undefined) this.pieces.push({ start, end: this.text.length, lie })
  }
}

const until = <T>(tries: number, make: () => T | null): T | null => {
  for (let n = 0; n < tries; n++) {
    const made = make()
    if (made !== null) return made
  }
  return null
}

function prices(
  draft: Draft,
  salon: Salon,
  language: CustomerLanguage,
  chance: Chance,
  lying: boolean,
): boolean {
  const wording = wordings[language]
  const form = chance.pick(['sentence', 'sentence', 'both', 'time', 'two', 'list', 'table', 'sum'] as const)
  const item = (lie: boolean, timed: boolean): Item | null =>
    until(12, () => itemOf(salon, language, chance, lie, timed))
  if (form === 'sentence' || form === 'both' || form === 'time') {
    const one = item(lying, form !== 'sentence')
    if (!one || (form === 'time' && one.lie !== null && !one.lie.startsWith('minutes:'))) return false
    const templates =
      form === 'sentence' ? wording.price : form === 'both' ? wording.priceAndTime : wording.time
    draft.add(
      fill(chance.pick(templates), { name: one.name, price: one.price, minutes: one.minutes ?? '' }),
      one.lie,
      ' ',
    )
    return true
  }
  const count = form === 'two' || form === 'sum' ? 2 : chance.whole(2, 5)
  const wrongAt = lying ? chance.whole(0, count - 1) : -1
  const timed = form === 'table' || (form === 'list' && chance.flip(0.3))
  const items = Array.from({ length: count }, (_, at) => item(at === wrongAt, timed))
  if (items.some((each) => each === null)) return false
  const all = items as Item[]
  if (form === 'two') {
    const [a, b] = all as [Item, Item]
    draft.add(
      fill(chance.pick(wording.two), { a: a.name, pa: a.price, b: b.name, pb: b.price }),
      a.lie ?? b.lie,
      ' ',
    )
    return true
  }
  if (form === 'sum') return sum(draft, salon, language, chance, lying)
  if (form === 'list') {
    draft.add(chance.pick(wording.listTitle), undefined, draft.text === '' ? '' : '\n')
    const bullet = chance.pick(['• ', '- ', '* ', ''])
    for (const each of all)
      draft.add(
        `${bullet}${each.name} — ${each.price}${each.minutes ? `, ${each.minutes}` : ''}`,
        each.lie,
        '\n',
      )
    return true
  }
  draft.add(`| ${wording.columns.join(' | ')} |\n|---|---|---|`, undefined, draft.text === '' ? '' : '\n\n')
  for (const each of all) draft.add(`| ${each.name} | ${each.price} | ${each.minutes} |`, each.lie, '\n')
  return true
}

/** «A — 400 грн, B — 600 грн. Разом: 400 + 600 = 1 000 грн.» */
function sum(
  draft: Draft,
  salon: Salon,
  language: CustomerLanguage,
  chance: Chance,
  lying: boolean,
): boolean {
  const wording = wordings[language]
  const rows = salon.priced.filter(({ fact }) => fact.price?.type === 'exact' && !fact.unit)
  const [a, b] = [chance.pick(rows), chance.pick(rows)]
  if (!a || !b || a === b) return false
  const values = [a.fact.price!.min, b.fact.price!.min] as const
  const exact = (row: Priced): string => money(row.fact.price as Amount, wording, chance)
  const total = values[0] + values[1] + (lying ? chance.pick([10, -10, 100, 5]) : 0)
  draft.add(
    fill(chance.pick(wording.two), {
      a: salon.called(a, chance),
      pa: exact(a),
      b: salon.called(b, chance),
      pb: exact(b),
    }),
    null,
    ' ',
  )
  const code = a.fact.price!.currency
  const currency = wording.currency[code as 'UAH' | 'PLN']?.[0] ?? code
  draft.add(
    fill(chance.pick(wording.sum), { terms: values.join(' + '), total: `${total} ${currency}` }),
    lying ? 'sum' : null,
    ' ',
  )
  return true
}

function promised(language: CustomerLanguage, chance: Chance): Sentence {
  const wording = wordings[language]
  const day = chance.pick(Object.values(wording.days))[1]
  const kind = chance.pick(['booked', 'moved', 'cancelled', 'obeyed', 'obeyed'] as const)
  return { text: fill(chance.pick(wording[kind]), { day, clock: `${chance.whole(9, 19)}:00` }), lie: kind }
}

function ruleTold(salon: Salon, language: CustomerLanguage, chance: Chance, lying: boolean): Sentence | null {
  const pool = (lying ? wrongly : rightly).filter(
    (each) => each.salon === salon.name && each.language === language,
  )
  if (pool.length > 0) return { text: chance.pick(pool).text, lie: lying ? 'rule' : null }
  const rules = salon.salon.facts.flatMap(({ fact }) => (fact.kind === 'rule' && !lying ? [fact] : []))
  if (rules.length === 0) return null
  const { heading, text } = chance.pick(rules)
  const whole = heading ? `${heading}: ${text}` : text
  return {
    text: fill(chance.pick(wordings[language].quote), { text: /[.!?]$/.test(whole) ? whole : `${whole}.` }),
    lie: null,
  }
}

export function messageOf(salons: readonly Salon[], chance: Chance, lying: boolean): Message {
  for (;;) {
    const salon = chance.pick(salons)
    const own = salon.salon.profile.language as CustomerLanguage
    const language = chance.flip(0.5) ? own : chance.pick(languages)
    const wording = wordings[language]
    const draft = new Draft()
    const said: string[] = []
    draft.add(chance.pick(wording.before), undefined, '')
    const count = chance.whole(1, 3)
    const wrongAt = lying ? chance.whole(0, count - 1) : -1
    let made = true
    for (let at = 0; at < count && made; at++) {
      const lie = at === wrongAt
      const kind = chance.pick([
        'prices',
        'prices',
        'prices',
        'hours',
        'contact',
        'rule',
        ...(lie ? (['promise', 'agreed'] as const) : []),
      ] as const)
      if (kind === 'prices') {
        made = until(20, () => (prices(draft, salon, language, chance, lie) ? true : null)) ?? false
        // A table or a list ends with its last line.
        if (made && at < count - 1 && draft.text.includes('\n')) draft.text += '\n'
        continue
      }
      if (kind === 'agreed') {
        const one = until(12, () => itemOf(salon, language, chance, true, false))
        made = one !== null
        if (one) {
          said.push(`${one.name} ${one.price}?`)
          draft.add(fill(wording.agreed, { name: one.name, price: one.price }), one.lie, ' ')
        }
        continue
      }
      const sentence = until(12, () =>
        kind === 'promise'
          ? promised(language, chance)
          : kind === 'hours'
            ? hoursSaid(salon, language, chance, lie)
            : kind === 'contact'
              ? contactSaid(salon, language, chance, lie)
              : ruleTold(salon, language, chance, lie),
      )
      made = sentence !== null
      if (sentence) draft.add(sentence.text, sentence.lie, ' ')
    }
    if (!made || (lying && !draft.pieces.some(({ lie }) => lie))) continue
    draft.add(chance.pick(wording.after), undefined, draft.text.includes('\n') ? '\n' : ' ')
    return { salon, language, text: draft.text, said, pieces: draft.pieces }
  }
}
