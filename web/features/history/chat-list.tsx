import type { UseQueryResult } from '@tanstack/react-query'
import { MessagesSquare, Search } from 'lucide-react'
import type { RefObject } from 'react'
import { Link } from 'wouter'
import type { Chat } from '#contract/conversations.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { classes } from '#web/ui/classes.ts'
import { Empty, Loaded, Skeleton } from '#web/ui/page.tsx'
import { ChannelIcon } from './channel.tsx'
import { type ChatFilter, chatFilters } from './queries.ts'

export function ChatList({
  chats,
  openId,
  filter,
  choose,
  search,
  setSearch,
  searchField,
  isFiltered,
  more,
}: {
  chats: UseQueryResult<Chat[]>
  openId: string | undefined
  filter: ChatFilter
  choose: (filter: ChatFilter) => void
  search: string
  setSearch: (text: string) => void
  searchField: RefObject<HTMLInputElement | null>
  isFiltered: boolean
  /** null: that is all. */
  more: (() => void) | null
}) {
  const { t } = useI18n()
  return (
    <>
      <div className="flex flex-col gap-2 px-4 pb-2 lg:px-3 lg:pt-3">
        <label className="relative block">
          <span className="sr-only">{t('chats.search')}</span>
          <Search
            size={18}
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted"
          />
          <input
            ref={searchField}
            type="search"
            value={search}
            placeholder={t('chats.search')}
            onChange={({ target }) => setSearch(target.value)}
            className="min-h-11 w-full rounded-control border border-edge bg-surface py-2 pr-3 pl-10 placeholder:text-muted"
          />
        </label>
        <Filters filter={filter} choose={choose} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <Loaded query={chats} skeleton={<Waiting />}>
          {(all) =>
            all.length === 0 ? (
              <Nothing isFiltered={isFiltered} />
            ) : (
              <>
                <ul className="divide-y divide-line border-line border-t">
                  {all.map((chat) => (
                    <ChatRow key={chat.id} chat={chat} isOpen={String(chat.id) === openId} />
                  ))}
                </ul>
                {more && (
                  <div className="p-3 text-center">
                    <Button look="quiet" onClick={more}>
                      {t('chats.more')}
                    </Button>
                  </div>
                )}
              </>
            )
          }
        </Loaded>
      </div>
    </>
  )
}

function Filters({ filter, choose }: { filter: ChatFilter; choose: (filter: ChatFilter) => void }) {
  const { t } = useI18n()
  return (
    <fieldset className="-mx-4 flex min-w-0 gap-1 overflow-x-auto px-4 [scrollbar-width:none] lg:-mx-3 lg:px-3">
      <legend className="sr-only">{t('chats.filter')}</legend>
      {chatFilters.map((value) => (
        <label
          key={value}
          className="relative flex min-h-9 shrink-0 items-center rounded-full border border-edge px-3 text-small has-checked:border-accent-ink has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-accent-ink pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name="chat-filter"
            value={value}
            checked={value === filter}
            onChange={() => choose(value)}
            className="sr-only"
          />
          {t(`chats.filter-${value}`)}
        </label>
      ))}
    </fieldset>
  )
}

function ChatRow({ chat, isOpen }: { chat: Chat; isOpen: boolean }) {
  const { t, format } = useI18n()
  const { id, customer_name, last_message, timestamp, unread, channel } = chat
  return (
    <li>
      <Link
        href={`/chats/${id}`}
        aria-current={isOpen ? 'page' : undefined}
        className={classes(
          'flex min-h-16 items-start gap-3 px-4 py-3 -outline-offset-2',
          isOpen ? 'bg-accent-soft' : 'hover:bg-sunken',
        )}
      >
        {channel && <ChannelIcon channel={channel} />}
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline justify-between gap-2">
            <span className={classes('truncate', unread > 0 && 'font-semibold')}>
              {customer_name || t('chats.customer')}
            </span>
            <time dateTime={timestamp} className="shrink-0 text-muted text-small">
              {format.when(timestamp)}
            </time>
          </span>
          <span className="flex items-end justify-between gap-2">
            <span className="line-clamp-1 min-w-0 text-muted">{last_message}</span>
            {unread > 0 && (
              <span className="shrink-0 rounded-full bg-accent px-2 font-semibold text-on-accent text-small tabular-nums">
                <span className="sr-only">{t('chats.unread', { count: unread })}</span>
                <span aria-hidden>{unread}</span>
              </span>
            )}
          </span>
          <Standing chat={chat} />
        </span>
      </Link>
    </li>
  )
}

/** Who answers here, when it is not the agent as usual. */
function Standing({ chat: { waiting_since, held_by, unreachable } }: { chat: Chat }) {
  const { t, format } = useI18n()
  if (unreachable)
    return <span className="block text-danger text-small">{t(`chats.unreachable-${unreachable}`)}</span>
  if (waiting_since)
    return (
      <span className="block font-semibold text-small text-warning">
        {t('chats.waits', { since: format.when(waiting_since) })}
      </span>
    )
  if (held_by) return <span className="block text-accent-ink text-small">{t('chats.you-answer')}</span>
  return null
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useI18n()
  if (isFiltered) return <p className="p-8 text-center text-muted">{t('chats.none-such')}</p>
  return (
    <Empty
      icon={<MessagesSquare size={24} aria-hidden />}
      title={t('chats.empty')}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <LinkButton look="primary" href="/integrations">
            {t('chats.connect')}
          </LinkButton>
          <LinkButton href="/test-chat">{t('chats.try')}</LinkButton>
        </div>
      }
    >
      {t('chats.empty-what')}
    </Empty>
  )
}

function Waiting() {
  return (
    <div className="flex flex-col gap-2 p-4">
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} className="h-14 w-full" />
      ))}
    </div>
  )
}
