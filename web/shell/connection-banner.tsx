import { useQueryClient } from '@tanstack/react-query'
import { connection } from '#web/api/connection.ts'
import { enterDemo } from '#web/api/mode.ts'
import { useValue } from '#web/api/observable.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'

/** Nothing that was written is lost; what is shown may be old. */
export function ConnectionBanner() {
  const { t } = useI18n()
  const client = useQueryClient()
  if (useValue(connection) === 'reached') return null
  return (
    <Notice tone="danger" role="alert" className="m-4 mb-0 lg:mx-8">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0">{t('failure.network')}</p>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => void client.refetchQueries({ type: 'active' })}>{t('action.retry')}</Button>
          <Button look="quiet" onClick={() => enterDemo('chosen')}>
            {t('demo.look')}
          </Button>
        </div>
      </div>
    </Notice>
  )
}
