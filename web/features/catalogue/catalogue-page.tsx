// What can be booked: services, who does them, and when. Proposed from the files; the owner's word stands.
import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { useI18n } from '#web/i18n/i18n.tsx'
import { classes } from '#web/ui/classes.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page, Skeleton } from '#web/ui/page.tsx'
import { useMissing } from './queries.ts'

const parts = {
  services: lazy(async () => ({ default: (await import('./services.tsx')).Services })),
  staff: lazy(async () => ({ default: (await import('./staff.tsx')).StaffList })),
  hours: lazy(async () => ({ default: (await import('./hours.tsx')).Hours })),
}
type PartName = keyof typeof parts
const names = Object.keys(parts) as PartName[]

export function CataloguePage({ part }: { part?: string }) {
  const { t } = useI18n()
  const here = names.find((name) => name === part) ?? 'services'
  const Part = parts[here]
  return (
    <Page title={t('catalogue.title')} lead={t('catalogue.lead')} wide>
      <Missing />
      <nav aria-label={t('catalogue.parts')} className="-mx-4 mb-6 border-line border-b lg:mx-0">
        <ul className="flex gap-1 overflow-x-auto px-2 [scrollbar-width:none] lg:-mx-2">
          {names.map((name) => (
            <li key={name} className="shrink-0">
              <Link
                href={name === 'services' ? '/catalogue' : `/catalogue/${name}`}
                aria-current={name === here ? 'page' : undefined}
                className={classes(
                  'flex min-h-11 items-center border-b-2 px-2 -outline-offset-2',
                  name === here
                    ? 'border-accent-ink font-semibold text-accent-ink'
                    : 'border-transparent text-muted hover:text-ink',
                )}
              >
                {t(`catalogue.part-${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Suspense fallback={<Skeleton className="h-96 w-full" />}>
        <Part />
      </Suspense>
    </Page>
  )
}

/** What has to be said before everything can be booked, in one short list. */
function Missing() {
  const { t } = useI18n()
  const missing = useMissing().data ?? []
  if (missing.length === 0) return null
  return (
    <Notice tone="warning" className="mb-6 max-w-[48rem]">
      <p className="font-semibold">{t('catalogue.missing')}</p>
      <ul className="mt-1 list-disc pl-5">
        {missing.map(({ kind, text }) => (
          <li key={kind}>{text}</li>
        ))}
      </ul>
    </Notice>
  )
}
