// What a figure counts: as many rows as the figure says.
import { ArrowLeft, SearchX } from 'lucide-react'
import { Link, useSearch } from 'wouter'
import { type Figure, figures, type StatsItem } from '#contract/figures.ts'
import { useSalon } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Empty, Failed, Page, Skeleton } from '#web/ui/page.tsx'
import { dayIn, daysFrom, lastDays } from './days.ts'
import { useStatsList } from './queries.ts'

export function FigurePage({ name }: { name: string }) {
  const figure = figures.find((one) => one === name.replaceAll('-', '_'))
  const search = new URLSearchParams(useSearch())
  const salon = useSalon()
  const today = dayIn(salon.data?.time_zone ?? 'Europe/Kyiv')
  const days = daysFrom(search) ?? lastDays(7, today)
  const service = Number(search.get('service')) || undefined
  return <List figure={figure ?? 'conversations'} days={days} service={service} />
}

function List({
  figure,
  days,
  service,
}: {
  figure: Figure
  days: { from: string; to: string }
  service: number | undefined
}) {
  const { t, format } = useI18n()
  const list = useStatsList({ ...days, figure, service })
  const items = list.data?.pages.flatMap((page) => page.items)
  const total = list.data?.pages[0]?.total ?? 0
  return (
    <Page
      title={t(`figure.${figure}`)}
      lead={
        <>
          {format.dayRange(days.from, days.to)}
          {list.data && `: ${format.number(total)}`}
        </>
      }
      actions={
        <LinkButton look="quiet" href="/today">
          <ArrowLeft size={18} aria-hidden />
          {t('today.title')}
        </LinkButton>
      }
    >
      {list.isError && <Failed failure={list.error} retry={() => void list.refetch()} />}
      {!items && !list.isError && <Skeleton className="h-96 w-full" />}
      {items?.length === 0 && (
        <Empty icon={<SearchX size={24} aria-hidden />} title={t('figure.none')}>
          {t('figure.none-what')}
        </Empty>
      )}
      {items && items.length > 0 && (
        <ul className="divide-y divide-line border-line border-y">
          {items.map((item) => (
            <ItemRow key={`${item.kind}-${item.id}`} item={item} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button className="mt-4" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('figure.show-more')}
        </Button>
      )}
    </Page>
  )
}

function ItemRow({ item }: { item: StatsItem }) {
  const { t, format } = useI18n()
  const { title, text, at, starts_at } = item
  return (
    <li>
      <Link
        href={addressOf(item)}
        className="flex min-h-14 items-start gap-4 px-2 py-3 -outline-offset-2 hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className="block [overflow-wrap:anywhere]">{title || t('chats.customer')}</span>
          <span className="line-clamp-2 text-muted">
            {starts_at ? [text, format.moment(starts_at)].join(' · ') : text}
          </span>
        </span>
        <time dateTime={at} className="shrink-0 text-muted text-small">
          {format.when(at)}
        </time>
      </Link>
    </li>
  )
}

function addressOf({ kind, id, conversation_id, starts_at }: StatsItem): string {
  if (kind === 'gap') return '/knowledge/gaps'
  if (kind === 'appointment') return `/calendar?day=${starts_at?.slice(0, 10)}&appointment=${id}`
  return `/chats/${conversation_id}`
}
