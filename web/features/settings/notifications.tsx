// Where the owner hears that a customer waits. The link itself is made with the bot, beside the connection.
import { useQuery } from '@tanstack/react-query'
import { readOwnerLink } from '#contract/integrations.ts'
import { call } from '#web/api/client.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Group } from './group.tsx'

export function Notifications() {
  const { t } = useI18n()
  const link = useQuery({
    queryKey: ['integrations', 'owner-link'],
    queryFn: () => call(readOwnerLink),
  })
  return (
    <Group title={t('settings.notifications')}>
      <Loaded query={link} skeleton={<Skeleton className="h-12 w-full" />}>
        {({ linked, name }) => (
          <p className="max-w-[60ch]">
            {linked ? t('settings.notified-by', { name: name ?? 'Telegram' }) : t('settings.not-notified')}
          </p>
        )}
      </Loaded>
      <LinkButton href="/integrations" className="self-start">
        {t('settings.notifications-open')}
      </LinkButton>
    </Group>
  )
}
