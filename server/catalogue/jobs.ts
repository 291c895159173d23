import { jobs } from '#server/jobs.ts'
import type { Platform } from '#server/platform/platform.ts'
import { proposeCatalogue } from './propose.ts'
import type { ReadsTrade } from './words.ts'

export function catalogueJobs({ asSalon, handle }: Platform, readsTrade: ReadsTrade): void {
  handle(jobs.proposeCatalogue, (_payload, salonId) =>
    asSalon(salonId, (tx) => proposeCatalogue(tx, readsTrade)),
  )
}
