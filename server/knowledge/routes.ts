import { api } from '#contract/api.ts'
import { streamBlob } from '#server/platform/blobs.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { serve } from '#server/platform/http/serve.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ProblemError } from '#server/platform/problems.ts'
import { fileReading, keepUpload, removeFile, toKnowledgeFile } from './files.ts'
import { fileRow, salonFiles } from './queries.ts'
import { knowledgeReport } from './report.ts'
import { trainingTexts } from './texts.ts'
import { startTraining, trainingStatus } from './training.ts'

/** `promptOf`: the owner's wishes, whose numbers the report compares with the files. */
export function knowledgeRoutes(
  { http, asSalon, config }: Platform,
  promptOf: (tx: SalonTx) => Promise<string>,
): void {
  serve(
    http,
    api.uploadFile,
    async (_request, { salonId, files, language }) => {
      const upload = files.file
      if (!upload) throw new ProblemError('invalid-input')
      return keepUpload((work) => asSalon(salonId, work), upload, {
        maxSalonBytes: config.maxSalonBytes,
        language,
      })
    },
    { maxBytes: config.maxFileBytes },
  )

  serve(http, api.listFiles, async (_request, { salonId, language }) => {
    const files = await asSalon(salonId, salonFiles)
    return files.map((file) => toKnowledgeFile(file, language))
  })

  serve(http, api.readFile, ({ params }, { salonId, language }) =>
    asSalon(salonId, (tx) => fileReading(tx, params.id, language)),
  )

  serve(http, api.downloadFile, async ({ params }, { salonId }) => {
    const file = await asSalon(salonId, (tx) => fileRow(tx, params.id))
    if (!file) throw new ProblemError('not-found')
    return { stream: streamBlob(asSalon, salonId, file.blobId), mediaType: file.mediaType, name: file.name }
  })

  serve(http, api.deleteFile, ({ params }, { salonId }) =>
    asSalon(salonId, (tx) => removeFile(tx, params.id)),
  )

  serve(http, api.startTraining, async (_request, { salonId, language }) => {
    await asSalon(salonId, startTraining)
    return { status: 'started' as const, message: trainingTexts[language].started }
  })

  serve(http, api.trainingStatus, (_request, { salonId, language }) =>
    asSalon(salonId, (tx) => trainingStatus(tx, language)),
  )

  serve(http, api.knowledge, (_request, { salonId, language }) =>
    asSalon(salonId, async (tx) => knowledgeReport(tx, language, await promptOf(tx))),
  )
}
