// A reply of whichever engine under proof: what backs its numbers, as the owner sees it, and what a model is to write again.
import type { Source } from '#contract/facts.ts'
import type { Proof, ProofBasis } from '#contract/proof.ts'
import type { KnownFact, Reply, Turn } from '../engine.ts'
import type { Basis, Complaint } from './claim.ts'
import { prove } from './prove.ts'

export type ProvenReply = { proofs: readonly Proof[]; unproven: readonly Complaint[] }

const sourceOf = ({ file, place, quote, corrected }: KnownFact): Source => ({
  file,
  place,
  quote,
  ...(corrected && { corrected }),
})

function basisOf(by: Basis): ProofBasis {
  if ('fact' in by) return { type: 'fact', ...sourceOf(by.fact) }
  if ('tool' in by) return { type: 'tool', tool: by.tool }
  return 'other' in by
    ? { type: by.other }
    : { type: 'calculation', shown: by.shown, terms: by.terms.map(sourceOf) }
}

/** Of two proofs of one place the first counts, so that places never overlap. */
function apart(proofs: readonly Proof[]): Proof[] {
  const kept: Proof[] = []
  for (const proof of proofs) if (proof.start >= (kept.at(-1)?.end ?? 0)) kept.push(proof)
  return kept
}

export function provenReply(reply: Reply, turn: Turn): ProvenReply {
  const asked = turn.history.filter(({ author }) => author === 'customer').map(({ text }) => text)
  const { claims, unproven } = prove(reply.text, {
    knowledge: turn.knowledge,
    calculations: reply.calculations,
    toolCalls: reply.toolCalls,
    said: [turn.message, ...asked.toReversed()],
    salon: turn.salon,
    now: turn.now,
  })
  return { proofs: apart(claims.map(({ start, end, by }) => ({ start, end, basis: basisOf(by) }))), unproven }
}

/** For a model: each claim with what is wrong with it. */
export const complaintText = (unproven: readonly Complaint[]): string =>
  unproven.map(({ text, reason }) => `«${text.trim()}»: ${reason}`).join('\n')
