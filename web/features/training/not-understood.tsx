import type { NotUnderstood } from '#contract/facts.ts'
import { useI18n } from '#web/i18n/i18n.tsx'

export function NotUnderstoodRow({ row, file }: { row: NotUnderstood; file?: string }) {
  const { t, format } = useI18n()
  const where = [file, format.place(row.place)].filter(Boolean).join(', ')
  const why = t(`not-understood.${row.reason}`)
  return (
    <li className="py-2">
      <p>{row.quote ? t('quote', { text: row.quote }) : why}</p>
      <p className="text-small text-muted">{row.quote ? `${why} · ${where}` : where}</p>
    </li>
  )
}
