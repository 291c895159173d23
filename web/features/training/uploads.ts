// Files on their way to the server. They go on when the owner looks at another page meanwhile.
import { useQueryClient } from '@tanstack/react-query'
import { type KnowledgeFile, uploadFile } from '#contract/knowledge.ts'
import { call } from '#web/api/client.ts'
import { observable, useValue } from '#web/api/observable.ts'
import { session } from '#web/api/session.ts'
import { settlePending } from '#web/ui/toasts.tsx'

export type Upload = { key: number; file: File; share: number; failure: unknown; stop: AbortController }

const uploads = observable<Upload[]>([])
let lastKey = 0

session.onEnd(() => {
  for (const { stop } of uploads.get()) stop.abort()
  uploads.set([])
})

export function useUploads() {
  const client = useQueryClient()

  async function send({ key, file, stop }: Upload): Promise<void> {
    try {
      await settlePending()
      const stored = await call(
        uploadFile,
        { files: { file } },
        { signal: stop.signal, onUploadProgress: (share) => change(key, { share }) },
      )
      client.setQueryData<KnowledgeFile[]>(
        ['files'],
        (known) => known && [stored, ...known.filter(({ id }) => id !== stored.id)],
      )
      drop(key)
      await Promise.all(
        ['files', 'trainings'].map((topic) => client.invalidateQueries({ queryKey: [topic] })),
      )
    } catch (failure) {
      if (stop.signal.aborted) drop(key)
      else change(key, { failure })
    }
  }

  return {
    uploads: useValue(uploads),
    add(files: Iterable<File>) {
      const added = [...files].map((file) => newUpload(file))
      uploads.set([...uploads.get(), ...added])
      for (const upload of added) void send(upload)
    },
    retry({ key, file }: Upload) {
      const upload = { ...newUpload(file), key }
      change(key, upload)
      void send(upload)
    },
    dismiss({ key, stop }: Upload) {
      stop.abort()
      drop(key)
    },
  }
}

const newUpload = (file: File): Upload => ({
  key: ++lastKey,
  file,
  share: 0,
  failure: null,
  stop: new AbortController(),
})

function change(key: number, part: Partial<Upload>): void {
  uploads.set(uploads.get().map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
}

function drop(key: number): void {
  uploads.set(uploads.get().filter((upload) => upload.key !== key))
}
