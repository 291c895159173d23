// The booking desk of one turn: its tools, every call kept as proof, and the words it speaks.
import type { z } from 'zod'
import type { CustomerLanguage, ToolCall, ToolResult, Turn } from '../../engine.ts'
import type { Term } from '../own-check.ts'
import { claimsIn } from '../own-check.ts'
import type { Phrases } from '../phrases/phrases.ts'
import en, { informal as enInformal } from './phrases/en.ts'
import pl, { informal as plInformal } from './phrases/pl.ts'
import ru, { informal as ruInformal } from './phrases/ru.ts'
import uk, { informal as ukInformal } from './phrases/uk.ts'
import type { BookingPhrases } from './phrases.ts'

const formal: Record<CustomerLanguage, BookingPhrases> = { uk, ru, en, pl }
const informal: Record<CustomerLanguage, Partial<BookingPhrases>> = {
  uk: ukInformal,
  ru: ruInformal,
  en: enInformal,
  pl: plInformal,
}

export const bookingPhrases = (
  language: CustomerLanguage,
  address: 'formal' | 'informal' | null,
): BookingPhrases =>
  address === 'informal' ? { ...formal[language], ...informal[language] } : formal[language]

export type Voice = { language: CustomerLanguage; phrases: Phrases; say: BookingPhrases }

export type Desk = Voice & {
  turn: Turn
  calls: ToolCall[]
  use: (tool: string, input: object) => Promise<ToolResult>
}

export function openDesk(
  turn: Turn,
  language: CustomerLanguage,
  phrases: Phrases,
  say: BookingPhrases,
): Desk {
  const calls: ToolCall[] = []
  return {
    turn,
    language,
    phrases,
    say,
    calls,
    async use(name, input) {
      const tool = turn.tools?.find((each) => each.name === name)
      if (!tool) throw new Error(`no tool ${name}`)
      const result = await tool.run(input)
      calls.push({ tool: name, input, result })
      return result
    },
  }
}

/** A tool's answer as it is known to be; a refusal is thrown back as null. */
export function dataOf<Shape extends z.ZodType>(result: ToolResult, shape: Shape): z.output<Shape> | null {
  return result.ok ? shape.parse(result.data) : null
}

const clock = /^(\d{2}):(\d{2})$/
const day = /^(\d{4})-(\d{2})-(\d{2})$/

/** Everything that tools answered may be said: times, days, prices, minutes. */
export function toolTerms(calls: readonly ToolCall[]): Term[] {
  const terms: Term[] = []
  const visit = (key: string, value: unknown): void => {
    if (typeof value === 'number') {
      const unit = /minutes/.test(key) ? 'minutes' : /^(?:min|max)$/.test(key) ? 'money' : 'number'
      terms.push({ unit, value })
    } else if (typeof value === 'string') {
      const time = value.match(clock)
      const date = value.match(day)
      if (time) terms.push({ unit: 'time', value: Number(time[1]) * 60 + Number(time[2]) })
      else if (date) terms.push({ unit: 'number', value: Number(date[3]) })
      else terms.push(...claimsIn(value))
    } else if (Array.isArray(value)) for (const each of value) visit(key, each)
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) visit(name, each)
  }
  for (const { result } of calls) visit('', result.data)
  return terms
}
