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
}
