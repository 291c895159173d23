import { useI18n } from '#web/i18n/i18n.tsx'
import { Skeleton } from '#web/ui/page.tsx'

/** Stands where a page will be while its code is on the way. */
export function PageSkeleton() {
  const { t } = useI18n()
  return (
    <div aria-busy="true" className="mx-auto w-full max-w-[75rem] px-4 py-6 lg:px-8 lg:py-8">
      <span className="sr-only">{t('state.loading')}</span>
      <Skeleton className="h-8 w-48" />
      <Skeleton className="mt-6 h-64 w-full" />
    </div>
  )
}
