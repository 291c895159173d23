// The owner's own Telegram: there he hears of customers who wait, and answers by replying.
import { Smartphone } from 'lucide-react'
import { useState } from 'react'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Copied } from '#web/ui/copied.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useOwnerLink, useRemoveOwnerLink, useStartOwnerLink } from './queries.ts'

export function OwnerTelegram() {
  const { t } = useI18n()
  const wording = useWording()
  const [isOpen, setIsOpen] = useState(false)
  const link = useOwnerLink(isOpen)
  const start = useStartOwnerLink()
  const remove = useRemoveOwnerLink()
  if (!link.data) return null
  const { linked, name } = link.data
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control bg-sunken px-3 py-3">
      <Smartphone size={20} aria-hidden className="shrink-0 text-muted" />
      <p className="min-w-0 flex-1 basis-56">
        {linked ? t('owner-telegram.linked', { name: name ?? '' }) : t('owner-telegram.what')}
      </p>
      {linked ? (
        <Button
          look="quiet"
          busy={remove.isPending}
          onClick={() => remove.mutate(undefined, { onError: (failure) => say(wording(failure)) })}
        >
          {t('owner-telegram.unlink')}
        </Button>
      ) : (
        <Button
          busy={start.isPending}
          onClick={() =>
            start.mutate(undefined, {
              onSuccess: () => setIsOpen(true),
              onError: (failure) => say(wording(failure)),
            })
          }
        >
          {t('owner-telegram.link')}
        </Button>
      )}
      <Sheet open={isOpen} onClose={() => setIsOpen(false)} title={t('owner-telegram.title')}>
        <div className="flex max-w-[36rem] flex-col gap-4">
          {linked ? (
            <p role="status" className="font-semibold text-positive">
              {t('owner-telegram.done', { name: name ?? '' })}
            </p>
          ) : (
            start.data && (
              <>
                <p>{t('owner-telegram.how')}</p>
                <p>
                  <a
                    href={start.data.url}
                    target="_blank"
                    rel="noreferrer"
                    className="inline-flex min-h-11 items-center rounded-control bg-accent px-4 font-semibold text-on-accent"
                  >
                    {t('owner-telegram.open')}
                  </a>
                </p>
                <Copied label={t('owner-telegram.or-code')} value={`/start ${start.data.code}`} />
                <p role="status" className="text-muted text-small">
                  {t('owner-telegram.waiting')}
                </p>
              </>
            )
          )}
          <Button className="self-start" onClick={() => setIsOpen(false)}>
            {t('action.close')}
          </Button>
        </div>
      </Sheet>
    </div>
  )
}
