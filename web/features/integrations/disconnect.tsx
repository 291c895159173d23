import type { Integration } from '#contract/integrations.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useDisconnect } from './queries.ts'

/** Asked, since customers notice it. */
export function Disconnect({
  connection: { id, type },
  onClose,
}: {
  connection: Integration
  onClose: () => void
}) {
  const { t } = useI18n()
  const wording = useWording()
  const disconnect = useDisconnect()
  const name = t(`integration.name-${type}`)
  return (
    <Sheet open onClose={onClose} title={t('integration.disconnect-title', { name })}>
      <div className="flex max-w-[62ch] flex-col gap-4">
        {disconnect.isError && (
          <Notice tone="danger" role="alert">
            {wording(disconnect.error)}
          </Notice>
        )}
        <p>
          {t(type === 'calendar' ? 'integration.disconnect-calendar' : 'integration.disconnect-messenger', {
            name,
          })}
        </p>
        <div className="mt-2 flex flex-wrap gap-3">
          <Button
            look="danger"
            busy={disconnect.isPending}
            onClick={() =>
              disconnect.mutate(id, {
                onSuccess() {
                  say(t('integration.disconnected', { name }))
                  onClose()
                },
              })
            }
          >
            {t('integration.disconnect')}
          </Button>
          <Button onClick={onClose}>{t('integration.keep')}</Button>
        </div>
      </div>
    </Sheet>
  )
}
