import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InputOf } from '#contract/endpoint.ts'
import { changeModel, modelSettings } from '#contract/model.ts'
import { call } from '#web/api/client.ts'

export const useModel = () => useQuery({ queryKey: ['salon', 'model'], queryFn: () => call(modelSettings) })

export function useChangeModel() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: InputOf<typeof changeModel>['body']) => call(changeModel, { body }),
    onSuccess(settings) {
      client.setQueryData(['salon', 'model'], settings)
      return client.invalidateQueries({ queryKey: ['salon', 'engine'] })
    },
  })
}
