import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import { useI18n } from '#web/i18n/i18n.tsx'
import { classes } from '#web/ui/classes.ts'
import { Loaded, Page, Skeleton } from '#web/ui/page.tsx'
import { useChat } from './queries.ts'

export function ChatPage({ id }: { id: string }) {
  const { t, format } = useI18n()
  const chat = useChat(id)
  return (
    <Page title={chat.data?.customer_name ?? t('chats.title')}>
      <Link
        href="/chats"
        className="-mt-4 mb-4 inline-flex min-h-11 items-center gap-2 font-semibold text-accent-ink"
      >
        <ArrowLeft size={18} aria-hidden />
        {t('chats.back')}
      </Link>
      <Loaded query={chat} skeleton={<Skeleton className="h-80 w-full" />}>
        {({ messages }) => (
          <ol className="flex flex-col gap-3">
            {messages.map(({ id, text, sender, timestamp }) => (
              <li key={id} className={sender === 'ai' ? 'text-right' : ''}>
                <p
                  className={classes(
                    'inline-block max-w-[85%] whitespace-pre-line break-words rounded-bubble px-4 py-2.5 text-left',
                    sender === 'ai' ? 'rounded-br-sm bg-accent-soft' : 'rounded-bl-sm bg-sunken',
                  )}
                >
                  {text}
                </p>
                <p className="px-1 text-muted text-small">
                  {t(sender === 'ai' ? 'chat.agent' : 'chats.customer')}, {format.when(timestamp)}
                </p>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Page>
  )
}
