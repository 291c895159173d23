// What the connected calendar shows otherwise: nothing is changed until the owner says which counts.
import type { CalendarConflict } from '#contract/calendar.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useConflicts, useSettleConflict } from './queries.ts'

export function Conflicts() {
  const { t } = useI18n()
  const conflicts = useConflicts().data ?? []
  if (conflicts.length === 0) return null
  return (
    <section aria-labelledby="conflicts" className="rounded-control bg-warning-soft p-4">
      <h2 id="conflicts" className="font-semibold text-warning">
        {t('calendar.conflicts')}
      </h2>
      <ul className="mt-2 flex flex-col gap-4">
        {conflicts.map((conflict) => (
          <Conflict key={`${conflict.appointment.id} ${conflict.kind}`} conflict={conflict} />
        ))}
      </ul>
    </section>
  )
}

function Conflict({ conflict: { appointment, kind, there } }: { conflict: CalendarConflict }) {
  const { t, format } = useI18n()
  const wording = useWording()
  const settle = useSettleConflict()
  const decide = (keep: 'here' | 'there') =>
    settle.mutate(
      { id: appointment.id, keep },
      {
        onSuccess: () => say(t('calendar.settled')),
        onError: (failure) => say(wording(failure)),
      },
    )
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-64">
        <span className="font-semibold">
          {appointment.customer_name}, {appointment.service}, {format.moment(appointment.starts_at)}
        </span>
        <span className="block">
          {t(`calendar.conflict-${kind}`, { when: there ? format.moment(there.starts_at) : '' })}
        </span>
      </p>
      {kind !== 'overlap' && (
        <div className="flex flex-wrap gap-2">
          <Button busy={settle.isPending} onClick={() => decide('here')}>
            {t(`calendar.keep-here-${kind}`)}
          </Button>
          <Button busy={settle.isPending} onClick={() => decide('there')}>
            {t(`calendar.keep-there-${kind}`)}
          </Button>
        </div>
      )}
    </li>
  )
}
