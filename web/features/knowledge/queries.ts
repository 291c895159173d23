import { useQuery } from '@tanstack/react-query'
import { listCorrections, listFacts, listReleases } from '#contract/corrections.ts'
import { exam } from '#contract/exam.ts'
import { listGaps } from '#contract/gaps.ts'
import { replay } from '#contract/replay.ts'
import { call } from '#web/api/client.ts'

export const factsQuery = { queryKey: ['knowledge', 'facts'], queryFn: () => call(listFacts) }

export const useFacts = () => useQuery(factsQuery)

export const useReleases = () =>
  useQuery({ queryKey: ['knowledge', 'releases'], queryFn: () => call(listReleases) })

const examIsSoon = 5_000

/** Of the published release unless another is named; null while it is being examined. */
export const useExam = (release?: number) =>
  useQuery({
    queryKey: ['knowledge', 'exam', release],
    queryFn: () => call(exam, { query: { release } }),
    refetchInterval: ({ state }) => state.data === null && examIsSoon,
  })

/** null while the questions are being asked; with `since`, an older result is not what is waited for. */
export const useReplay = (release?: number, since = '') =>
  useQuery({
    queryKey: ['knowledge', 'replay', release],
    queryFn: () => call(replay, { query: { release } }),
    refetchInterval: ({ state: { data } }) => (data == null || data.taken_at < since) && examIsSoon,
  })

export const useCorrections = () =>
  useQuery({ queryKey: ['knowledge', 'corrections'], queryFn: () => call(listCorrections) })

export const useGaps = () => useQuery({ queryKey: ['gaps'], queryFn: () => call(listGaps) })
