// Short groups, saved as changed, dangerous things last.
import { lazy, Suspense } from 'react'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Page, Skeleton } from '#web/ui/page.tsx'
import { WhenNear } from '#web/ui/when-near.tsx'
import { Account } from './account.tsx'
import { Agent } from './agent.tsx'
import { CustomerData, Leaving } from './data.tsx'
import { Group } from './group.tsx'
import { LanguageAndTime, Looks } from './language-and-looks.tsx'
import { Notifications } from './notifications.tsx'

/** Forms come after the first screen. */
const SalonProfile = lazy(async () => ({ default: (await import('./salon-profile.tsx')).SalonProfile }))
const Model = lazy(async () => ({ default: (await import('./model.tsx')).Model }))

export function SettingsPage() {
  const { t } = useI18n()
  const form = <Skeleton className="h-[34rem] w-full" />
  const model = <Skeleton className="h-48 w-full" />
  return (
    <Page title={t('settings.title')}>
      <div className="flex flex-col gap-8 [&>*+*]:border-line [&>*+*]:border-t [&>*+*]:pt-6">
        <Agent />
        <WhenNear skeleton={form}>
          <Suspense fallback={form}>
            <SalonProfile />
          </Suspense>
        </WhenNear>
        <Group title={t('model.title')}>
          <WhenNear skeleton={model}>
            <Suspense fallback={model}>
              <Model />
            </Suspense>
          </WhenNear>
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
