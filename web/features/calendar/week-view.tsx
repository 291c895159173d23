// A week as seven lists: on a phone one under the other, on a wide screen side by side.
import type { Appointment } from '#contract/booking.ts'
import { plusDays } from '#web/api/clock.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { classes } from '#web/ui/classes.ts'
import { VisitButton } from './day-column.tsx'
import { isActive, isOn } from './layout.ts'

export function WeekView({
  monday,
  zone,
  today,
  visits,
  openDay,
  open,
}: {
  monday: string
  zone: string
  today: string
  visits: Appointment[]
  openDay: (day: string) => void
  open: (visit: Appointment) => void
}) {
  const { t, format } = useI18n()
  const days = Array.from({ length: 7 }, (_, at) => plusDays(monday, at))
  return (
    <ol className="grid gap-x-2 gap-y-6 lg:grid-cols-7">
      {days.map((day) => {
        const its = visits.filter((visit) => isActive(visit) && isOn(visit, day, zone))
        return (
          <li key={day} className="min-w-0">
            <button
              type="button"
              aria-current={day === today ? 'date' : undefined}
              onClick={() => openDay(day)}
              className={classes(
                'mb-2 flex min-h-11 w-full flex-wrap items-baseline justify-between gap-x-2 border-b-2 px-1 text-left font-semibold hover:bg-sunken',
                day === today ? 'border-accent text-accent-ink' : 'border-line',
              )}
            >
              <span className="[overflow-wrap:anywhere]">{format.weekday(day)}</span>
              <span className="font-normal text-muted text-small tabular-nums">
                {t('calendar.visits', { count: its.length })}
              </span>
            </button>
            {its.length === 0 ? (
              <p className="px-1 text-muted text-small">{t('calendar.nothing')}</p>
            ) : (
              <ul className="flex flex-col gap-1">
                {its.map((visit) => (
                  <li key={visit.id} className="min-h-16">
                    <VisitButton visit={visit} open={() => open(visit)} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ol>
  )
}
