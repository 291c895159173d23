// Listens to the server's events with fetch: EventSource could not send the bearer header.
import { events, type Topic, topics } from '#contract/events.ts'
import type { Transport } from './client.ts'
import { ApiProblem, NetworkFailure } from './failures.ts'
import { apiUrl } from './mode.ts'

export const listen: Transport['listen'] = async (token, { onOpen, onTopic, signal }) => {
  const stream = await fetch(apiUrl + events.path, {
    headers: { Accept: 'text/event-stream', Authorization: `Bearer ${token}` },
    signal,
  }).catch(() => null)
  if (signal.aborted) return
  if (!stream) throw new NetworkFailure()
  if (!stream.ok || !stream.body) throw new ApiProblem(stream.status)
  onOpen()

  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader()
  let unfinished = ''
  for (;;) {
    const piece = await reader.read().catch(() => ({ done: true, value: undefined }) as const)
    if (piece.done) return
    const lines = (unfinished + piece.value).split(/\r\n|\r|\n/)
    unfinished = lines.pop() ?? ''
    for (const line of lines) {
      const topic = topicIn(line)
      if (topic) onTopic(topic)
    }
  }
}

function topicIn(line: string): Topic | undefined {
  if (!line.startsWith('data:')) return undefined
  try {
    const event = JSON.parse(line.slice('data:'.length)) as { topic?: unknown }
    return topics.find((topic) => topic === event.topic)
  } catch {
    return undefined
  }
}
