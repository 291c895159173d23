// How an emulator delivers events to a webhook of ours: the request, what became of it, and what goes wrong on demand.
import { setTimeout as wait } from 'node:timers/promises'

/** What goes wrong with the next `times` deliveries (default: one). */
export type DeliveryFault = {
  times?: number
  /** Arrives, is answered, and arrives once more. */
  duplicate?: true
  /** Arrives and is answered, but the answer is lost: it will be delivered again. */
  loseAnswer?: true
  /** Never arrives this time. */
  drop?: true
  delayMs?: number
}

export type Delivery = {
  url: string
  headers: Record<string, string>
  body: Buffer
  /** Null: no answer arrived. */
  status: number | null
  /** Why not, as Telegram's getWebhookInfo would word it. */
  error: string | null
  /** Of the answer, in seconds; null: none. */
  retryAfter: number | null
  at: Date
}

export type Courier = {
  /** Every delivery that left, in order. */
  deliveries: Delivery[]
  fault(fault: DeliveryFault): void
  /** Drops the faults that still wait, and empties the log. */
  reset(): void
  deliver(url: string, headers: Record<string, string>, body: Buffer): Promise<Delivery>
  /** From then on nothing leaves, and nothing is to be tried again. */
  stop(): void
  isStopped(): boolean
}

const patienceMs = 60_000

/** `isDone` judges the status that counts as delivered. */
export function courier(isDone: (status: number) => boolean): Courier {
  const deliveries: Delivery[] = []
  const faults: DeliveryFault[] = []
  const stopped = new AbortController()

  function nextFault(): DeliveryFault | undefined {
    const [fault] = faults
    if (!fault) return undefined
    if (fault.times === undefined || fault.times <= 1) faults.shift()
    else faults[0] = { ...fault, times: fault.times - 1 }
    return fault
  }

  async function post(url: string, headers: Record<string, string>, body: Buffer): Promise<Delivery> {
    const delivery: Delivery = {
      url,
      headers,
      body,
      status: null,
      error: null,
      retryAfter: null,
      at: new Date(),
    }
    deliveries.push(delivery)
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: new Uint8Array(body),
        redirect: 'manual',
        signal: AbortSignal.any([stopped.signal, AbortSignal.timeout(patienceMs)]),
      })
      await answer.arrayBuffer()
      delivery.status = answer.status
      delivery.retryAfter = Number(answer.headers.get('retry-after')) || null
      if (!isDone(answer.status))
        delivery.error = `Wrong response from the webhook: ${answer.status} ${answer.statusText}`
    } catch (error) {
      delivery.error =
        (error as Error).name === 'TimeoutError'
          ? 'Read timeout expired'
          : ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'ECONNREFUSED'
            ? 'Connection refused'
            : 'Webhook connection closed'
    }
    return delivery
  }

  return {
    deliveries,
    fault: (fault) => void faults.push(fault),
    reset() {
      faults.length = 0
      deliveries.length = 0
    },
    async deliver(url, headers, body) {
      const fault = nextFault()
      if (fault?.delayMs) await wait(fault.delayMs, undefined, { signal: stopped.signal })
      if (fault?.drop) {
        return {
          url,
          headers,
          body,
          status: null,
          error: 'Connection refused',
          retryAfter: null,
          at: new Date(),
        }
      }
      const delivery = await post(url, headers, body)
      if (fault?.duplicate) await post(url, headers, body)
      if (!fault?.loseAnswer) return delivery
      return { ...delivery, status: null, error: 'Webhook connection closed' }
    },
    stop: () => stopped.abort(),
    isStopped: () => stopped.signal.aborted,
  }
}
