import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getPrompt, putPrompt } from '#contract/agent.ts'
import { deleteFile, downloadFile, readFile, startTraining } from '#contract/knowledge.ts'
import { modelSettings } from '#contract/model.ts'
import { call } from '#web/api/client.ts'
import { saveAs } from '#web/api/save-as.ts'
import { settlePending } from '#web/ui/toasts.tsx'

export const useFileReading = (id: number) =>
  useQuery({ queryKey: ['files', id], queryFn: () => call(readFile, { params: { id } }) })

export const useEngine = () => useQuery({ queryKey: ['salon', 'engine'], queryFn: () => call(modelSettings) })

export const usePrompt = () => useQuery({ queryKey: ['salon', 'prompt'], queryFn: () => call(getPrompt) })

export function usePutPrompt() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (prompt: string) => call(putPrompt, { body: { prompt } }),
    onSuccess(saved) {
      client.setQueryData(['salon', 'prompt'], saved)
      return client.invalidateQueries({ queryKey: ['knowledge'] })
    },
  })
}

export function useTrain() {
  const client = useQueryClient()
  return useMutation({
    async mutationFn() {
      await settlePending()
      await call(startTraining)
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['trainings'] }),
  })
}

export function useDeleteFile() {
  const client = useQueryClient()
  return async (id: number) => {
    await call(deleteFile, { params: { id } })
    await Promise.all(
      ['files', 'trainings', 'knowledge'].map((topic) => client.invalidateQueries({ queryKey: [topic] })),
    )
  }
}

export async function saveFile(id: number, name: string): Promise<void> {
  saveAs(await call(downloadFile, { params: { id } }), name)
}
