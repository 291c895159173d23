// A customer wants a visit, or another time for one, or none: the one place where a booking dialogue begins.
import { type Ask, cued } from '../ask.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Part } from './part.ts'
import { handedOver } from './route.ts'

/** «запишіть мене на завтра»; said after whatever else the message asks. */
export function bookingAnswer(ask: Ask, phrases: Phrases): Part | null {
  if (!cued(ask, 'book') || ask.meanings.has('topic:cancellation')) return null
  return handedOver(phrases.booking, 'asked', ask, phrases)
}

/** «не прийду», «перенесіть на суботу»; «якщо не прийду?» only asks for the rule. */
export function changedVisitAnswer(ask: Ask, phrases: Phrases): Part | null {
  if (!cued(ask, 'cancel-booking', 'move-booking') || cued(ask, 'if')) return null
  return handedOver(phrases.bookingChange, 'asked', ask, phrases)
}
