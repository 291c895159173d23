import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { testConversation } from '#contract/agent.ts'
import { listAppointments } from '#contract/booking.ts'
import { listChats } from '#contract/conversations.ts'
import { type Figure, stats, statsList } from '#contract/figures.ts'
import { listGaps } from '#contract/gaps.ts'
import { listIntegrations } from '#contract/integrations.ts'
import { getSchedule } from '#contract/schedule.ts'
import { call } from '#web/api/client.ts'

export type Days = { from: string; to: string }

export const useStats = (days: Days) =>
  useQuery({
    queryKey: ['figures', days],
    queryFn: () => call(stats, { query: days }),
    placeholderData: (before) => before,
  })

const pageSize = 100

export const useStatsList = (counted: Days & { figure: Figure; service?: number | undefined }) =>
  useInfiniteQuery({
    queryKey: ['figures', 'list', counted],
    queryFn: ({ pageParam }) =>
      call(statsList, { query: { ...counted, limit: pageSize, offset: pageParam } }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, _, offset) => (offset + pageSize < total ? offset + pageSize : undefined),
  })

export const useVisits = (day: string) =>
  useQuery({
    queryKey: ['appointments', 'day', day],
    queryFn: () => call(listAppointments, { query: { from: day, to: day } }),
  })

export const useOpenGaps = () => useQuery({ queryKey: ['gaps'], queryFn: () => call(listGaps) })

export const useIntegrations = () =>
  useQuery({ queryKey: ['integrations'], queryFn: () => call(listIntegrations) })

export const useSchedule = () =>
  useQuery({ queryKey: ['catalogue', 'schedule'], queryFn: () => call(getSchedule) })

export const useTestTalk = () =>
  useQuery({ queryKey: ['conversations', 'test'], queryFn: () => call(testConversation) })

/** Conversations in which a customer waits for a person, longest first. */
export const useWaitingChats = () =>
  useQuery({
    queryKey: ['conversations', 'waiting'],
    queryFn: () => call(listChats, { query: { filter: 'waiting' } }),
  })
