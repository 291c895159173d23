// What the agent answers from, and what of it needs the owner: one part at a time, each at its own address.

import { GraduationCap } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useKnowledge } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { classes } from '#web/ui/classes.ts'
import { Empty, Loaded, Page, Skeleton } from '#web/ui/page.tsx'
import { usePutAway } from './changes.ts'
import { useGaps } from './queries.ts'
import { Review, useToReview } from './review.tsx'

const parts = {
  review: Review,
  gaps: lazy(async () => ({ default: (await import('./gaps.tsx')).Gaps })),
  prices: lazy(async () => ({ default: (await import('./price-list.tsx')).PriceList })),
  contacts: lazy(async () => ({ default: (await import('./fact-lists.tsx')).Contacts })),
  rules: lazy(async () => ({ default: (await import('./fact-lists.tsx')).Rules })),
  words: lazy(async () => ({ default: (await import('./words.tsx')).Words })),
  exam: lazy(async () => ({ default: (await import('./exam.tsx')).ExamPart })),
  releases: lazy(async () => ({ default: (await import('./releases.tsx')).Releases })),
}
const Pending = lazy(async () => ({ default: (await import('./pending.tsx')).Pending }))
type PartName = keyof typeof parts
const names = Object.keys(parts) as PartName[]

export function KnowledgePage({ part }: { part?: string }) {
  const { t } = useI18n()
  const knowledge = useKnowledge()
  const here = names.find((name) => name === part) ?? 'review'
  const Part = parts[here]
  return (
    <Page title={t('know.title')} lead={t('know.lead')} wide>
      <Parts here={here} />
      <Loaded query={knowledge} skeleton={<Skeleton className="h-96 w-full" />}>
        {({ release, pending }) =>
          release || pending || here === 'gaps' ? (
            <Suspense fallback={<Skeleton className="h-96 w-full" />}>
              {pending && here === 'review' && <Pending pending={pending} />}
              <Part />
            </Suspense>
          ) : (
            <Empty
              icon={<GraduationCap size={24} aria-hidden />}
              title={t('know.nothing')}
              action={
                <LinkButton look="primary" href="/training">
                  {t('know.go-train')}
                </LinkButton>
              }
            >
              {t('know.nothing-what')}
            </Empty>
          )
        }
      </Loaded>
    </Page>
  )
}

function Parts({ here }: { here: PartName }) {
  const { t, format } = useI18n()
  const list = useRef<HTMLUListElement>(null)
  const gaps = useGaps().data
  const { isGapShown } = usePutAway()
  const counts: Partial<Record<PartName, number>> = {
    review: useToReview().count,
    gaps: gaps?.filter(({ id }) => isGapShown(id)).length,
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the chosen part slides into sight.
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]')
    list.current?.scrollTo({ left: (current?.offsetLeft ?? 0) - 48 })
  }, [here, counts.review, counts.gaps])
  return (
    <nav aria-label={t('know.parts')} className="-mx-4 mb-6 border-line border-b lg:mx-0">
      <ul ref={list} className="relative flex gap-1 overflow-x-auto px-2 [scrollbar-width:none] lg:-mx-2">
        {names.map((name) => (
          <li key={name} className="shrink-0">
            <Link
              href={name === 'review' ? '/knowledge' : `/knowledge/${name}`}
              aria-current={name === here ? 'page' : undefined}
              className={classes(
                'flex min-h-11 items-center gap-2 border-b-2 px-2 -outline-offset-2',
                name === here
                  ? 'border-accent-ink font-semibold text-accent-ink'
                  : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {t(`know.part-${name}`)}
              {Boolean(counts[name]) && (
                <span className="min-w-6 rounded-full bg-accent-soft px-1.5 text-center font-semibold text-accent-ink text-small tabular-nums">
                  {format.number(counts[name] ?? 0)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
