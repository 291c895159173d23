// Trains while the server is killed again and again, and compares with a training that nobody disturbed.
import { setTimeout as wait } from 'node:timers/promises'
import { api } from '#contract/api.ts'
import type { Knowledge } from '#contract/knowledge.ts'
import { registerOwner } from './owner.ts'
import { freePort, startServerProcess } from './server-process.ts'

export type KillReport = {
  /** Progress at each kill; strictly between 0 and 1. */
  killedAt: number[]
  seconds: number
  undisturbedSeconds: number
  /** How often progress was seen going back. */
  setbacks: number
  undisturbed: Knowledge
  disturbed: Knowledge
}

type Files = { name: string; bytes: Uint8Array<ArrayBuffer> }[]

export async function killTraining(options: {
  dataDir: string
  files: Files
  kills: number
}): Promise<KillReport> {
  const { dataDir, files, kills } = options
  const port = await freePort()
  let server = await startServerProcess({ dataDir, port })
  const at = { base: server.base }
  try {
    const calm = await registerOwner(at, 'calm@salon.test')
    for (const { name, bytes } of files) await calm.upload(name, bytes)
    const calmBegan = performance.now()
    await calm.call(api.startTraining)
    while ((await calm.call(api.trainingStatus)).status === 'training') await wait(50)
    const undisturbedSeconds = (performance.now() - calmBegan) / 1000
    const undisturbed = await calm.call(api.knowledge)

    const hurried = await registerOwner(at, 'killed@salon.test')
    for (const { name, bytes } of files) await hurried.upload(name, bytes)
    const began = performance.now()
    await hurried.call(api.startTraining)
    const killedAt: number[] = []
    let setbacks = 0
    let last = 0
    for (;;) {
      const { status, progress } = await hurried.call(api.trainingStatus)
      if (progress < last) setbacks++
      const advanced = progress > last
      last = Math.max(last, progress)
      if (status !== 'training') break
      // Only after another step was done, so that every kill falls between two of them.
      if (killedAt.length < kills && advanced && progress > (killedAt.at(-1) ?? 0) && progress < 1) {
        killedAt.push(progress)
        await server.kill()
        server = await startServerProcess({ dataDir, port })
        continue
      }
      await wait(20)
    }
    const seconds = (performance.now() - began) / 1000
    return {
      killedAt,
      seconds,
      undisturbedSeconds,
      setbacks,
      undisturbed,
      disturbed: await hurried.call(api.knowledge),
    }
  } finally {
    await server.stop()
  }
}
