import { useMe } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.ts'
import { Notice } from '#web/ui/notice.tsx'

const day = 86_400_000

export function TrialBanner() {
  const { t, format } = useI18n()
  const me = useMe()
  if (!me.data?.is_trial || !me.data.trial_end_date) return null
  const left = new Date(me.data.trial_end_date).getTime() - Date.now()
  const date = format.date(me.data.trial_end_date)
  if (left > 0) {
    return (
      <p className="px-4 pt-3 text-right text-small text-muted lg:px-8">
        {t('trial.left', { count: Math.ceil(left / day), date })}
      </p>
    )
  }
  return (
    <Notice tone="warning" className="m-4 mb-0 lg:mx-8">
      {t('trial.ended', { date })}
    </Notice>
  )
}
