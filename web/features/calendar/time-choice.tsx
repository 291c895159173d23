// Free times of a day, to be tapped: only what can really be booked is offered.
import { useState } from 'react'
import type { Slot } from '#contract/booking.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { classes } from '#web/ui/classes.ts'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { minutesInto } from './layout.ts'
import { useSlots } from './queries.ts'

export function TimeChoice({
  serviceId,
  staffId,
  start,
  zone,
  action,
  busy,
  choose,
}: {
  serviceId: number
  /** null: whoever is free. */
  staffId: number | null
  start: { day: string; minutes: number | null }
  zone: string
  action: string
  busy: boolean
  choose: (slot: Slot) => void
}) {
  const { t, format } = useI18n()
  const [day, setDay] = useState(start.day)
  const [chosen, setChosen] = useState<string | null>(null)
  const slots = useSlots({ service: serviceId, staff: staffId ?? undefined, day })
  return (
    <div className="flex flex-col gap-3">
      <label>
        <span className="mb-1 block font-semibold">{t('calendar.day')}</span>
        <input
          type="date"
          value={day}
          onChange={({ target }) => {
            if (!target.value) return
            setDay(target.value)
            setChosen(null)
          }}
          className="min-h-11 rounded-control border border-edge bg-surface px-3"
        />
      </label>
      <Loaded query={slots} skeleton={<Skeleton className="h-24 w-full" />}>
        {(free) => {
          const times = [...new Map(free.map((slot) => [slot.starts_at, slot])).values()]
          const wanted = times.find(
            ({ starts_at }) => start.minutes !== null && minutesInto(starts_at, day, zone) === start.minutes,
          )
          const picked = times.find(({ starts_at }) => starts_at === (chosen ?? wanted?.starts_at))
          if (times.length === 0) return <p className="text-muted">{t('calendar.no-time')}</p>
          return (
            <>
              <fieldset>
                <legend className="mb-1 font-semibold">{t('calendar.time')}</legend>
                <div className="flex max-h-56 flex-wrap gap-2 overflow-y-auto">
                  {times.map((slot) => (
                    <label
                      key={slot.starts_at}
                      className={classes(
                        'relative flex min-h-11 items-center rounded-control border px-3 tabular-nums has-focus-visible:outline-2 has-focus-visible:outline-accent-ink',
                        slot === picked
                          ? 'border-accent-ink bg-accent-soft font-semibold text-accent-ink'
                          : 'border-edge',
                      )}
                    >
                      <input
                        type="radio"
                        name="slot"
                        checked={slot === picked}
                        onChange={() => setChosen(slot.starts_at)}
                        className="sr-only"
                      />
                      {format.clock(slot.starts_at)}
                    </label>
                  ))}
                </div>
              </fieldset>
              <Button
                look="primary"
                className="self-start"
                busy={busy}
                disabled={!picked}
                onClick={() => picked && choose(picked)}
              >
                {action}
              </Button>
            </>
          )
        }}
      </Loaded>
    </div>
  )
}
