import { jobs } from '#server/jobs.ts'
import type { Platform } from '#server/platform/platform.ts'
import { deleteSalon } from './leaving.ts'

export function salonJobs({ asSalon, handle }: Platform): void {
  handle(jobs.deleteSalon, (due, salonId) => asSalon(salonId, (tx) => deleteSalon(tx, due)))
}
