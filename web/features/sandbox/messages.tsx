import { MessageCircle } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { TestMessage } from '#contract/agent.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { classes } from '#web/ui/classes.ts'
import { Empty } from '#web/ui/page.tsx'
import { ProvenText } from '#web/ui/proven-text.tsx'
import { useWording } from '#web/ui/wording.ts'
import { HandOverNote, Sources } from './about-answer.tsx'
import { ChosenPhoto, StoredPhoto } from './photo.tsx'
import type { Outgoing } from './queries.ts'

export function Messages({
  messages,
  outgoing,
  failure,
  retry,
  chosenId,
  choose,
  say,
}: {
  messages: TestMessage[]
  /** What was just sent and is not answered yet. */
  outgoing: Outgoing | null
  failure: unknown
  retry: () => void
  chosenId: number | null
  choose: (id: number | null) => void
  say: (message: string) => void
}) {
  const { t } = useI18n()
  const wording = useWording()
  const scroller = useRef<HTMLDivElement>(null)
  const count = messages.length + (outgoing ? 1 : 0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was added, the end is what matters.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [count, failure])

  const last = messages.at(-1)
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      ref={scroller}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain px-4 py-4 -outline-offset-2"
    >
      {/* Reversed, the browser itself keeps the end in sight when a photo loads or sources open. */}
      <div className="flex min-h-full flex-col justify-end">
        {count === 0 && <Beginning say={say} />}
        <ol aria-live="polite" aria-relevant="additions" className="mt-auto flex flex-col gap-3">
          {messages.map((message) => (
            <li key={message.id}>
              <Message
                message={message}
                isOpen={message.id === chosenId}
                toggle={() => choose(message.id === chosenId ? null : message.id)}
                choices={message === last && !outgoing ? say : null}
              />
            </li>
          ))}
          {outgoing && (
            <li>
              <Bubble mine>
                {outgoing.photo && <ChosenPhoto file={outgoing.photo} />}
                {outgoing.message}
              </Bubble>
              {failure ? (
                <div role="alert" className="mt-1 flex flex-wrap items-center justify-end gap-2">
                  <p className="text-danger text-small">{wording(failure)}</p>
                  <Button look="quiet" onClick={retry}>
                    {t('chat.send-again')}
                  </Button>
                </div>
              ) : (
                <Typing />
              )}
            </li>
          )}
        </ol>
      </div>
    </div>
  )
}

function Beginning({ say }: { say: (message: string) => void }) {
  const { t } = useI18n()
  return (
    <div className="my-auto">
      <Empty icon={<MessageCircle size={24} aria-hidden />} title={t('chat.empty')}>
        {t('chat.empty-what')}
      </Empty>
      <div className="flex flex-wrap justify-center gap-2">
        {(['chat.try-price', 'chat.try-hours', 'chat.try-address'] as const).map((key) => (
          <Chip key={key} onClick={() => say(t(key))}>
            {t(key)}
          </Chip>
        ))}
      </div>
    </div>
  )
}

function Message({
  message,
  isOpen,
  toggle,
  choices,
}: {
  message: TestMessage
  isOpen: boolean
  toggle: () => void
  /** Says a choice; only the last answer still offers some. */
  choices: ((choice: string) => void) | null
}) {
  const { t, format } = useI18n()
  const mine = message.sender === 'customer'
  const offered = message.actions.flatMap((action) => (action.type === 'offer' ? action.choices : []))
  const handedOver = message.actions.find((action) => action.type === 'hand_over')
  return (
    <>
      <Bubble mine={mine}>
        {message.photo_id !== null && <StoredPhoto id={message.photo_id} />}
        {mine ? message.text : <ProvenText text={message.text} proofs={message.proofs} />}
      </Bubble>
      <p className={classes('mt-0.5 px-1 text-muted text-small', mine && 'text-right')}>
        <span className="sr-only">{t(mine ? 'chat.you' : 'chat.agent')}, </span>
        <time dateTime={message.timestamp}>{format.clock(message.timestamp)}</time>
        {message.sources.length > 0 && (
          <>
            {' · '}
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={toggle}
              className="-my-3 min-h-11 py-3 font-semibold text-accent-ink underline underline-offset-4"
            >
              {t('chat.sources', { count: message.sources.length })}
            </button>
          </>
        )}
      </p>
      {isOpen && (
        <div className="mt-2 lg:hidden">
          <Sources sources={message.sources} />
        </div>
      )}
      {handedOver && <HandOverNote reason={handedOver.reason} />}
      {choices && offered.length > 0 && (
        <div className="mt-2 flex flex-wrap gap-2">
          {offered.map((choice) => (
            <Chip key={choice} onClick={() => choices(choice)}>
              {choice}
            </Chip>
          ))}
        </div>
      )}
    </>
  )
}

function Bubble({ mine, children }: { mine: boolean; children: ReactNode }) {
  return (
    <div
      className={classes(
        'w-fit max-w-[85%] whitespace-pre-line break-words rounded-bubble px-4 py-2.5',
        mine ? 'ml-auto rounded-br-sm bg-accent text-on-accent' : 'rounded-bl-sm bg-sunken',
      )}
    >
      {children}
    </div>
  )
}

function Chip({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-11 rounded-full border border-accent-ink px-4 py-2 text-left text-accent-ink transition-colors duration-150 hover:bg-accent-soft"
    >
      {children}
    </button>
  )
}

function Typing() {
  const { t } = useI18n()
  return (
    <div role="status" className="mt-3 flex w-fit gap-1 rounded-bubble rounded-bl-sm bg-sunken px-4 py-4">
      <span className="sr-only">{t('chat.typing')}</span>
      {[0, 150, 300].map((delay) => (
        <span
          key={delay}
          className="size-2 animate-typing rounded-full bg-muted"
          style={{ animationDelay: `${delay}ms` }}
        />
      ))}
    </div>
  )
}
