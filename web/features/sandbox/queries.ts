import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { clearTestConversation, photo, sendTestMessage, testConversation } from '#contract/agent.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { call } from '#web/api/client.ts'
import { settlePending } from '#web/ui/toasts.tsx'

const key = ['conversations', 'test']
type Conversation = ReplyOf<typeof testConversation>

export const useTestConversation = () => useQuery({ queryKey: key, queryFn: () => call(testConversation) })

export type Outgoing = { message: string; photo: File | null }

export function useSendTestMessage() {
  const client = useQueryClient()
  return useMutation({
    async mutationFn({ message, photo }: Outgoing) {
      await settlePending()
      return call(sendTestMessage, { body: { message }, files: photo ? { photo } : {} })
    },
    // Under way until the conversation shows both messages: so none is ever there twice, or for a moment not at all.
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

export function useClearTestConversation() {
  const client = useQueryClient()
  return async () => {
    await call(clearTestConversation)
    client.setQueryData<Conversation>(key, { conversation_id: null, messages: [] })
  }
}

export const usePhoto = (id: number) =>
  useQuery({
    queryKey: ['photo', id],
    queryFn: () => call(photo, { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
