// What every page is made of: a heading, and the states of loading, emptiness and failure.
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { NetworkFailure } from '#web/api/failures.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { useWording } from './wording.ts'

export function Page({
  title,
  lead,
  actions,
  wide,
  fills,
  headingOnly,
  children,
}: {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  wide?: boolean
  /** Takes exactly the screen and scrolls inside, as a conversation does. */
  fills?: boolean
  /** desktop: on a phone the page has a head of its own, and the title is heard only. */
  headingOnly?: 'desktop'
  children: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} · Salon Agent`
  }, [title])
  return (
    <div
      data-fills-screen={fills || undefined}
      className={classes(
        'mx-auto w-full max-w-[75rem] px-4 pt-6 lg:px-8 lg:py-8',
        fills ? 'flex min-h-0 flex-1 flex-col' : 'pb-6',
      )}
    >
      <header
        className={classes(
          'flex flex-wrap items-start justify-between gap-x-4 gap-y-2',
          fills ? 'mb-3 lg:mb-6' : 'mb-6',
          headingOnly === 'desktop' && 'max-lg:sr-only',
        )}
      >
        <div className="min-w-0">
          <h1 className="text-title">{title}</h1>
          {lead && <p className="mt-1 max-w-[62ch] text-muted">{lead}</p>}
        </div>
        {actions && <div className="flex items-center gap-2">{actions}</div>}
      </header>
      {wide ? children : <div className="max-w-[42rem]">{children}</div>}
    </div>
  )
}

/** Shows what a query brought; until then a skeleton of the final size, and on failure what to do. */
export function Loaded<T>({
  query,
  skeleton,
  children,
}: {
  query: UseQueryResult<T>
  skeleton: ReactNode
  children: (data: T) => ReactNode
}) {
  const { t } = useI18n()
  if (query.data !== undefined) return children(query.data)
  // A lost network is said once, by the banner above the page; what waits for it goes on waiting.
  if (query.isError && !(query.error instanceof NetworkFailure)) {
    return <Failed failure={query.error} retry={() => void query.refetch()} />
  }
  return (
    <div aria-busy="true">
      <span className="sr-only">{t('state.loading')}</span>
      {skeleton}
    </div>
  )
}

export function Failed({ failure, retry }: { failure: unknown; retry: () => void }) {
  const { t } = useI18n()
  const wording = useWording()
  return (
    <div role="alert" className="rounded-control border border-line bg-surface p-4">
      <p className="font-semibold">{t('failure.title')}</p>
      <p className="mt-1 text-muted">{wording(failure)}</p>
      <Button className="mt-4" onClick={retry}>
        {t('action.retry')}
      </Button>
    </div>
  )
}

export function Empty({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center px-4 py-12 text-center">
      <span className="mb-4 grid size-12 place-items-center rounded-full bg-accent-soft text-accent-ink">
        {icon}
      </span>
      <h2 className="text-large">{title}</h2>
      <p className="mt-1 max-w-[48ch] text-muted text-pretty">{children}</p>
      {action && <div className="mt-6">{action}</div>}
    </div>
  )
}

export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden className={classes('block animate-pulse rounded-control bg-sunken', className)} />
}
