import { afterEach, expect, test, vi } from 'vitest'
import type { Topic } from '#contract/events.ts'
import { listen } from './event-stream.ts'

afterEach(() => vi.unstubAllGlobals())

function serverSends(...pieces: string[]) {
  const encoder = new TextEncoder()
  const body = new ReadableStream({
    start(stream) {
      for (const piece of pieces) stream.enqueue(encoder.encode(piece))
      stream.close()
    },
  })
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }))
}

async function heard(): Promise<Topic[]> {
  const topics: Topic[] = []
  await listen('token', {
    onOpen: () => {},
    onTopic: (topic) => topics.push(topic),
    signal: new AbortController().signal,
  })
  return topics
}

test('topics are heard however the network cuts the stream', async () => {
  serverSends('id: 1\ndata: {"top', 'ic": "files"}\n\n: heart', 'beat\n\ndata: {"topic":"trainings"}\r\n\r\n')
  expect(await heard()).toEqual(['files', 'trainings'])
})

test('what is no topic is passed over', async () => {
  serverSends('data: {"topic": "weather"}\n\ndata: nonsense\n\ndata: {"topic": "salon"}\n\n')
  expect(await heard()).toEqual(['salon'])
})
