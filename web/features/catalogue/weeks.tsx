// The usual week: of the salon, and of a master who has her own.
import { X } from 'lucide-react'
import { useState } from 'react'
import { type Weekday, weekdays } from '#contract/facts.ts'
import type { Schedule, Span, StaffWeek, Week } from '#contract/schedule.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { Switch } from './fields.tsx'
import { useStaff } from './queries.ts'
import { useSave } from './save.ts'

export function SalonWeek({ schedule }: { schedule: Schedule }) {
  const save = useSave()
  return (
    <ul className="divide-y divide-line border-line border-y">
      {weekdays.map((day) => (
        <DayRow
          key={day}
          day={day}
          spans={schedule.salon[day]}
          set={(spans) => save({ salon: { ...schedule.salon, [day]: spans } as Week })}
        />
      ))}
    </ul>
  )
}

export function StaffWeeks({ schedule }: { schedule: Schedule }) {
  const { t } = useI18n()
  const save = useSave()
  const masters = (useStaff().data ?? []).filter(({ is_chair, is_active }) => !is_chair && is_active)
  const [chosen, setChosen] = useState<number | null>(null)
  const master = masters.find(({ id }) => id === chosen) ?? masters[0]
  if (!master) return <p className="text-muted">{t('hours-page.no-masters')}</p>
  const week = schedule.staff.find(({ staff_id }) => staff_id === master.id)?.week ?? null
  const set = (next: StaffWeek | null) => save({ staff: [{ staff_id: master.id, week: next }] })
  return (
    <div className="flex flex-col gap-3">
      <Choice
        label={t('hours-page.whose')}
        value={String(master.id)}
        options={masters.map(({ id, name }) => ({ value: String(id), name }))}
        choose={(value) => setChosen(Number(value))}
      />
      <Switch
        label={t('hours-page.own-week')}
        value={week !== null}
        set={(isOwn) => set(isOwn ? ({ ...schedule.salon } as StaffWeek) : null)}
      />
      {week && (
        <ul key={master.id} className="divide-y divide-line border-line border-y">
          {weekdays.map((day) => {
            const its = week[day]
            return (
              <DayRow
                key={day}
                day={day}
                spans={its === 'salon' ? schedule.salon[day] : its}
                set={(spans) => set({ ...week, [day]: spans })}
              />
            )
          })}
        </ul>
      )}
    </div>
  )
}

const usual: Span = { from: '10:00', to: '19:00' }

function DayRow({ day, spans, set }: { day: Weekday; spans: readonly Span[]; set: (spans: Span[]) => void }) {
  const { t, format } = useI18n()
  const name = format.days([day])
  const change = (at: number, span: Span) => {
    // While a time is being typed the span may stand on its head; it is sent when it stands on its feet.
    if (span.from < span.to) set(spans.map((one, other) => (other === at ? span : one)))
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
      <label className="flex min-h-11 w-24 items-center gap-3 font-semibold">
        <input
          type="checkbox"
          checked={spans.length > 0}
          onChange={({ target }) => set(target.checked ? [usual] : [])}
          className="size-5 accent-(--accent)"
        />
        {name}
      </label>
      {spans.length === 0 ? (
        <span className="text-muted">{t('hours-page.closed')}</span>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          {spans.map((span, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: spans have no name but their place in the day.
            <span key={at} className="flex items-center gap-1">
              <Time
                label={t('hours-page.from', { day: name })}
                value={span.from}
                set={(from) => change(at, { ...span, from })}
              />
              –
              <Time
                label={t('hours-page.to', { day: name })}
                value={span.to}
                set={(to) => change(at, { ...span, to })}
              />
              {spans.length > 1 && (
                <IconButton
                  label={t('hours-page.remove-span', { day: name })}
                  onClick={() => set(spans.filter((_, other) => other !== at))}
                >
                  <X size={16} aria-hidden />
                </IconButton>
              )}
            </span>
          ))}
          {spans.length === 1 && spans[0]!.from < '13:00' && spans[0]!.to > '14:00' && (
            <Button
              look="quiet"
              aria-label={t('hours-page.break-of', { day: name })}
              onClick={() =>
                set([
                  { from: spans[0]!.from, to: '13:00' },
                  { from: '14:00', to: spans[0]!.to },
                ])
              }
            >
              {t('hours-page.break')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function Time({ label, value, set }: { label: string; value: string; set: (time: string) => void }) {
  const [written, setWritten] = useState(value)
  return (
    <input
      type="time"
      aria-label={label}
      // The end of a day is 24:00, which no field of the browser can show.
      value={written === '24:00' ? '23:59' : written}
      onChange={({ target }) => setWritten(target.value)}
      onBlur={() => written && written !== value && set(written === '23:59' ? '24:00' : written)}
      className="min-h-11 rounded-control border border-edge bg-surface px-2 tabular-nums"
    />
  )
}
