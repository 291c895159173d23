import type { NotUnderstood } from '#contract/facts.ts'
import { useI18n } from '#web/i18n/i18n.tsx'

export function NotUnderstoodRow({ row, file }: { row: NotUnderstood; file?: string }) {
  const { t, format } = useI18n()
  return (
    <li className="py-2">
      <p>{t('quote', { text: row.quote })}</p>
      <p className="text-small text-muted">
        {t(`not-understood.${row.reason}`)} · {[file, format.place(row.place)].filter(Boolean).join(', ')}
      </p>
    </li>
  )
}
