// Where a fact comes from: the row of a file, or the owner.
import { PencilLine } from 'lucide-react'
import type { ReleasedFact } from '#contract/corrections.ts'
import { useI18n } from '#web/i18n/i18n.tsx'

export function Origin({ fact: { origin, file, place, holds_until } }: { fact: ReleasedFact }) {
  const { t, format } = useI18n()
  const where = [file, format.place(place)].filter(Boolean).join(', ')
  return (
    <span className="block text-muted text-small [overflow-wrap:anywhere]">
      {origin === 'owner' ? (
        <>
          <span className="inline-flex items-center gap-1 font-semibold text-accent-ink">
            <PencilLine size={14} aria-hidden />
            {t(file ? 'know.corrected' : 'know.added')}
          </span>
          {file && ` · ${t('know.file-differs', { place: where })}`}
        </>
      ) : (
        where
      )}
      {holds_until && ` · ${t('know.holds-until', { date: format.calendarDay(holds_until) })}`}
    </span>
  )
}
