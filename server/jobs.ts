// Everything that happens in the background, on one screen.
import { z } from 'zod'
import { job } from './platform/jobs.ts'

export const jobs = {
  train: job({
    name: 'knowledge.train',
    payload: z.object({ trainingId: z.int() }),
    // A restart of the server costs one try, and a training outlives many restarts.
    retries: 40,
    longestPauseSeconds: 2,
    silentSeconds: 10,
    orderBy: () => 'training',
  }),
  examine: job({
    name: 'agent.examine',
    payload: z.object({ releaseId: z.int() }),
    retries: 3,
    longestPauseSeconds: 60,
    silentSeconds: 30,
  }),
  replay: job({
    name: 'agent.replay',
    payload: z.object({ releaseId: z.int() }),
    retries: 3,
    longestPauseSeconds: 60,
    silentSeconds: 30,
  }),
}
