import { jobs } from '#server/jobs.ts'
import type { Platform } from '#server/platform/platform.ts'
import { giveUpTraining, runTraining } from './training.ts'

export function knowledgeJobs({ asSalon, handle, http }: Platform): void {
  handle(jobs.train, async ({ trainingId }, salonId, { last }) => {
    try {
      await runTraining(asSalon, salonId, trainingId, http.log)
    } catch (error) {
      // Nobody would ever hear the end of it otherwise, and no other training could start.
      if (last) await asSalon(salonId, (tx) => giveUpTraining(tx, trainingId))
      throw error
    }
  })
}
