// Visits: a day by master, or a week. The day stands in the address, so that it can be linked to.
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { Appointment } from '#contract/booking.ts'
import { dayOf, plusDays, weekdayOf } from '#web/api/clock.ts'
import { useSalon } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Loaded, Page, Skeleton } from '#web/ui/page.tsx'
import { Segments } from '#web/ui/segments.tsx'
import { Conflicts } from './conflicts.tsx'
import { DayView } from './day-view.tsx'
import { useAppointments, useSchedule, useStaff } from './queries.ts'
import { WeekView } from './week-view.tsx'

const VisitSheet = lazy(async () => ({ default: (await import('./visit-sheet.tsx')).VisitSheet }))
const NewVisit = lazy(async () => ({ default: (await import('./new-visit.tsx')).NewVisit }))

const views = ['day', 'week'] as const
type View = (typeof views)[number]

/** Where a new visit is begun. */
export type Begun = { day: string; minutes: number | null; staffId: number | null }

export function CalendarPage() {
  const salon = useSalon()
  const { t } = useI18n()
  return (
    <Page title={t('calendar.title')} wide>
      <Loaded query={salon} skeleton={<Skeleton className="h-[32rem] w-full" />}>
        {({ time_zone }) => <Calendar zone={time_zone} />}
      </Loaded>
    </Page>
  )
}

function Calendar({ zone }: { zone: string }) {
  const { t, format } = useI18n()
  const [search, setSearch] = useSearchParams()
  const [, go] = useLocation()
  const today = dayOf(Date.now(), zone)
  const wanted = search.get('day') ?? ''
  const day = /^\d{4}-\d{2}-\d{2}$/.test(wanted) ? wanted : today
  const view: View = search.get('view') === 'week' ? 'week' : 'day'
  const monday = plusDays(day, -mondays.indexOf(weekdayOf(day)))
  const [from, to] = view === 'week' ? [monday, plusDays(monday, 6)] : [day, day]
  const appointments = useAppointments(from, to)
  const staff = useStaff()
  const schedule = useSchedule()
  const [begun, setBegun] = useState<Begun | null>(null)
  const openId = Number(search.get('appointment')) || null

  const show = (next: { day?: string; view?: View; appointment?: number | null }) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (next.day) after.set('day', next.day)
        if (next.view) after.set('view', next.view)
        if (next.appointment === null) after.delete('appointment')
        else if (next.appointment) after.set('appointment', String(next.appointment))
        return after
      },
      { replace: true },
    )
  const open = (visit: Appointment) => show({ appointment: visit.id })
  const shownVisit = appointments.data?.find(({ id }) => id === openId)

  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Days day={day} view={view} today={today} show={(next) => show({ day: next })} />
        <Segments
          name="calendar-view"
          label={t('calendar.view')}
          value={view}
          options={views.map((value) => ({ value, name: t(`calendar.view-${value}`) }))}
          choose={(next) => show({ view: next })}
        />
        <Button
          look="primary"
          className="ml-auto"
          onClick={() => setBegun({ day, minutes: null, staffId: null })}
        >
          <Plus size={18} aria-hidden />
          {t('calendar.add')}
        </Button>
      </div>
      <h2 aria-live="polite" className="first-letter:uppercase text-large">
        {view === 'day' ? format.weekday(day) : format.dayRange(from, to)}
      </h2>
      <Conflicts />
      <Loaded query={staff} skeleton={<Skeleton className="h-[32rem] w-full" />}>
        {(masters) => (
          <Loaded query={schedule} skeleton={<Skeleton className="h-[32rem] w-full" />}>
            {(hours) => (
              <Loaded query={appointments} skeleton={<Skeleton className="h-[32rem] w-full" />}>
                {(visits) =>
                  view === 'day' ? (
                    <DayView
                      day={day}
                      zone={zone}
                      today={today}
                      visits={visits}
                      staff={masters}
                      schedule={hours}
                      open={open}
                      begin={setBegun}
                    />
                  ) : (
                    <WeekView
                      monday={monday}
                      zone={zone}
                      today={today}
                      visits={visits}
                      openDay={(next) => show({ day: next, view: 'day' })}
                      open={open}
                    />
                  )
                }
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
      <Suspense>
        {shownVisit && (
          <VisitSheet
            visit={shownVisit}
            zone={zone}
            onClose={() => show({ appointment: null })}
            openChat={(id) => go(`/chats/${id}`)}
          />
        )}
        {begun && <NewVisit begun={begun} zone={zone} onClose={() => setBegun(null)} />}
      </Suspense>
    </div>
  )
}

const mondays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

function Days({
  day,
  view,
  today,
  show,
}: {
  day: string
  view: View
  today: string
  show: (day: string) => void
}) {
  const { t } = useI18n()
  const step = view === 'week' ? 7 : 1
  return (
    <div className="flex items-center gap-1">
      <IconButton label={t(`calendar.before-${view}`)} onClick={() => show(plusDays(day, -step))}>
        <ChevronLeft size={20} aria-hidden />
      </IconButton>
      <label className="relative">
        <span className="sr-only">{t('calendar.day')}</span>
        <input
          type="date"
          value={day}
          onChange={({ target }) => target.value && show(target.value)}
          className="min-h-11 rounded-control border border-edge bg-surface px-3"
        />
      </label>
      <IconButton label={t(`calendar.after-${view}`)} onClick={() => show(plusDays(day, step))}>
        <ChevronRight size={20} aria-hidden />
      </IconButton>
      {day !== today && (
        <Button look="quiet" onClick={() => show(today)}>
          {t('calendar.today')}
        </Button>
      )}
    </div>
  )
}
