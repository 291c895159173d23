import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  disconnectIntegration,
  examineIntegration,
  type FindingCode,
  type Integration,
  type IntegrationType,
  listIntegrations,
  ownerLink,
  readOwnerLink,
  removeOwnerLink,
  repairIntegration,
} from '#contract/integrations.ts'
import { call } from '#web/api/client.ts'

const key = ['integrations']

export const useIntegrations = () => useQuery({ queryKey: key, queryFn: () => call(listIntegrations) })

export const connectionOf = (all: readonly Integration[], type: IntegrationType): Integration | undefined =>
  all.find((one) => one.type === type && one.status === 'connected')

/** After connecting: the list is asked anew. */
export function useRefreshIntegrations(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: key })
}

export function useDisconnect() {
  const refresh = useRefreshIntegrations()
  return useMutation({
    mutationFn: (id: number) => call(disconnectIntegration, { params: { id } }),
    onSuccess: refresh,
  })
}

/** Asked of the other side each time it is opened: what it said before helps nobody. */
export const useDiagnosis = (id: number) =>
  useQuery({
    queryKey: ['integrations', 'doctor', id],
    queryFn: () => call(examineIntegration, { params: { id } }),
    staleTime: 0,
    gcTime: 0,
  })

export function useRepair(id: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (finding: FindingCode) => call(repairIntegration, { params: { id }, body: { finding } }),
    onSuccess(diagnosis) {
      client.setQueryData(['integrations', 'doctor', id], diagnosis)
      return client.invalidateQueries({ queryKey: key, exact: true })
    },
  })
}

const linkKey = ['integrations', 'owner-link']

/** While the code is on its way the answer may come any moment. */
export const useOwnerLink = (isWaiting: boolean) =>
  useQuery({
    queryKey: linkKey,
    queryFn: () => call(readOwnerLink),
    refetchInterval: ({ state }) => isWaiting && state.data?.linked !== true && 2_000,
  })

export const useStartOwnerLink = () => useMutation({ mutationFn: () => call(ownerLink) })

export function useRemoveOwnerLink() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(removeOwnerLink),
    onSuccess: () => client.invalidateQueries({ queryKey: linkKey }),
  })
}
