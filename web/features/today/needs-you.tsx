// What waits for a person of the salon today.
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { useOpenGaps, useVisits, useWaitingChats } from './queries.ts'

const shownAtMost = 5

export function NeedsYou({ today }: { today: string }) {
  const { t } = useI18n()
  return (
    <div className="grid gap-8 lg:grid-cols-2 lg:gap-12">
      <section aria-labelledby="waiting">
        <h2 id="waiting" className="text-large">
          {t('today.waiting')}
        </h2>
        <Waiting />
        <Gaps />
      </section>
      <section aria-labelledby="visits">
        <h2 id="visits" className="text-large">
          {t('today.visits')}
        </h2>
        <Visits today={today} />
      </section>
    </div>
  )
}

function Waiting() {
  const { t, format } = useI18n()
  const chats = useWaitingChats()
  return (
    <Loaded query={chats} skeleton={<Skeleton className="mt-3 h-32 w-full" />}>
      {(waiting) =>
        waiting.length === 0 ? (
          <p className="mt-2 text-muted">{t('today.nobody-waits')}</p>
        ) : (
          <ul className="mt-2 divide-y divide-line border-line border-y">
            {waiting.slice(0, shownAtMost).map(({ id, customer_name, last_message, timestamp }) => (
              <Row key={id} href={`/chats/${id}`} when={format.when(timestamp)} name={customer_name}>
                {last_message}
              </Row>
            ))}
            {waiting.length > shownAtMost && (
              <Row href="/chats" name={t('today.all-waiting', { count: waiting.length })} />
            )}
          </ul>
        )
      }
    </Loaded>
  )
}

function Gaps() {
  const { t } = useI18n()
  const gaps = useOpenGaps().data ?? []
  if (gaps.length === 0) return null
  return (
    <ul className="mt-4 border-line border-y">
      <Row href="/knowledge/gaps" name={t('today.gaps', { count: gaps.length })}>
        {t('quote', { text: gaps[0]!.question })}
      </Row>
    </ul>
  )
}

function Visits({ today }: { today: string }) {
  const { t, format } = useI18n()
  const visits = useVisits(today)
  return (
    <Loaded query={visits} skeleton={<Skeleton className="mt-3 h-32 w-full" />}>
      {(all) => {
        const expected = all.filter(({ status, source }) => status !== 'cancelled' && source !== 'test')
        if (expected.length === 0) return <p className="mt-2 text-muted">{t('today.no-visits')}</p>
        return (
          <ul className="mt-2 divide-y divide-line border-line border-y">
            {expected.slice(0, shownAtMost).map(({ id, customer_name, service, staff, starts_at }) => (
              <Row
                key={id}
                href={`/calendar?day=${today}&appointment=${id}`}
                when={format.clock(starts_at)}
                name={customer_name}
              >
                {[service, staff].join(' · ')}
              </Row>
            ))}
            {expected.length > shownAtMost && (
              <Row href={`/calendar?day=${today}`} name={t('today.all-visits', { count: expected.length })} />
            )}
          </ul>
        )
      }}
    </Loaded>
  )
}

function Row({
  href,
  name,
  when,
  children,
}: {
  href: string
  name: string
  when?: string
  children?: ReactNode
}) {
  return (
    <li>
      <Link href={href} className="flex min-h-14 items-center gap-3 py-2 -outline-offset-2 hover:bg-sunken">
        <span className="min-w-0 flex-1">
          <span className="block [overflow-wrap:anywhere]">{name}</span>
          {children && <span className="line-clamp-1 text-muted text-small">{children}</span>}
        </span>
        {when && <span className="shrink-0 text-muted text-small">{when}</span>}
        <ChevronRight size={18} aria-hidden className="shrink-0 text-muted" />
      </Link>
    </li>
  )
}
