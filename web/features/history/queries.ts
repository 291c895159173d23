import {
  keepPreviousData,
  type QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { photo } from '#contract/agent.ts'
import { listAppointments } from '#contract/booking.ts'
import {
  type ChatDetail,
  type ChatMessage,
  eraseChat,
  giveChatBack,
  listChats,
  readChat,
  readCustomer,
  sendStaffMessage,
  takeOverChat,
} from '#contract/conversations.ts'
import { call } from '#web/api/client.ts'

export type ChatFilter = 'all' | 'waiting' | 'held' | 'unread' | 'undelivered'
export const chatFilters: readonly ChatFilter[] = ['all', 'waiting', 'held', 'unread', 'undelivered']

export const pageOfChats = 50

export const useChats = ({ filter, q, limit }: { filter: ChatFilter; q: string; limit: number }) =>
  useQuery({
    queryKey: ['conversations', 'list', filter, q, limit],
    queryFn: () =>
      call(listChats, {
        query: { limit, ...(q && { q }), ...(filter !== 'all' && { filter }) },
      }),
    placeholderData: keepPreviousData,
  })

export const pageOfMessages = 200
const chatKey = (id: string) => ['conversations', 'one', id]

export const useChat = (id: string, limit: number) =>
  useQuery({
    queryKey: [...chatKey(id), limit],
    queryFn: () => call(readChat, { params: { id }, query: { limit } }),
    placeholderData: (before) => (before?.id === Number(id) ? before : undefined),
  })

export const useCustomer = (id: number) =>
  useQuery({
    queryKey: ['conversations', 'customer', id],
    queryFn: () => call(readCustomer, { params: { id } }),
  })

const yearMs = 366 * 86_400_000

/** A year back and half a year ahead. */
export const useVisits = (customer: number) =>
  useQuery({
    queryKey: ['appointments', 'of', customer],
    queryFn: () =>
      call(listAppointments, {
        query: {
          customer,
          from: new Date(Date.now() - yearMs / 2).toISOString(),
          to: new Date(Date.now() + yearMs / 2).toISOString(),
        },
      }),
  })

export const usePhoto = (id: number) =>
  useQuery({
    queryKey: ['photo', id],
    queryFn: async () => URL.createObjectURL(await call(photo, { params: { id } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The message stands there at once, as not sent yet; a failure takes it away and says so. */
export function useSend(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (text: string) => call(sendStaffMessage, { params: { id }, body: { text } }),
    async onMutate(text) {
      await client.cancelQueries({ queryKey: chatKey(id) })
      change(client, id, (chat) => ({
        ...chat,
        held_by: 'staff',
        waiting_since: null,
        needs_person: null,
        messages: [...chat.messages, underway(text)],
      }))
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  })
}

export function useTakeOver(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (hold: boolean) =>
      hold ? call(takeOverChat, { params: { id } }) : call(giveChatBack, { params: { id } }),
    onMutate: (hold) => change(client, id, (chat) => ({ ...chat, held_by: hold ? 'staff' : null })),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  })
}

export function useErase(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(eraseChat, { params: { id } }),
    async onSuccess() {
      client.removeQueries({ queryKey: chatKey(id) })
      await client.invalidateQueries({ queryKey: ['conversations'] })
    },
  })
}

function change(client: QueryClient, id: string, to: (chat: ChatDetail) => ChatDetail): void {
  client.setQueriesData<ChatDetail>({ queryKey: chatKey(id) }, (chat) => chat && to(chat))
}

const underway = (text: string): ChatMessage => ({
  id: -Date.now(),
  text,
  sender: 'ai',
  timestamp: new Date().toISOString(),
  author: 'staff',
  kind: 'text',
  photo_id: null,
  engine: null,
  fallback: null,
  sources: [],
  proofs: [],
  actions: [],
  delivery: 'queued',
  delivery_reason: null,
  delivery_detail: null,
  sent_at: null,
  delivered_at: null,
  read_at: null,
  covered_by: null,
  unanswered: null,
  original_text: null,
  edited_at: null,
  deleted_at: null,
})
