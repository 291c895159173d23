import { jobs } from '#server/jobs.ts'
import type { Platform } from '#server/platform/platform.ts'
import { giveUpTraining, noteFault, runTraining } from './training.ts'

/** Being killed is not among them: a training outlives many restarts, but not a fault that comes each time. */
const faultsBorne = 4

export function knowledgeJobs({ asSalon, handle, http }: Platform): void {
  handle(jobs.train, async ({ trainingId }, salonId, { last }) => {
    try {
      await runTraining(asSalon, salonId, trainingId, http.log)
    } catch (error) {
      const faults = await asSalon(salonId, (tx) => noteFault(tx, trainingId))
      if (!last && faults < faultsBorne) throw error
      // Nobody would ever hear the end of it otherwise, and no other training could start.
      await asSalon(salonId, (tx) => giveUpTraining(tx, trainingId))
      http.log.error({ salonId, trainingId, err: error }, 'training given up')
    }
  })
}
