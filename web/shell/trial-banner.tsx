// The trial: how many days are left, and what still works once it is over.
import { useMe } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Notice } from '#web/ui/notice.tsx'

const day = 86_400_000

function useTrial() {
  const { data: me } = useMe()
  const { format } = useI18n()
  if (!me?.is_trial || !me.trial_end_date) return null
  const left = new Date(me.trial_end_date).getTime() - Date.now()
  return { daysLeft: Math.max(0, Math.ceil(left / day)), date: format.date(me.trial_end_date) }
}

export function TrialLeft({ className }: { className: string }) {
  const { t } = useI18n()
  const trial = useTrial()
  if (!trial || trial.daysLeft === 0) return null
  return <p className={className}>{t('trial.left', { count: trial.daysLeft, date: trial.date })}</p>
}

/** On a phone the days left stand above the page; the end is said on every screen. */
export function TrialBanner() {
  const { t } = useI18n()
  const trial = useTrial()
  if (!trial) return null
  return trial.daysLeft > 0 ? (
    <aside aria-label={t('trial.name')} className="lg:hidden">
      <TrialLeft className="px-4 pt-3 text-muted text-small" />
    </aside>
  ) : (
    <aside aria-label={t('trial.name')} className="m-4 mb-0 lg:mx-8">
      <Notice tone="warning">{t('trial.ended', { date: trial.date })}</Notice>
    </aside>
  )
}
