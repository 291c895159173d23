// A day: a column a master, free time as visible as booked time. A phone shows one master at a time.

import { CalendarOff } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Appointment } from '#contract/booking.ts'
import type { Staff } from '#contract/catalogue.ts'
import type { Schedule } from '#contract/schedule.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { classes } from '#web/ui/classes.ts'
import { Empty } from '#web/ui/page.tsx'
import type { Begun } from './calendar-page.tsx'
import { DayColumn } from './day-column.tsx'
import { useDrag } from './drag.ts'
import { hourHeight, hoursShown, isActive, minutesInto, openSpans, placed } from './layout.ts'
import { useNow } from './now.ts'

export function DayView({
  day,
  zone,
  today,
  visits,
  staff,
  schedule,
  open,
  begin,
}: {
  day: string
  zone: string
  today: string
  visits: Appointment[]
  staff: Staff[]
  schedule: Schedule
  open: (visit: Appointment) => void
  begin: (begun: Begun) => void
}) {
  const { t } = useI18n()
  const shown = visits.filter(isActive)
  // Whoever has left still shows what was booked with her.
  const masters = staff.filter(
    ({ id, is_active }) => is_active || shown.some(({ staff_id }) => staff_id === id),
  )
  const [chosen, setChosen] = useState<number | null>(null)
  const onPhone = masters.find(({ id }) => id === chosen) ?? masters[0]
  const grid = useRef<HTMLDivElement>(null)
  const hoursOf = (id: number) => openSpans(schedule, id, day)
  const spans = [
    ...masters.flatMap(({ id }) => hoursOf(id)),
    ...shown.map(({ starts_at, ends_at }) => ({
      from: minutesInto(starts_at, day, zone),
      to: minutesInto(ends_at, day, zone),
    })),
  ]
  const hours = hoursShown(spans)
  const { drag, start } = useDrag({ grid, day, zone, hours, gridMinutes: schedule.settings.grid_minutes })

  if (masters.length === 0)
    return (
      <Empty
        icon={<CalendarOff size={24} aria-hidden />}
        title={t('calendar.no-masters')}
        action={<LinkButton href="/catalogue/staff">{t('calendar.add-masters')}</LinkButton>}
      >
        {t('calendar.no-masters-what')}
      </Empty>
    )
  return (
    <div>
      {masters.length > 1 && <Chooser masters={masters} chosen={onPhone!.id} choose={setChosen} />}
      <div className="overflow-x-auto rounded-control border border-line bg-surface">
        <div className="flex min-w-full">
          <Hours hours={hours} />
          <div ref={grid} className="flex min-w-0 flex-1">
            {masters.map((master) => (
              <div
                key={master.id}
                data-staff={master.id}
                className={classes(
                  'min-w-0 flex-1 border-line border-l lg:block lg:min-w-44',
                  master.id !== onPhone?.id && 'hidden',
                )}
              >
                <p className="sticky top-0 z-10 flex h-11 items-center justify-center truncate border-line border-b bg-surface px-2 font-semibold">
                  {master.is_chair ? t('calendar.salon') : master.name}
                </p>
                <DayColumn
                  hours={hours}
                  open={hoursOf(master.id)}
                  placed={placed(
                    shown.filter(({ staff_id }) => staff_id === master.id),
                    day,
                    zone,
                  )}
                  gridMinutes={schedule.settings.grid_minutes}
                  now={<NowLine day={day} today={today} zone={zone} hours={hours} />}
                  openVisit={open}
                  begin={(minutes) => begin({ day, minutes, staffId: master.id })}
                  startDrag={start}
                  drag={drag?.staffId === master.id ? drag : null}
                  draggedId={drag?.visit.id ?? null}
                />
              </div>
            ))}
          </div>
        </div>
      </div>
      {shown.length === 0 && <p className="mt-4 text-center text-muted">{t('calendar.free-day')}</p>}
    </div>
  )
}

function Chooser({
  masters,
  chosen,
  choose,
}: {
  masters: Staff[]
  chosen: number
  choose: (id: number) => void
}) {
  const { t } = useI18n()
  return (
    <fieldset className="-mx-4 mb-3 flex min-w-0 gap-1 overflow-x-auto px-4 [scrollbar-width:none] lg:hidden">
      <legend className="sr-only">{t('calendar.master')}</legend>
      {masters.map(({ id, name, is_chair }) => (
        <label
          key={id}
          className="relative flex min-h-11 shrink-0 items-center rounded-full border border-edge px-4 has-checked:border-accent-ink has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-accent-ink"
        >
          <input
            type="radio"
            name="calendar-master"
            checked={id === chosen}
            onChange={() => choose(id)}
            className="sr-only"
          />
          {is_chair ? t('calendar.salon') : name}
        </label>
      ))}
    </fieldset>
  )
}

function Hours({ hours }: { hours: { from: number; to: number } }) {
  const count = (hours.to - hours.from) / 60
  return (
    <div aria-hidden className="w-14 shrink-0 pt-11">
      {Array.from({ length: count }, (_, at) => hours.from / 60 + at).map((hour) => (
        <div key={hour} style={{ height: hourHeight }} className="relative">
          <span className="absolute -top-2.5 right-2 text-muted text-small tabular-nums">
            {String(hour).padStart(2, '0')}:00
          </span>
        </div>
      ))}
    </div>
  )
}

function NowLine({
  day,
  today,
  zone,
  hours,
}: {
  day: string
  today: string
  zone: string
  hours: { from: number; to: number }
}) {
  const now = useNow()
  if (day !== today) return null
  const at = minutesInto(new Date(now).toISOString(), day, zone)
  if (at < hours.from || at > hours.to) return null
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-x-0 z-10 border-accent border-t-2"
      style={{ top: ((at - hours.from) / 60) * hourHeight }}
    />
  )
}
