import { Compass } from 'lucide-react'
import { useI18n } from '#web/i18n/i18n.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { Empty, Page } from '#web/ui/page.tsx'

export function NotFoundPage() {
  const { t } = useI18n()
  return (
    <Page title={t('not-found.title')} wide>
      <Empty
        icon={<Compass size={24} aria-hidden />}
        title={t('not-found.what')}
        action={
          <LinkButton look="primary" href="/today">
            {t('not-found.home')}
          </LinkButton>
        }
      >
        {t('not-found.why')}
      </Empty>
    </Page>
  )
}
