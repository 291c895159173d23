// Short groups, saved as changed, dangerous things last.
import { useI18n } from '#web/i18n/i18n.tsx'
import { Page } from '#web/ui/page.tsx'
import { Account } from './account.tsx'
import { Agent } from './agent.tsx'
import { CustomerData, Leaving } from './data.tsx'
import { Group } from './group.tsx'
import { LanguageAndTime, Looks } from './language-and-looks.tsx'
import { Model } from './model.tsx'
import { Notifications } from './notifications.tsx'
import { SalonProfile } from './salon-profile.tsx'

export function SettingsPage() {
  const { t } = useI18n()
  return (
    <Page title={t('settings.title')}>
      <div className="flex flex-col gap-8">
        <Agent />
        <SalonProfile />
        <Group title={t('model.title')}>
          <Model />
        </Group>
        <Notifications />
        <LanguageAndTime />
        <Looks />
        <CustomerData />
        <Account />
        <Leaving />
      </div>
    </Page>
  )
}
