// One conversation, as in a messenger: who answers stands above, what is written below.
import { ArrowLeft, UserRound } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { ChatDetail } from '#contract/conversations.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { channelNames } from './channel.tsx'
import { CustomerCard } from './customer-card.tsx'
import { Message } from './message.tsx'
import { pageOfMessages, useChat, useTakeOver } from './queries.ts'
import { ReplyBox } from './reply-box.tsx'

export function Conversation({
  id,
  replyField,
}: {
  id: string
  replyField: RefObject<HTMLTextAreaElement | null>
}) {
  const { t } = useI18n()
  const [limit, setLimit] = useState(pageOfMessages)
  const chat = useChat(id, limit)
  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Loaded query={chat} skeleton={<Skeleton className="m-4 h-96" />}>
          {(one) => (
            <>
              <Head id={id} chat={one} />
              <Messages
                chat={one}
                earlier={one.messages.length >= limit ? () => setLimit(limit + pageOfMessages) : null}
              />
              <ReplyBox id={id} chat={one} field={replyField} />
            </>
          )}
        </Loaded>
      </div>
      {chat.data && (
        <aside
          aria-label={t('chats.about')}
          className="hidden w-72 shrink-0 overflow-y-auto border-line border-l p-4 xl:block"
        >
          <CustomerCard id={id} chat={chat.data} />
        </aside>
      )}
    </div>
  )
}

function Head({ id, chat }: { id: string; chat: ChatDetail }) {
  const { t } = useI18n()
  const [isCardOpen, setIsCardOpen] = useState(false)
  const name = chat.customer_name || t('chats.customer')
  return (
    <header className="flex flex-wrap items-center gap-x-2 gap-y-1 border-line border-b px-2 py-2 lg:px-4">
      <Link
        href="/chats"
        aria-label={t('chats.back')}
        className="grid size-11 shrink-0 place-items-center rounded-control text-muted hover:bg-sunken lg:hidden"
      >
        <ArrowLeft size={20} aria-hidden />
      </Link>
      <div className="min-w-0 flex-1">
        <h2 className="truncate font-semibold">{name}</h2>
        <p className="truncate text-muted text-small">
          {[
            chat.channel && channelNames[chat.channel],
            t(chat.held_by ? 'chats.you-answer' : 'chats.agent-answers'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <IconButton label={t('chats.about')} className="xl:hidden" onClick={() => setIsCardOpen(true)}>
        <UserRound size={20} aria-hidden />
      </IconButton>
      <WhoAnswers id={id} chat={chat} />
      <Sheet open={isCardOpen} onClose={() => setIsCardOpen(false)} title={name}>
        <CustomerCard id={id} chat={chat} />
      </Sheet>
    </header>
  )
}

/** Taking over is one tap; giving back says what the agent will do. */
function WhoAnswers({ id, chat }: { id: string; chat: ChatDetail }) {
  const { t } = useI18n()
  const wording = useWording()
  const takeOver = useTakeOver(id)
  const isHeld = chat.held_by !== null
  return (
    <Button
      look={isHeld ? 'primary' : 'plain'}
      busy={takeOver.isPending}
      onClick={() =>
        takeOver.mutate(!isHeld, {
          onSuccess: () => say(t(isHeld ? 'chats.given-back' : 'chats.taken-over')),
          onError: (failure) => say(wording(failure)),
        })
      }
    >
      {t(isHeld ? 'chats.give-back' : 'chats.take-over')}
    </Button>
  )
}

function Messages({ chat, earlier }: { chat: ChatDetail; earlier: (() => void) | null }) {
  const { t, format } = useI18n()
  const scroller = useRef<HTMLDivElement>(null)
  const lastId = chat.messages.at(-1)?.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was added, the end is what matters.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [lastId])

  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      ref={scroller}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain px-4 py-4 -outline-offset-2"
    >
      {/* Reversed, the browser itself keeps the end in sight when a photo loads. */}
      <div className="flex min-h-full flex-col justify-end">
        {earlier && (
          <div className="mb-4 text-center">
            <Button look="quiet" onClick={earlier}>
              {t('chats.earlier')}
            </Button>
          </div>
        )}
        <ol aria-live="polite" aria-relevant="additions" className="flex flex-col gap-3">
          {chat.messages.map((message, at) => {
            const day = format.date(message.timestamp)
            const before = chat.messages[at - 1]
            return (
              <li key={message.id}>
                {(!before || format.date(before.timestamp) !== day) && (
                  <p className="mb-3 text-center text-muted text-small">{day}</p>
                )}
                <Message message={message} />
              </li>
            )
          })}
        </ol>
        <Standing chat={chat} />
      </div>
    </div>
  )
}

/** Why a person is needed, and why nothing arrives: said once, under the last message. */
function Standing({ chat: { needs_person, waiting_since, unreachable } }: { chat: ChatDetail }) {
  const { t, format } = useI18n()
  if (!needs_person && !unreachable) return null
  return (
    <div className="mt-4 flex flex-col gap-2">
      {needs_person && (
        <Notice tone="warning" role="status">
          {t(`needs-person.${needs_person}`)}
          {waiting_since && ` ${t('chats.waits', { since: format.when(waiting_since) })}.`}
        </Notice>
      )}
      {unreachable && <Notice tone="danger">{t(`chats.unreachable-what-${unreachable}`)}</Notice>}
    </div>
  )
}
