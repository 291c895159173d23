// A topic the server announces refetches the queries that begin with it. While the stream is down, pages poll.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Topic } from '#contract/events.ts'
import { listen } from './client.ts'
import { observable } from './observable.ts'

export const isLive = observable(false)

/** What the dashboard's figures are made of. */
const counted: Topic[] = ['conversations', 'appointments', 'gaps', 'catalogue']

const firstPause = 1_000
const longestPause = 30_000

export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    const stopped = new AbortController()
    void follow(client, stopped.signal)
    return () => stopped.abort()
  }, [client])
}

async function follow(client: QueryClient, signal: AbortSignal): Promise<void> {
  let wait = firstPause
  let missedEvents = false
  while (!signal.aborted) {
    await listen({
      signal,
      onOpen() {
        isLive.set(true)
        wait = firstPause
        if (missedEvents) void client.invalidateQueries()
      },
      onTopic(topic) {
        void client.invalidateQueries({ queryKey: [topic] })
        if (counted.includes(topic)) void client.invalidateQueries({ queryKey: ['figures'] })
      },
    }).catch(() => undefined)
    isLive.set(false)
    missedEvents = true
    await pause(wait, signal)
    wait = Math.min(wait * 2, longestPause)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
