// Moving a visit with the mouse: to another time, to another master. Touch and keyboard use the visit's own sheet.
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Appointment } from '#contract/booking.ts'
import { instantOf } from '#web/api/clock.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { offerUndo, say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { hourHeight, minutesInto } from './layout.ts'
import { useChange } from './queries.ts'

export type Drag = { visit: Appointment; staffId: number; minutes: number }

/** Less is a click with an unsteady hand. */
const leastPixels = 6

export function useDrag({
  grid,
  day,
  zone,
  hours,
  gridMinutes,
}: {
  grid: RefObject<HTMLDivElement | null>
  day: string
  zone: string
  hours: { from: number; to: number }
  gridMinutes: number
}) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const latest = useRef<Drag | null>(null)
  const stop = useRef<(() => void) | null>(null)
  const move = useMove(zone)

  useEffect(() => () => stop.current?.(), [])

  function start(visit: Appointment, event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || event.button !== 0) return
    const [x, y] = [event.clientX, event.clientY]
    const from = minutesInto(visit.starts_at, day, zone)
    const set = (next: Drag | null) => {
      latest.current = next
      setDrag(next)
    }

    function onMove({ clientX, clientY }: globalThis.PointerEvent): void {
      if (!latest.current && Math.hypot(clientX - x, clientY - y) < leastPixels) return
      const column = [...(grid.current?.querySelectorAll<HTMLElement>('[data-staff]') ?? [])].find((one) => {
        const { left, right } = one.getBoundingClientRect()
        return clientX >= left && clientX < right
      })
      const minutes = Math.round((from + ((clientY - y) / hourHeight) * 60) / gridMinutes) * gridMinutes
      const length = (Date.parse(visit.ends_at) - Date.parse(visit.starts_at)) / 60_000
      set({
        visit,
        staffId: Number(column?.dataset.staff ?? visit.staff_id),
        minutes: Math.max(hours.from, Math.min(minutes, hours.to - length)),
      })
    }

    function onUp(): void {
      const dropped = latest.current
      stop.current?.()
      if (!dropped) return
      // The click that ends a drag opens nothing.
      window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true })
      if (dropped.minutes !== from || dropped.staffId !== visit.staff_id)
        move(visit, { minutes: dropped.minutes, staffId: dropped.staffId, day })
    }

    function onKey({ key }: KeyboardEvent): void {
      if (key === 'Escape') stop.current?.()
    }

    stop.current = () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('keydown', onKey)
      stop.current = null
      set(null)
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('keydown', onKey)
  }

  return { drag, start }
}

/** Moves at once, and offers for ten seconds to move back. */
export function useMove(zone: string) {
  const change = useChange()
  const { t, format } = useI18n()
  const wording = useWording()

  const send = (visit: Appointment, starts_at: string, staff_id: number) => {
    const length = Date.parse(visit.ends_at) - Date.parse(visit.starts_at)
    const ends_at = new Date(Date.parse(starts_at) + length).toISOString()
    return change.mutateAsync({
      id: visit.id,
      body: { starts_at, ...(staff_id !== visit.staff_id && { staff_id }) },
      shown: { starts_at, ends_at, staff_id },
    })
  }

  return (visit: Appointment, to: { day: string; minutes: number; staffId: number }): void => {
    const time = `${String(Math.floor(to.minutes / 60)).padStart(2, '0')}:${String(to.minutes % 60).padStart(2, '0')}`
    const starts_at = new Date(instantOf(to.day, time, zone)).toISOString()
    send(visit, starts_at, to.staffId).then(
      (moved) =>
        offerUndo({
          text: t('calendar.moved', { name: visit.customer_name, when: format.moment(moved.starts_at) }),
          undo: () =>
            void send(moved, visit.starts_at, visit.staff_id).catch((failure) => say(wording(failure))),
          commit: async () => {},
        }),
      (failure) => say(wording(failure)),
    )
  }
}
