import { lazy, Suspense } from 'react'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Page, Skeleton } from '#web/ui/page.tsx'
import { WhenNear } from '#web/ui/when-near.tsx'
import { Files } from './files.tsx'
import { Report } from './report.tsx'
import { TrainingAction } from './training-action.tsx'

/** Forms come after the first screen. */
const PromptEditor = lazy(async () => ({ default: (await import('./prompt-editor.tsx')).PromptEditor }))

export function TrainingPage() {
  const { t } = useI18n()
  return (
    <Page title={t('training.title')} lead={t('training.lead')} wide>
      <div className="grid gap-8 pb-(--action-height) lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] lg:gap-x-12">
        <Files />
        <div className="flex flex-col gap-6 lg:sticky lg:top-[calc(var(--banner-height)+2rem)] lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:self-start">
          <TrainingAction />
          <Report />
        </div>
        <WhenNear skeleton={<Skeleton className="h-80 w-full" />}>
          <Suspense fallback={<Skeleton className="h-80 w-full" />}>
            <PromptEditor />
          </Suspense>
        </WhenNear>
      </div>
    </Page>
  )
}
