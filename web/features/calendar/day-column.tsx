// One master's day: what is open, what is booked, and where a visit is being dragged.
import type { PointerEvent, ReactNode } from 'react'
import type { Appointment } from '#contract/booking.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { classes } from '#web/ui/classes.ts'
import type { Drag } from './drag.ts'
import { hourHeight, type Placed } from './layout.ts'

const pixels = (minutes: number) => (minutes / 60) * hourHeight

export function DayColumn({
  hours,
  open,
  placed,
  gridMinutes,
  now,
  openVisit,
  begin,
  startDrag,
  drag,
  draggedId,
}: {
  hours: { from: number; to: number }
  open: { from: number; to: number }[]
  placed: Placed[]
  gridMinutes: number
  now: ReactNode
  openVisit: (visit: Appointment) => void
  begin: (minutes: number) => void
  startDrag: (visit: Appointment, event: PointerEvent) => void
  /** Over this column. */
  drag: Drag | null
  draggedId: number | null
}) {
  const { t } = useI18n()
  return (
    <div className="relative bg-sunken" style={{ height: pixels(hours.to - hours.from) }}>
      {open.map(({ from, to }) => (
        // The button «Новий запис» does the same for the keyboard.
        <button
          key={from}
          type="button"
          tabIndex={-1}
          aria-hidden
          title={t('calendar.add')}
          className="absolute inset-x-0 cursor-cell bg-surface"
          style={{ top: pixels(from - hours.from), height: pixels(to - from) }}
          onClick={({ clientY, currentTarget }) => {
            const into = ((clientY - currentTarget.getBoundingClientRect().top) / hourHeight) * 60
            begin(Math.floor((from + into) / gridMinutes) * gridMinutes)
          }}
        />
      ))}
      {Array.from({ length: (hours.to - hours.from) / 60 - 1 }, (_, at) => at + 1).map((hour) => (
        <div
          key={hour}
          aria-hidden
          className="pointer-events-none absolute inset-x-0 border-line border-t"
          style={{ top: hour * hourHeight }}
        />
      ))}
      {now}
      <ul>
        {placed.map(({ visit, from, to, part, parts }) => (
          <li
            key={visit.id}
            className="absolute px-0.5 py-px"
            style={{
              top: pixels(from - hours.from),
              height: pixels(Math.max(to - from, 20)),
              left: `${(part / parts) * 100}%`,
              width: `${100 / parts}%`,
            }}
          >
            <VisitButton
              visit={visit}
              isDragged={visit.id === draggedId}
              open={() => openVisit(visit)}
              startDrag={(event) => startDrag(visit, event)}
            />
          </li>
        ))}
      </ul>
      {drag && <Ghost drag={drag} hours={hours} />}
    </div>
  )
}

const looks: Record<Appointment['status'], string> = {
  booked: 'border-accent bg-accent-soft',
  confirmed: 'border-positive bg-positive-soft',
  visited: 'border-edge bg-sunken',
  no_show: 'border-danger bg-danger-soft',
  cancelled: 'border-edge bg-surface line-through',
}

export function VisitButton({
  visit,
  isDragged = false,
  open,
  startDrag,
}: {
  visit: Appointment
  isDragged?: boolean
  open: () => void
  startDrag?: (event: PointerEvent) => void
}) {
  const { t, format } = useI18n()
  const { customer_name, service, starts_at, ends_at, status } = visit
  return (
    <button
      type="button"
      onClick={open}
      onPointerDown={startDrag}
      className={classes(
        'flex h-full w-full flex-col overflow-hidden rounded-control border-l-4 px-2 py-1 text-left text-small leading-snug hover:brightness-97',
        looks[status],
        isDragged && 'opacity-40',
      )}
    >
      <span className="shrink-0 truncate font-semibold">
        <span className="tabular-nums">
          {format.clock(starts_at)}–{format.clock(ends_at)}
        </span>{' '}
        {customer_name}
      </span>
      <span className="shrink-0 truncate text-muted">{service}</span>
      {status !== 'booked' && <span className="shrink-0 truncate text-muted">{t(`visit.${status}`)}</span>}
    </button>
  )
}

function Ghost({ drag, hours }: { drag: Drag; hours: { from: number; to: number } }) {
  const length = (Date.parse(drag.visit.ends_at) - Date.parse(drag.visit.starts_at)) / 60_000
  const hour = String(Math.floor(drag.minutes / 60)).padStart(2, '0')
  const minutes = String(drag.minutes % 60).padStart(2, '0')
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-x-0.5 z-20 rounded-control border-2 border-accent bg-accent-soft px-2 py-1 font-semibold text-small tabular-nums shadow-float"
      style={{ top: pixels(drag.minutes - hours.from), height: pixels(length) }}
    >
      {hour}:{minutes} {drag.visit.customer_name}
    </div>
  )
}
