import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '#web/api/failures.ts'
import { session } from '#web/api/session.ts'

export function newQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What the server refused it will refuse again; a lost network may be back in a moment.
        retry: (failures, failure) =>
          !(failure instanceof ApiProblem && failure.status < 500) && failures < 1,
      },
      // Without this a phone that believes itself offline would wait in silence instead of saying so.
      mutations: { networkMode: 'always' },
    },
  })
  // What is typed and not yet saved waits as long as the app is open.
  client.setQueryDefaults(['draft'], { gcTime: Number.POSITIVE_INFINITY })
  session.onEnd(() => client.clear())
  return client
}
