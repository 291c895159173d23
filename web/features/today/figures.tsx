// The last days in figures. Each one is a link to what it counts.
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Figure, Stats } from '#contract/figures.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { BarChart, BarRows } from '#web/ui/chart.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Segments } from '#web/ui/segments.tsx'
import { lastDays, type SpanLength, spans } from './days.ts'
import { type Days, useStats } from './queries.ts'

export function Figures({ today }: { today: string }) {
  const { t } = useI18n()
  const [length, setLength] = useState<SpanLength>(7)
  const days = lastDays(length, today)
  const stats = useStats(days)
  return (
    <section aria-labelledby="figures">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h2 id="figures" className="text-large">
          {t('figure.heading')}
        </h2>
        <Segments
          name="figures-span"
          label={t('figure.span')}
          value={String(length)}
          options={spans.map((span) => ({ value: String(span), name: t('figure.days', { count: span }) }))}
          choose={(chosen) => setLength(Number(chosen) as SpanLength)}
        />
      </div>
      <Loaded query={stats} skeleton={<Skeleton className="mt-4 h-96 w-full" />}>
        {(counted) => (isEmpty(counted) ? <NothingYet /> : <Counted stats={counted} days={days} />)}
      </Loaded>
    </section>
  )
}

const isEmpty = ({ figures }: Stats) => Object.values(figures).every((value) => !value)

function NothingYet() {
  const { t } = useI18n()
  return (
    <div className="mt-4 rounded-control bg-sunken px-4 py-5">
      <p className="max-w-[60ch]">{t('figure.nothing')}</p>
      <LinkButton href="/integrations" className="mt-4">
        {t('figure.connect')}
      </LinkButton>
    </div>
  )
}

function Counted({ stats, days }: { stats: Stats; days: Days }) {
  const { t, format } = useI18n()
  const { figures, by_day, top_services } = stats
  const share = (part: number | null, whole: number) =>
    part === null || whole === 0 ? undefined : format.percent(part / whole)
  const replies = figures.answered + figures.handed_over
  const bars = (of: 'conversations' | 'bookings') =>
    by_day.map(({ day, [of]: value }) => ({ key: day, value, label: format.shortDay(day) }))
  return (
    <>
      <dl className="mt-4 grid grid-cols-2 gap-px overflow-hidden rounded-control border border-line bg-line lg:grid-cols-4">
        <Tile days={days} figure="conversations" value={figures.conversations} />
        <Tile
          days={days}
          figure="after_hours"
          value={figures.after_hours}
          note={share(figures.after_hours, figures.conversations)}
        />
        <Tile
          days={days}
          figure="answered"
          value={figures.answered}
          note={share(figures.answered, replies)}
        />
        <Tile days={days} figure="handed_over" value={figures.handed_over} />
        <Tile days={days} figure="bookings" value={figures.bookings} />
        <Tile
          days={days}
          figure="booked_by_agent"
          value={figures.booked_by_agent}
          note={share(figures.booked_by_agent, figures.bookings)}
        />
        <Tile days={days} figure="gaps" value={figures.gaps} className="col-span-2" />
      </dl>
      <div className="mt-8 grid gap-8 lg:grid-cols-2 lg:gap-12">
        {(['conversations', 'bookings'] as const)
          .filter((of) => figures[of] > 0)
          .map((of) => (
            <BarChart
              key={of}
              title={t(`figure.${of}-by-day`)}
              bars={bars(of)}
              head={[t('figure.day'), t(`figure.${of}`)]}
              row={({ key, value }) =>
                value === 0 ? (
                  format.number(value)
                ) : (
                  <NumberLink figure={of} days={{ from: key, to: key }} value={value} />
                )
              }
            />
          ))}
        {top_services.length > 0 && (
          <section>
            <h3>{t('figure.top-services')}</h3>
            <div className="mt-3">
              <BarRows
                rows={top_services.map(({ service_id, name, bookings }) => ({
                  key: String(service_id),
                  value: bookings,
                  name,
                  count: <NumberLink figure="bookings" days={days} value={bookings} service={service_id} />,
                }))}
              />
            </div>
          </section>
        )}
      </div>
    </>
  )
}

const address = (figure: Figure, { from, to }: Days, service?: number) =>
  `/today/${figure.replaceAll('_', '-')}?from=${from}&to=${to}${service === undefined ? '' : `&service=${service}`}`

function NumberLink({
  figure,
  days,
  value,
  service,
}: {
  figure: Figure
  days: Days
  value: number
  service?: number
}) {
  const { format } = useI18n()
  return (
    <Link
      href={address(figure, days, service)}
      className="inline-flex min-h-9 min-w-9 items-center justify-end font-semibold text-accent-ink underline underline-offset-4"
    >
      {format.number(value)}
    </Link>
  )
}

function Tile({
  figure,
  value,
  note,
  days,
  className,
}: {
  figure: Figure
  value: number | null
  note?: string | undefined
  days: Days
  className?: string
}) {
  const { t, format } = useI18n()
  const name = t(`figure.${figure}`)
  if (value === null) {
    return (
      <div className={`flex flex-col bg-surface p-4 ${className ?? ''}`}>
        <dt className="text-muted text-small">{name}</dt>
        <dd className="mt-1 text-small">
          <Link href="/catalogue/hours" className="text-accent-ink underline underline-offset-4">
            {t('figure.hours-unknown')}
          </Link>
        </dd>
      </div>
    )
  }
  return (
    <div className={`group relative flex flex-col bg-surface p-4 hover:bg-sunken ${className ?? ''}`}>
      <dt className="pr-4 text-muted text-small">{name}</dt>
      <dd className="mt-1">
        <Link
          href={address(figure, days)}
          className="font-semibold text-title after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink"
        >
          {format.number(value)}
        </Link>
        {note && <span className="ml-2 text-muted text-small">{note}</span>}
      </dd>
      <ChevronRight size={16} aria-hidden className="absolute top-4 right-3 text-muted" />
    </div>
  )
}
