import { useQuery } from '@tanstack/react-query'
import { listChats, readChat } from '#contract/conversations.ts'
import { call } from '#web/api/client.ts'

export const useChats = () =>
  useQuery({ queryKey: ['conversations'], queryFn: () => call(listChats, { query: {} }) })

export const useChat = (id: string) =>
  useQuery({ queryKey: ['conversations', id], queryFn: () => call(readChat, { params: { id }, query: {} }) })
