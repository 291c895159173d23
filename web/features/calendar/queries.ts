import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type Appointment,
  bookAppointment,
  type ChangedAppointment,
  cancelAppointment,
  changeAppointment,
  freeSlots,
  listAppointments,
  type NewAppointment,
} from '#contract/booking.ts'
import { calendarConflicts, settleCalendarConflict } from '#contract/calendar.ts'
import { listServices, listStaff } from '#contract/catalogue.ts'
import { getSchedule } from '#contract/schedule.ts'
import { call } from '#web/api/client.ts'

/** Both inclusive, YYYY-MM-DD. */
export const useAppointments = (from: string, to: string) =>
  useQuery({
    queryKey: ['appointments', 'between', from, to],
    queryFn: () => call(listAppointments, { query: { from, to } }),
  })

export const useStaff = () => useQuery({ queryKey: ['catalogue', 'staff'], queryFn: () => call(listStaff) })

export const useServices = () =>
  useQuery({ queryKey: ['catalogue', 'services'], queryFn: () => call(listServices) })

export const useSchedule = () =>
  useQuery({ queryKey: ['catalogue', 'schedule'], queryFn: () => call(getSchedule) })

export const useSlots = (query: { service: number; staff?: number | undefined; day: string } | null) =>
  useQuery({
    queryKey: ['appointments', 'slots', query],
    queryFn: () =>
      call(freeSlots, {
        query: { service: query!.service, staff: query!.staff, from: query!.day, to: query!.day },
      }),
    enabled: query !== null,
  })

export const useConflicts = () =>
  useQuery({ queryKey: ['appointments', 'conflicts'], queryFn: () => call(calendarConflicts) })

export function useSettleConflict() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, keep }: { id: number; keep: 'here' | 'there' }) =>
      call(settleCalendarConflict, { params: { id }, body: { keep } }),
    onSettled: () => refresh(client),
  })
}

export function useBook() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewAppointment) => call(bookAppointment, { body }),
    onSettled: () => refresh(client),
  })
}

/** The visit stands in its new place at once; when the salon says no, it goes back and the reason is said. */
export function useChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, body }: { id: number; body: ChangedAppointment; shown: Partial<Appointment> }) =>
      call(changeAppointment, { params: { id }, body }),
    async onMutate({ id, shown }) {
      await client.cancelQueries({ queryKey: ['appointments', 'between'] })
      client.setQueriesData<Appointment[]>({ queryKey: ['appointments', 'between'] }, (all) =>
        all?.map((visit) => (visit.id === id ? { ...visit, ...shown } : visit)),
      )
    },
    onSettled: () => refresh(client),
  })
}

export function useCancel() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => call(cancelAppointment, { params: { id } }),
    onSettled: () => refresh(client),
  })
}

const refresh = (client: QueryClient) => client.invalidateQueries({ queryKey: ['appointments'] })
