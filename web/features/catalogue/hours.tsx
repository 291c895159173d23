// When the salon works, days that are not as usual, and how customers may book. Saved as changed.
import { type ReactNode, useState } from 'react'
import type { BookingSettings } from '#contract/schedule.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Exceptions } from './exceptions.tsx'
import { NumberLine, Switch } from './fields.tsx'
import { useSchedule } from './queries.ts'
import { useSave } from './save.ts'
import { SalonWeek, StaffWeeks } from './weeks.tsx'

export function Hours() {
  const { t } = useI18n()
  const schedule = useSchedule()
  return (
    <Loaded query={schedule} skeleton={<Skeleton className="h-96 w-full" />}>
      {(all) => (
        <div className="flex max-w-[48rem] flex-col gap-10">
          <Part title={t('hours-page.salon')}>
            <SalonWeek schedule={all} />
          </Part>
          <Part title={t('hours-page.masters')} lead={t('hours-page.masters-what')}>
            <StaffWeeks schedule={all} />
          </Part>
          <Part title={t('hours-page.exceptions')} lead={t('hours-page.exceptions-what')}>
            <Exceptions exceptions={all.exceptions} />
          </Part>
          <Part title={t('hours-page.rules')}>
            <Rules settings={all.settings} />
          </Part>
        </div>
      )}
    </Loaded>
  )
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-large">{title}</h2>
      {lead && <p className="mt-1 max-w-[62ch] text-muted">{lead}</p>}
      <div className="mt-3">{children}</div>
    </section>
  )
}

const never = 0
const hoursBefore = [1, 2, 3, 4, 6, 12] as const
const grids = [5, 10, 15, 20, 30, 60] as const

function Rules({ settings }: { settings: BookingSettings }) {
  const { t } = useI18n()
  const save = useSave()
  const [lead, setLead] = useState<number | null>(settings.lead_minutes)
  const [horizon, setHorizon] = useState<number | null>(settings.horizon_days)
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberLine
          label={t('hours-page.lead')}
          value={lead}
          set={setLead}
          least={0}
          most={10_080}
          leave={() =>
            lead !== null && lead !== settings.lead_minutes && save({ settings: { lead_minutes: lead } })
          }
        />
        <NumberLine
          label={t('hours-page.horizon')}
          value={horizon}
          set={setHorizon}
          least={1}
          most={730}
          leave={() =>
            horizon !== null &&
            horizon !== settings.horizon_days &&
            save({ settings: { horizon_days: horizon } })
          }
        />
      </div>
      <Choice
        label={t('hours-page.grid')}
        value={String(settings.grid_minutes)}
        options={grids.map((minutes) => ({
          value: String(minutes),
          name: t('hours-page.grid-of', { count: minutes }),
        }))}
        choose={(value) =>
          save({ settings: { grid_minutes: Number(value) as BookingSettings['grid_minutes'] } })
        }
      />
      <Switch
        label={t('hours-page.asks-phone')}
        value={settings.asks_phone}
        set={(asks_phone) => save({ settings: { asks_phone } })}
      />
      <Switch
        label={t('hours-page.remind-day')}
        value={settings.remind_day_before}
        set={(remind_day_before) => save({ settings: { remind_day_before } })}
      />
      <Choice
        label={t('hours-page.remind-hours')}
        value={String(settings.remind_hours_before ?? never)}
        options={[
          { value: String(never), name: t('hours-page.remind-never') },
          ...hoursBefore.map((hours) => ({
            value: String(hours),
            name: t('hours-page.remind-hours-of', { count: hours }),
          })),
        ]}
        choose={(value) => save({ settings: { remind_hours_before: Number(value) || null } })}
      />
      <Switch
        label={t('hours-page.follow-up')}
        value={settings.follow_up_no_show}
        set={(follow_up_no_show) => save({ settings: { follow_up_no_show } })}
      />
    </div>
  )
}
