// What a visitor may know before signing in. Apart from the other queries: the login needs nothing else.
import { useQuery } from '@tanstack/react-query'
import { instance } from '#contract/instance.ts'
import { call } from './client.ts'

export const useInstance = () =>
  useQuery({ queryKey: ['instance'], queryFn: () => call(instance), staleTime: Number.POSITIVE_INFINITY })
