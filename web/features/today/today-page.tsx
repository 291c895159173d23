// What needs the owner now, then how it goes in figures that open their lists.
import { lazy, Suspense } from 'react'
import { useSalon } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Page, Skeleton } from '#web/ui/page.tsx'
import { dayIn } from './days.ts'
import { FirstSteps } from './first-steps.tsx'
import { NeedsYou } from './needs-you.tsx'
import { useSteps } from './steps.ts'

const Figures = lazy(async () => ({ default: (await import('./figures.tsx')).Figures }))

export function TodayPage() {
  const { t, format } = useI18n()
  const salon = useSalon()
  const steps = useSteps()
  const today = salon.data && dayIn(salon.data.time_zone)
  const isBeginning = steps?.some(({ name, isDone }) => !isDone && comesFirst.has(name))
  return (
    <Page title={t('today.title')} lead={today && format.weekday(today)} wide>
      {steps && today ? (
        <div className="flex flex-col gap-10">
          {/* Before the agent can talk to customers there is nothing to wait for and nothing to count. */}
          {!isBeginning && <NeedsYou today={today} />}
          {steps.some(({ isDone }) => !isDone) && <FirstSteps steps={steps} />}
          {!isBeginning && (
            <Suspense fallback={<Skeleton className="h-96 w-full" />}>
              <Figures today={today} />
            </Suspense>
          )}
        </div>
      ) : (
        <div aria-busy="true">
          <span className="sr-only">{t('state.loading')}</span>
          <Skeleton className="h-96 w-full max-w-[42rem]" />
        </div>
      )}
    </Page>
  )
}

const comesFirst = new Set(['files', 'training'])
