import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  addService,
  addStaff,
  changeService,
  changeStaff,
  listServices,
  listStaff,
  missingForBooking,
  removeService,
  removeStaff,
} from '#contract/catalogue.ts'
import type { Endpoint, InputOf, ReplyOf } from '#contract/endpoint.ts'
import { addException, getSchedule, patchSchedule, removeException } from '#contract/schedule.ts'
import { call } from '#web/api/client.ts'

export const useServices = () =>
  useQuery({ queryKey: ['catalogue', 'services'], queryFn: () => call(listServices) })
export const useStaff = () => useQuery({ queryKey: ['catalogue', 'staff'], queryFn: () => call(listStaff) })
export const useSchedule = () =>
  useQuery({ queryKey: ['catalogue', 'schedule'], queryFn: () => call(getSchedule) })
export const useMissing = () =>
  useQuery({ queryKey: ['catalogue', 'missing'], queryFn: () => call(missingForBooking) })

/** Whatever changes here changes what can be booked. */
function useChange<E extends Endpoint>(endpoint: E) {
  const client = useQueryClient()
  return useMutation<ReplyOf<E>, Error, InputOf<E>>({
    mutationFn: (input) => call(endpoint, input as never) as Promise<ReplyOf<E>>,
    onSuccess: () => client.invalidateQueries({ queryKey: ['catalogue'] }),
  })
}

export const useAddService = () => useChange(addService)
export const useChangeService = () => useChange(changeService)
export const useRemoveService = () => useChange(removeService)
export const useAddStaff = () => useChange(addStaff)
export const useChangeStaff = () => useChange(changeStaff)
export const useRemoveStaff = () => useChange(removeStaff)
export const usePatchSchedule = () => useChange(patchSchedule)
export const useAddException = () => useChange(addException)
export const useRemoveException = () => useChange(removeException)
