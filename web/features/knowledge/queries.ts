import { useQuery } from '@tanstack/react-query'
import { listFacts, listReleases } from '#contract/corrections.ts'
import { exam } from '#contract/exam.ts'
import { listGaps } from '#contract/gaps.ts'
import { call } from '#web/api/client.ts'

export const factsQuery = { queryKey: ['knowledge', 'facts'], queryFn: () => call(listFacts) }

export const useFacts = () => useQuery(factsQuery)

export const useReleases = () =>
  useQuery({ queryKey: ['knowledge', 'releases'], queryFn: () => call(listReleases) })

const examIsSoon = 5_000

/** null while the published release is being examined. */
export const useExam = () =>
  useQuery({
    queryKey: ['knowledge', 'exam'],
    queryFn: () => call(exam, { query: {} }),
    refetchInterval: ({ state }) => state.data === null && examIsSoon,
  })

export const useGaps = () => useQuery({ queryKey: ['gaps'], queryFn: () => call(listGaps) })
