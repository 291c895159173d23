// The owner's word about facts. Every change makes a new release, in which each fact has a new number; so changes go one
// after another, and each finds its facts by what they say, not by the number they had when the page was drawn.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import {
  addFact,
  correctFact,
  publishRelease,
  type ReleasedFact,
  removeFact,
  settleConflict,
  undoCorrection,
} from '#contract/corrections.ts'
import type { Fact } from '#contract/facts.ts'
import { answerGap, dismissGap } from '#contract/gaps.ts'
import { startReplay } from '#contract/replay.ts'
import { call } from '#web/api/client.ts'
import { ApiProblem } from '#web/api/failures.ts'
import { observable, useValue } from '#web/api/observable.ts'
import { session } from '#web/api/session.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { offerUndo, say, settlePending } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { factsQuery } from './queries.ts'

let last: Promise<unknown> = Promise.resolve()

function inTurn<T>(client: QueryClient, change: () => Promise<T>): Promise<T> {
  const done = last
    .catch(() => undefined)
    .then(change)
    .finally(() => client.invalidateQueries({ queryKey: ['knowledge'] }))
  last = done
  return done
}

const said = ({ fact, file, place }: ReleasedFact) => JSON.stringify([fact, file, place])

/** What was said before → what is said instead, so that a row still being edited finds itself again. */
const replaced = new Map<string, string>()

function noteReplaced(before: ReleasedFact, after: ReleasedFact): void {
  replaced.set(said(before), said(after))
  replaced.delete(said(after))
}

/** The fact as it is now, with the number that it has now. */
async function currentOf(client: QueryClient, fact: ReleasedFact, gone: string): Promise<ReleasedFact> {
  let mark = said(fact)
  for (let next = replaced.get(mark); next; next = replaced.get(mark)) mark = next
  const facts = await client.fetchQuery({ ...factsQuery, staleTime: Number.POSITIVE_INFINITY })
  const found = facts.find((one) => said(one) === mark)
  if (!found) throw new ApiProblem(404, { detail: gone })
  return found
}

export function useChanges() {
  const client = useQueryClient()
  const { t } = useI18n()
  return {
    add: (fact: Fact) => inTurn(client, () => call(addFact, { body: { fact } })),
    /** `change` is made to what the fact says when its turn has come. */
    correct: (fact: ReleasedFact, change: (said: Fact) => Fact) =>
      inTurn(client, async () => {
        const before = await currentOf(client, fact, t('know.gone'))
        const body = { fact: change(before.fact) }
        noteReplaced(before, await call(correctFact, { params: { id: before.id }, body }))
      }),
    undo: (id: number) => inTurn(client, () => call(undoCorrection, { params: { id } })),
    /** Resolves when the questions are waiting to be asked, not when they are answered. */
    replay: (id: number) => call(startReplay, { body: { release_id: id } }),
    async publish(id: number) {
      await settlePending()
      await inTurn(client, () => call(publishRelease, { params: { id } }))
    },
    async answer(id: number, body: { question: string; answer: string; holds_until: string | null }) {
      await inTurn(client, () => call(answerGap, { params: { id }, body }))
      await client.invalidateQueries({ queryKey: ['gaps'] })
    },
  }
}

/** What the owner put away and may still bring back. Outlives the page, as the offer to undo does. */
const putAway = observable<readonly string[]>([])
session.onEnd(() => {
  putAway.set([])
  replaced.clear()
})

export function usePutAway() {
  const hidden = useValue(putAway)
  const client = useQueryClient()
  const { t } = useI18n()
  const wording = useWording()

  const numberOf = async (fact: ReleasedFact) => (await currentOf(client, fact, t('know.gone'))).id

  function away(marks: string[], text: string, byKeyboard: boolean, commit: () => Promise<unknown>): void {
    const show = () => putAway.set(putAway.get().filter((mark) => !marks.includes(mark)))
    putAway.set([...putAway.get(), ...marks])
    offerUndo({
      text,
      focusUndo: byKeyboard,
      undo: show,
      commit: () =>
        commit()
          .catch((failure) => say(wording(failure)))
          .finally(show),
    })
  }

  return {
    isShown: (fact: ReleasedFact) => !hidden.includes(said(fact)),
    isGapShown: (id: number) => !hidden.includes(gapMark(id)),
    remove(fact: ReleasedFact, name: string, byKeyboard: boolean) {
      away([said(fact)], t('know.removed', { name }), byKeyboard, () =>
        inTurn(client, async () => call(removeFact, { params: { id: await numberOf(fact) } })),
      )
    },
    settle(right: ReleasedFact, others: ReleasedFact[], name: string, byKeyboard: boolean) {
      away(others.map(said), t('know.settled', { name }), byKeyboard, () =>
        inTurn(client, async () => {
          const id = await numberOf(right)
          const insteadOf = []
          for (const other of others) insteadOf.push(await numberOf(other))
          return call(settleConflict, { params: { id }, body: { instead_of: insteadOf } })
        }),
      )
    },
    dismissGap(id: number, byKeyboard: boolean) {
      away([gapMark(id)], t('gap.dismissed'), byKeyboard, async () => {
        await call(dismissGap, { params: { id } })
        await client.invalidateQueries({ queryKey: ['gaps'] })
      })
    },
  }
}

const gapMark = (id: number) => `gap ${id}`
