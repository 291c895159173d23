// «Видаліть мої дані»: asked back once, and only a yes makes it a request.
import { type Ask, cued } from '../ask.ts'
import { namesService } from '../dialogue.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Part } from './part.ts'

/** In one phrase, or with other words between: «видаліть, будь ласка, мої дані». */
function asksToForget(ask: Ask): boolean {
  return cued(ask, 'forget-me') || (cued(ask, 'erase') && cued(ask, 'my-data') && !namesService(ask.wish))
}

export function erasureAnswer(ask: Ask, phrases: Phrases): Part | null {
  const waiting = ask.memory.pending === 'erasure'
  if (asksToForget(ask) && !(waiting && cued(ask, 'affirmative'))) {
    return {
      text: phrases.forgetMe,
      evidence: [],
      actions: [{ type: 'offer', choices: [phrases.yesDelete, phrases.noKeep] }],
      remember: { pending: 'erasure' },
    }
  }
  if (!waiting) return null
  if (cued(ask, 'affirmative'))
    return { text: phrases.forgetMeDone, evidence: [], actions: [{ type: 'erase_request' }] }
  return cued(ask, 'negative') ? { text: phrases.forgetMeKept, evidence: [] } : null
}
