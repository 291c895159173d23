// Meta's webhooks: signed over their raw bytes, in batches, in any order, again until they are answered 200.
import { createHmac } from 'node:crypto'
import type { Delivery, DeliveryFault } from './delivery.ts'
import { courier } from './delivery.ts'
import type { PhoneNumber } from './whatsapp-accounts.ts'

export type EventFault = DeliveryFault & {
  /** Held back until another event is sent, and delivered after it. */
  reorder?: true
  /** Held back until another event is sent, and delivered in one POST with it. */
  batch?: true
  /** Signed with another secret. */
  wrongSignature?: true
}

export type Change = { field: string; value: object }

export type EventSender = {
  deliveries: Delivery[]
  fault(fault: EventFault): void
  send(number: PhoneNumber, change: Change): void
  /** Whatever is held back goes out. */
  flush(): void
  stop(): void
}

/** Seven days of growing pauses; nothing is kept longer. */
const trueRetryPauseMs = (failures: number) => Math.min(2 ** failures * 1000, 3600_000)
const keptForMs = 7 * 24 * 3600_000

/** Non-ASCII as \uXXXX and slashes as \/, which is why a signature must be checked over the raw bytes. */
const metaJson = (value: unknown): Buffer =>
  Buffer.from(
    JSON.stringify(value)
      .replaceAll('/', '\\/')
      .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )

const sign = (secret: string, body: Buffer) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

/** An override of the business account comes before the app's own callback. */
export const callbackOf = ({ account, app }: PhoneNumber): string | null =>
  account.isSubscribed ? (account.override?.url ?? app.callback) : null

type Parcel = { number: PhoneNumber; changes: Change[]; wrongSignature: boolean; isBatch: boolean }

export function eventSender(options: {
  now: () => Date
  retryPauseMs?: (failures: number) => number
  onChange: () => void
}): EventSender {
  const { now, retryPauseMs = trueRetryPauseMs, onChange } = options
  // Meta counts exactly 200 as delivered.
  const post = courier((status) => status === 200)
  const timers = new Set<NodeJS.Timeout>()
  const faults: EventFault[] = []
  let heldBack: Parcel[] = []

  function nextFault(): EventFault {
    const [fault] = faults
    if (!fault) return {}
    if (fault.times === undefined || fault.times <= 1) faults.shift()
    else faults[0] = { ...fault, times: fault.times - 1 }
    return fault
  }

  async function deliver(parcel: Parcel, failures: number, since: Date): Promise<void> {
    const { number, changes, wrongSignature } = parcel
    const url = callbackOf(number)
    if (url === null) return
    const body = metaJson({
      object: 'whatsapp_business_account',
      entry: [{ id: number.account.id, changes }],
    })
    const secret = wrongSignature ? 'somebody else' : number.app.secret
    const { error } = await post.deliver(url, { 'x-hub-signature-256': sign(secret, body) }, body)
    if (post.isStopped()) return
    if (error === null || now().getTime() - since.getTime() > keptForMs) return onChange()
    const timer = setTimeout(
      () => {
        timers.delete(timer)
        void deliver(parcel, failures + 1, since)
      },
      retryPauseMs(failures + 1),
    )
    timers.add(timer)
  }

  function flush(): void {
    const waiting = heldBack
    heldBack = []
    for (const parcel of waiting) void deliver(parcel, 0, now())
  }

  return {
    deliveries: post.deliveries,
    fault: (fault) => void faults.push(fault),
    send(number, change) {
      const { reorder, batch, wrongSignature = false, ...fault } = nextFault()
      if (batch || reorder) {
        const companion = batch && heldBack.find((held) => held.isBatch && held.number === number)
        if (companion) companion.changes.push(change)
        else heldBack.push({ number, changes: [change], wrongSignature, isBatch: batch === true })
        return
      }
      // Taken by the very next delivery, which is this one.
      if (fault.duplicate || fault.loseAnswer || fault.drop || fault.delayMs)
        post.fault({ ...fault, times: 1 })
      const batched = heldBack.filter((held) => held.isBatch && held.number === number)
      heldBack = heldBack.filter((held) => !batched.includes(held))
      const changes = [...batched.flatMap((held) => held.changes), change]
      void deliver({ number, changes, wrongSignature, isBatch: false }, 0, now())
      flush()
    },
    flush,
    stop() {
      post.stop()
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
