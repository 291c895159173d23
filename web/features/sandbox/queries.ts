import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  clearTestConversation,
  photo,
  sendTestMessage,
  type TestMessage,
  testConversation,
} from '#contract/agent.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { call } from '#web/api/client.ts'
import { settlePending } from '#web/ui/toasts.tsx'

const key = ['conversations', 'test']
type Conversation = ReplyOf<typeof testConversation>

export const useTestConversation = () => useQuery({ queryKey: key, queryFn: () => call(testConversation) })

export type Outgoing = { message: string; photo: File | null }

/** Until the next refetch the two new messages have no ids of the server yet. */
const withoutId = () => -performance.now()

export function useSendTestMessage() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['send-test-message'],
    async mutationFn({ message, photo }: Outgoing) {
      await settlePending()
      return call(sendTestMessage, { body: { message }, files: photo ? { photo } : {} })
    },
    onSuccess(reply, { message }) {
      const { response, timestamp, engine, sources, actions, photo_id, conversation_id } = reply
      const common = { timestamp, sources: [], actions: [], photo_id: null }
      const added: TestMessage[] = [
        { ...common, id: withoutId(), text: message, sender: 'customer', engine: null, photo_id },
        { ...common, id: withoutId() - 1, text: response, sender: 'ai', engine, sources, actions },
      ]
      client.setQueryData<Conversation>(key, (known) => ({
        conversation_id,
        messages: [...(known?.messages ?? []), ...added],
      }))
      void client.invalidateQueries({ queryKey: key })
    },
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
