// Server data that several features ask for.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { logout, me } from '#contract/auth.ts'
import { knowledge, listFiles, trainingStatus } from '#contract/knowledge.ts'
import { getSalon, patchSalon } from '#contract/salon.ts'
import { call } from './client.ts'
import { isLive } from './live.ts'
import { useValue } from './observable.ts'
import { session } from './session.ts'

export const useMe = () => useQuery({ queryKey: ['salon', 'me'], queryFn: () => call(me) })

export const useSalon = () => useQuery({ queryKey: ['salon'], queryFn: () => call(getSalon) })

export function usePatchSalon() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Parameters<typeof call<typeof patchSalon>>[1]['body']) => call(patchSalon, { body }),
    onSuccess(salon) {
      client.setQueryData(['salon'], salon)
      return client.invalidateQueries({ queryKey: ['salon', 'me'] })
    },
  })
}

export const useFiles = () => useQuery({ queryKey: ['files'], queryFn: () => call(listFiles) })

export const useKnowledge = () => useQuery({ queryKey: ['knowledge'], queryFn: () => call(knowledge) })

export function useTrainingStatus() {
  const live = useValue(isLive)
  return useQuery({
    queryKey: ['trainings'],
    queryFn: () => call(trainingStatus),
    refetchInterval: ({ state }) => state.data?.status === 'training' && (live ? 3_000 : 1_000),
  })
}

export async function signOut(): Promise<void> {
  const refresh = session.refresh() ?? undefined
  // The tokens leave this browser whatever the server says.
  await call(logout, { body: { refresh } }).catch(() => undefined)
  session.end('signed-out')
}
