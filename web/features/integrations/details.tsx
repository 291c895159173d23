// What belongs to one connection beside its state: addresses to paste, the owner's own Telegram, what WhatsApp wants.
import type { Integration } from '#contract/integrations.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { Copied } from '#web/ui/copied.tsx'
import { OwnerTelegram } from './owner-telegram.tsx'

export function Details({ connection }: { connection: Integration }) {
  const { t } = useI18n()
  if (connection.type === 'telegram') return <OwnerTelegram />
  return (
    <details className="mt-2">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent-ink">
        {t(connection.type === 'whatsapp' ? 'integration.addresses' : 'integration.feed')}
      </summary>
      {connection.type === 'whatsapp' ? (
        <WhatsAppAddress connection={connection} />
      ) : (
        <CalendarAddress connection={connection} />
      )}
    </details>
  )
}

export function WhatsAppAddress({ connection: { webhook_url, verify_token } }: { connection: Integration }) {
  const { t } = useI18n()
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">{t('integration.webhook-how')}</p>
      {webhook_url && <Copied label={t('integration.webhook-url')} value={webhook_url} />}
      {verify_token && <Copied label={t('integration.verify-token')} value={verify_token} />}
    </div>
  )
}

export function CalendarAddress({ connection: { feed_url, mode } }: { connection: Integration }) {
  const { t } = useI18n()
  if (!feed_url) return null
  return (
    <div className="flex flex-col gap-4">
      {mode !== 'feed' && <p className="text-muted">{t('integration.feed-what')}</p>}
      <Copied label={t('integration.feed-url')} value={feed_url} />
      <p>
        <LinkButton href={feed_url.replace(/^https?:/, 'webcal:')}>{t('integration.feed-open')}</LinkButton>
      </p>
      <p className="text-muted text-small">{t('integration.feed-slow')}</p>
    </div>
  )
}
