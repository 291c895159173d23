// How long customers' conversations are kept, and leaving with everything.
import { lazy, Suspense, useState } from 'react'
import { exportSalon } from '#contract/salon.ts'
import { call } from '#web/api/client.ts'
import { useSalon } from '#web/api/queries.ts'
import { saveAs } from '#web/api/save-as.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useChangeSalon } from './change-salon.ts'
import { Group } from './group.tsx'

const LeaveSheet = lazy(async () => ({ default: (await import('./leave-sheet.tsx')).LeaveSheet }))

const retentionDays = [30, 90, 180, 365, 730]

export function CustomerData() {
  const { t } = useI18n()
  const salon = useSalon()
  const change = useChangeSalon()
  return (
    <Group title={t('settings.data')}>
      <Loaded query={salon} skeleton={<Skeleton className="h-18 w-full" />}>
        {({ retention_days }) => (
          <div>
            <Choice
              label={t('settings.retention')}
              value={String(retention_days ?? '')}
              options={[
                { value: '', name: t('settings.retention-ever') },
                ...[...new Set([...retentionDays, ...(retention_days ? [retention_days] : [])])]
                  .sort((a, b) => a - b)
                  .map((days) => ({
                    value: String(days),
                    name: t('settings.retention-days', { count: days }),
                  })),
              ]}
              choose={(chosen) => change({ retention_days: chosen === '' ? null : Number(chosen) })}
            />
            <p className="mt-1 text-muted text-small">{t('settings.retention-what')}</p>
          </div>
        )}
      </Loaded>
      <Everything />
    </Group>
  )
}

/** Whatever the salon has here, taken along as one archive. */
function Everything() {
  const { t } = useI18n()
  const wording = useWording()
  const [isBusy, setBusy] = useState(false)

  async function save(): Promise<void> {
    setBusy(true)
    try {
      saveAs(await call(exportSalon), `salon-${new Date().toISOString().slice(0, 10)}.zip`)
    } catch (failure) {
      say(wording(failure))
    }
    setBusy(false)
  }

  return (
    <div>
      <Button busy={isBusy} onClick={() => void save()}>
        {t('settings.export')}
      </Button>
      <p className="mt-1 max-w-[60ch] text-muted text-small">{t('settings.export-what')}</p>
    </div>
  )
}

export function Leaving() {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  const salon = useSalon()
  if (salon.data?.deletion_at) return null
  return (
    <Group title={t('settings.leave')}>
      <p className="max-w-[60ch] text-muted">{t('settings.leave-what')}</p>
      <Button look="danger" className="self-start" onClick={() => setOpen(true)}>
        {t('settings.leave-do')}
      </Button>
      {isOpen && (
        <Suspense>
          <LeaveSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Group>
  )
}
