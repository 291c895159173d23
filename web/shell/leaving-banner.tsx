// The salon is about to be deleted: said on every page, with the way back.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { stay } from '#contract/salon.ts'
import { call } from '#web/api/client.ts'
import { useSalon } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'

export function LeavingBanner() {
  const { t, format } = useI18n()
  const wording = useWording()
  const client = useQueryClient()
  const deletionAt = useSalon().data?.deletion_at
  const [busy, setBusy] = useState(false)
  if (!deletionAt) return null

  async function keep(): Promise<void> {
    setBusy(true)
    try {
      client.setQueryData(['salon'], await call(stay))
      say(t('leaving.stayed'))
    } catch (failure) {
      say(wording(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <aside aria-label={t('leaving.name')} className="m-4 mb-0 lg:mx-8">
      <Notice tone="danger">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="min-w-0">{t('leaving.planned', { date: format.date(deletionAt) })}</p>
          <Button busy={busy} onClick={() => void keep()}>
            {t('leaving.stay')}
          </Button>
        </div>
      </Notice>
    </aside>
  )
}
