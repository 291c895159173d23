// The engine that needs no model: a message is understood, answered from the facts of the release, proven, said.
import type { Action } from '#contract/agent.ts'
import type { Source } from '#contract/facts.ts'
import type { CustomerLanguage, Engine, KnownFact, Reply, Turn } from '../engine.ts'
import { capitalised, fill, type Part, phrasesIn } from './answer/part.ts'
import { replyParts } from './answer/route.ts'
import { salonPhone } from './answer/salon.ts'
import { type Ask, understand } from './ask.ts'
import { bookingPhrases } from './booking/desk.ts'
import { arrangedVisit, openQuestion } from './booking/dialogue.ts'
import type { Wish } from './coverage.ts'
import type { Memory } from './dialogue.ts'
import { unprovenClaims } from './own-check.ts'
import type { Phrases } from './phrases/phrases.ts'
import { type FollowedWishes, followedWishes } from './prompt.ts'
import { isWork } from './understand/words.ts'

const wishesOfPrompts = new Map<string, FollowedWishes>()

function wishesOf(prompt: string): FollowedWishes {
  const held = wishesOfPrompts.get(prompt)
  if (held) return held
  const wishes = followedWishes(prompt)
  if (wishesOfPrompts.size > 500) wishesOfPrompts.clear()
  wishesOfPrompts.set(prompt, wishes)
  return wishes
}

/** «Оксамит», but not ««Оксамит»» where the name brings its own quotation marks. */
function salonName({ salon }: Turn, phrases: Phrases): string {
  return /[«»"“”„]/.test(salon.name) ? salon.name : fill(phrases.quoted, { text: salon.name })
}

function introduction(turn: Turn, wishes: FollowedWishes, phrases: Phrases): string {
  const salon = salonName(turn, phrases)
  const intro = wishes.name
    ? fill(phrases.introNamed, { name: wishes.name, salon })
    : fill(phrases.intro, { salon })
  return `${wishes.greeting ? capitalised(wishes.greeting) : phrases.greeting} ${intro}`
}

/** What the first reply of a conversation begins with, whichever engine gives it: a greeting, and who is speaking. */
export function opening(turn: Turn, language: CustomerLanguage): string | null {
  if (turn.history.some((message) => message.author !== 'customer')) return null
  const wishes = wishesOf(turn.prompt)
  return introduction(turn, wishes, phrasesIn(language, wishes.address))
}

function uniqueSources(evidence: readonly KnownFact[]): Source[] {
  const seen = new Map<string, Source>()
  for (const { file, place, quote, corrected } of evidence)
    seen.set(`${file}\n${JSON.stringify(place)}\n${quote}`, {
      file,
      place,
      quote,
      ...(corrected && { corrected }),
    })
  return [...seen.values()].slice(0, 12)
}

function uniqueActions(parts: readonly Part[]): Action[] {
  const actions = parts.flatMap((part) => part.actions ?? [])
  const handOver = actions.find((action) => action.type === 'hand_over')
  const offer = actions.find((action) => action.type === 'offer')
  const erase = actions.find((action) => action.type === 'erase_request')
  return [handOver, offer, erase].filter((action) => action !== undefined)
}

function sentencesIn(text: string): number {
  return text.split(/[.!?…]+(?:\s|$)|\n/u).filter((each) => each.trim() !== '').length
}

function compose(parts: readonly Part[], wishes: FollowedWishes): string {
  const texts = parts.map((part) => part.text)
  const plain = texts.join('\n')
  const limit = wishes.maxSentences ?? Number.POSITIVE_INFINITY
  const extras = parts.map((part) => part.extra).filter((extra) => extra !== undefined)
  const whole = [plain, ...extras].join(plain.includes('\n') ? '\n' : ' ')
  return sentencesIn(whole) <= Math.max(limit, 1) ? whole : plain
}

function unprovable(ask: Ask, phrases: Phrases): Part[] {
  const phone = salonPhone(ask)
  return [
    {
      text: [phrases.unknown, phrases.willAsk, phone ? fill(phrases.callUs, { phone: phone.text }) : '']
        .filter((each) => each !== '')
        .join(' '),
      evidence: phone?.evidence ?? [],
      actions: [{ type: 'hand_over', reason: 'unsure' }],
    },
  ]
}

const mostBaskets = 2

const workOf = ({ features, ages }: Wish): string =>
  JSON.stringify([features.filter((id) => isWork(id) || /^(?:s|person):/.test(id)).sort(), ages])

/** Another length or master of the same thing takes its place; another thing begins a new list. */
function basketsAfter(before: Memory['baskets'], basket: readonly Wish[] | undefined): Memory['baskets'] {
  if (!basket || basket.length === 0) return before
  const last = before.at(-1)
  const same = last && workOf(last[0]!) === workOf(basket[0]!)
  return [...(same ? before.slice(0, -1) : before), basket].slice(-mostBaskets)
}

function memoryAfter(ask: Ask, parts: readonly Part[]): Reply['memory'] {
  const remembered = parts.map((part) => part.remember).filter((each) => each !== undefined)
  const wish = remembered.findLast((each) => each.wish)?.wish
  const question = remembered.findLast((each) => each.question)?.question
  const topics = remembered.findLast((each) => each.topics)?.topics
  const staff = remembered.findLast((each) => each.staff && each.staff.length > 0)?.staff
  return {
    language: ask.language,
    features: wish?.features ?? ask.memory.features,
    ages: wish ? wish.ages : ask.memory.ages,
    question: question ?? ask.memory.question,
    staff: staff ?? ask.memory.staff,
    topics: topics ?? ask.memory.topics,
    baskets: basketsAfter(ask.memory.baskets, remembered.findLast((each) => each.basket)?.basket),
    pending: remembered.findLast((each) => each.pending)?.pending ?? null,
  }
}

/** A person who is called in asks for himself what is still open. */
function withOpenQuestion(parts: readonly Part[], open: Part | null): Part[] {
  const isHandedOver = uniqueActions(parts).some(({ type }) => type === 'hand_over')
  return open && !isHandedOver ? [...parts, open] : [...parts]
}

export const builtinEngine: Engine = async (turn) => {
  const wishes = wishesOf(turn.prompt)
  const ask = understand(turn)
  const language: CustomerLanguage = ask.language
  const phrases = phrasesIn(language, wishes.address)
  const begins = opening(turn, language)
  const first = begins !== null
  const said = [
    turn.message,
    ...turn.history.filter((message) => message.author === 'customer').map((message) => message.text),
    turn.salon.name,
    turn.salon.phone ?? '',
    turn.salon.address ?? '',
  ]
  const say = bookingPhrases(language, wishes.address)
  const arranged = await arrangedVisit(ask, phrases, say)
  let parts =
    arranged?.parts ?? withOpenQuestion(replyParts(ask, wishes, phrases, first), openQuestion(turn, say))
  const textOf = (chosen: readonly Part[]): string => {
    const answer = compose(chosen, wishes)
    const opened = first ? `${begins}${answer ? `\n${answer}` : ''}` : answer
    return wishes.signature && first ? `${opened}\n${wishes.signature}` : opened
  }
  const unproven = unprovenClaims(
    textOf(parts),
    parts.flatMap((part) => [...part.evidence]),
    said,
    parts.flatMap((part) => [...(part.terms ?? [])]),
  )
  // Must not happen; if it does, silence about the number is the only honest answer.
  if (unproven.length > 0) parts = unprovable(ask, phrases)
  const calculations = parts.flatMap((part) => [...(part.calculations ?? [])])
  const evidence = [...new Set(parts.flatMap((part) => [...part.evidence]))]
  return {
    text: textOf(parts),
    language,
    evidence,
    sources: uniqueSources(evidence),
    actions: uniqueActions(parts),
    memory: { ...memoryAfter(ask, parts), booking: arranged?.booking ?? turn.memory.booking ?? null },
    ...(arranged && arranged.calls.length > 0 ? { toolCalls: arranged.calls } : {}),
    ...(calculations.length > 0 ? { calculations } : {}),
  }
}
