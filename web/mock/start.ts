// The demo as a transport: what the network would carry is answered here.

import type { Transport } from '#web/api/client.ts'
import { ApiProblem } from '#web/api/failures.ts'
import { answerTo } from './on.ts'
import { pause } from './pace.ts'
import { accountOf, hear } from './store.ts'
import './auth.ts'
import './instance.ts'
import './knowledge.ts'
import './corrections.ts'
import './gaps.ts'
import './exam.ts'
import './agent.ts'
import './model.ts'
import './salon.ts'
import './history.ts'
import './catalogue.ts'
import './booking.ts'
import './integrations.ts'
import './figures.ts'

document.documentElement.dataset.demo = ''

/** Long enough to see what loading looks like. */
const travel = 150

export const demo: Transport = {
  async send(request) {
    await pause(travel)
    request.signal?.throwIfAborted()
    // A reply is a copy, as if it had come over the network.
    const reply = await answerTo(request)
    return reply instanceof Blob ? reply : structuredClone(reply)
  },
  listen(token, { onOpen, onTopic, signal }) {
    if (!accountOf(token)) return Promise.reject(new ApiProblem(401))
    onOpen()
    const stop = hear(onTopic)
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        stop()
        resolve()
      })
    })
  },
}
