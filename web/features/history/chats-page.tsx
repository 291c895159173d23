import { MessagesSquare } from 'lucide-react'
import { Link } from 'wouter'
import type { Chat } from '#contract/conversations.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { Empty, Loaded, Page, Skeleton } from '#web/ui/page.tsx'
import { useChats } from './queries.ts'

export function ChatsPage() {
  const { t } = useI18n()
  const chats = useChats()
  return (
    <Page title={t('chats.title')}>
      <Loaded query={chats} skeleton={<Skeleton className="h-80 w-full" />}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              icon={<MessagesSquare size={24} aria-hidden />}
              title={t('chats.empty')}
              action={
                <LinkButton look="primary" href="/test-chat">
                  {t('chats.try')}
                </LinkButton>
              }
            >
              {t('chats.empty-what')}
            </Empty>
          ) : (
            <ul className="divide-y divide-line border-line border-y">
              {all.map((chat) => (
                <ChatRow key={chat.id} chat={chat} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}

function ChatRow({ chat: { id, customer_name, last_message, timestamp, unread } }: { chat: Chat }) {
  const { t, format } = useI18n()
  return (
    <li>
      <Link
        href={`/chats/${id}`}
        className="flex min-h-16 items-start gap-4 px-2 py-3 -outline-offset-2 hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className={unread > 0 ? 'block font-semibold' : 'block'}>{customer_name}</span>
          <span className="line-clamp-2 text-muted">{last_message}</span>
        </span>
        <span className="flex shrink-0 flex-col items-end gap-1">
          <time dateTime={timestamp} className="text-muted text-small">
            {format.when(timestamp)}
          </time>
          {unread > 0 && (
            <span className="rounded-full bg-accent px-2 font-semibold text-on-accent text-small tabular-nums">
              {t('chats.unread', { count: unread })}
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}
