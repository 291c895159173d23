// Where a fact comes from: the row of a file, or the owner.
import { PencilLine } from 'lucide-react'
import type { ReleasedFact } from '#contract/corrections.ts'
import { useI18n } from '#web/i18n/i18n.tsx'

export function Origin({ fact: { origin, file, place, holds_until } }: { fact: ReleasedFact }) {
  const { t, format } = useI18n()
  const spot = format.place(place)
  // A place that breaks in the middle is hard to find in the file.
  const where = (
    <>
      {file}
      {spot && ', '}
      <span className="inline-block">{spot}</span>
    </>
  )
  return (
    <span className="block text-muted text-small [overflow-wrap:anywhere]">
      {origin === 'owner' ? (
        <>
          <span className="font-semibold text-accent-ink">
            <PencilLine size={14} aria-hidden className="mr-1 inline align-[-2px]" />
            {t(file ? 'know.corrected' : 'know.added')}
          </span>
          {file && (
            <>
              {' '}
              {t('know.file-differs')} {where}
            </>
          )}
        </>
      ) : (
        where
      )}
      {holds_until && ` · ${t('know.holds-until', { date: format.calendarDay(holds_until) })}`}
    </span>
  )
}
