// A turn as a model reads it: our rules with the salon's facts, the moment, and what was said.
import type { ModelMessage, SystemModelMessage } from 'ai'
import type { ModelProvider } from '#contract/model.ts'
import type { KnownFact, Turn } from '../engine.ts'
import { asBlock, asData, factsText } from './facts-text.ts'
import { promptFile } from './prompt-files.ts'

const rules = promptFile('rules', 'salon', 'wishes', 'currency', 'facts')
const moment = promptFile('moment', 'weekday', 'date', 'time', 'opening', 'completeness')
const opened = promptFile('opening', 'opening')
const partial = promptFile('partial')({})
const unseenPhoto = promptFile('photo')({})
const complaint = promptFile('complaint', 'complaint')

export type Instructions = {
  facts: readonly KnownFact[]
  /** These are all facts the salon has. */
  hasAllFacts: boolean
  /** The sentence that stands before the first reply of a conversation. */
  opening: string | null
}

/**
 * What stays the same from message to message comes first: providers keep it and charge less for it. Anthropic is told
 * where it ends (https://docs.anthropic.com/en/docs/build-with-claude/prompt-caching), the others find out themselves,
 * and some of them take one system message only.
 */
export function instructionsFor(
  turn: Turn,
  provider: ModelProvider,
  given: Instructions,
): string | SystemModelMessage[] {
  const { salon, prompt } = turn
  const constant = rules({
    salon: `«${asData(salon.name)}»`,
    wishes: asBlock(prompt) || '(none)',
    currency: salon.currency === 'UAH' ? 'UAH («грн»)' : salon.currency,
    facts: factsText(given.facts, salon.currency) || '(none yet)',
  })
  const now = moment({
    ...localMoment(turn),
    opening: given.opening === null ? '' : opened({ opening: asData(given.opening) }),
    completeness: given.hasAllFacts ? '' : partial,
  }).trimEnd()
  if (provider !== 'anthropic') return `${constant}\n\n${now}`
  return [
    {
      role: 'system',
      content: constant,
      providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } },
    },
    { role: 'system', content: now },
  ]
}

function localMoment({ now, salon: { timeZone } }: Turn): { weekday: string; date: string; time: string } {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(now)
  return {
    weekday: part({ weekday: 'long' }),
    date: part({ day: 'numeric', month: 'long', year: 'numeric' }),
    time: part({ hour: '2-digit', minute: '2-digit' }),
  }
}

/** Servers differ in what order of roles they take; all take turns that begin with the customer. */
export function messagesFor(turn: Turn, photo: Uint8Array | null): ModelMessage[] {
  const said: { role: 'user' | 'assistant'; text: string }[] = []
  for (const { author, text } of turn.history) {
    const role = author === 'customer' ? 'user' : 'assistant'
    const last = said.at(-1)
    if (text.trim() === '' || (!last && role === 'assistant')) continue
    if (last?.role === role) last.text = `${last.text}\n${text}`
    else said.push({ role, text })
  }
  // Two of the customer's in a row: the first was never answered, and belongs to the question.
  const unanswered = said.at(-1)?.role === 'user' ? `${said.pop()?.text}\n` : ''
  const note = turn.hasPhoto && !photo ? `\n${unseenPhoto}` : ''
  const text = `${unanswered}${turn.message}${note}`.trim()
  return [
    ...said.map(({ role, text }): ModelMessage => ({ role, content: text })),
    photo
      ? {
          role: 'user',
          content: [
            ...(text ? [{ type: 'text' as const, text }] : []),
            { type: 'file', mediaType: 'image/jpeg', data: photo },
          ],
        }
      : { role: 'user', content: text },
  ]
}

export const complaintAbout = (what: string): ModelMessage => ({
  role: 'user',
  content: complaint({ complaint: asData(what) }),
})
