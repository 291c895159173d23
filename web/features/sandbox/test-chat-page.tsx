// The agent as a customer meets it, and beside it what each answer stands on.
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { TestMessage } from '#contract/agent.ts'
import { observable, useValue } from '#web/api/observable.ts'
import { useKnowledge, useMe } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { Loaded, Page, Skeleton } from '#web/ui/page.tsx'
import { offerUndo, say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { AboutAnswer } from './about-answer.tsx'
import { Composer } from './composer.tsx'
import { Messages } from './messages.tsx'
import {
  type Outgoing,
  useClearTestConversation,
  useSendTestMessage,
  useTestConversation,
} from './queries.ts'

/** Cleared by the owner and still to be undone. */
const cleared = observable(false)

export function TestChatPage() {
  const { t } = useI18n()
  const conversation = useTestConversation()
  const send = useSendTestMessage()
  const startAfresh = useStartAfresh()
  const isCleared = useValue(cleared)
  const [chosenId, setChosenId] = useState<number | null>(null)
  const lastId = conversation.data?.messages.at(-1)?.id ?? null
  const [sentAfter, setSentAfter] = useState(lastId)
  const write = (message: Outgoing) => {
    setChosenId(null)
    setSentAfter(lastId)
    send.mutate(message)
  }
  // Shown until the conversation itself has it.
  const outgoing = (send.isPending || send.isError) && lastId === sentAfter ? send.variables : undefined

  return (
    <Page title={t('chat.title')} lead={<Lead />} wide fills>
      <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)] gap-8 lg:grid-cols-[26rem_minmax(0,1fr)]">
        <section
          aria-label={t('chat.with-agent')}
          className="-mx-4 flex min-h-0 flex-col border-line border-t bg-surface lg:mx-0 lg:max-h-[46rem] lg:rounded-bubble lg:border lg:shadow-float"
        >
          <Loaded query={conversation} skeleton={<Skeleton className="m-4 h-96" />}>
            {({ messages: all }) => {
              const messages = isCleared ? [] : all
              return (
                <>
                  <Header canClear={messages.length > 0 && !send.isPending} startAfresh={startAfresh} />
                  <Messages
                    messages={messages}
                    outgoing={outgoing ?? null}
                    failure={send.isError ? send.error : null}
                    retry={() => send.variables && send.mutate(send.variables)}
                    chosenId={chosenId}
                    choose={setChosenId}
                    say={(message) => write({ message, photo: null })}
                  />
                  <Composer busy={send.isPending} send={write} />
                </>
              )
            }}
          </Loaded>
        </section>
        <aside aria-label={t('about.title')} className="hidden min-h-0 overflow-y-auto lg:block">
          <AboutAnswer message={answerToShow(isCleared ? [] : conversation.data?.messages, chosenId)} />
        </aside>
      </div>
    </Page>
  )
}

/** The answer that was tapped, else the last one. */
function answerToShow(messages: TestMessage[] = [], chosenId: number | null): TestMessage | undefined {
  const answers = messages.filter(({ sender }) => sender === 'ai')
  return answers.find(({ id }) => id === chosenId) ?? answers.at(-1)
}

function Lead() {
  const { t } = useI18n()
  const knowledge = useKnowledge()
  if (knowledge.data && !knowledge.data.release) {
    return (
      <>
        {t('chat.knows-nothing')}{' '}
        <Link
          href="/training"
          className="inline-flex min-h-6 items-center font-semibold text-accent-ink underline underline-offset-4"
        >
          {t('chat.go-train')}
        </Link>
      </>
    )
  }
  return t('chat.lead')
}

function Header({ canClear, startAfresh }: { canClear: boolean; startAfresh: () => void }) {
  const { t } = useI18n()
  const me = useMe()
  const name = me.data?.salon_name ?? ''
  return (
    <header className="flex items-center gap-3 border-line border-b py-1.5 pr-2 pl-4">
      <span
        aria-hidden
        className="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-ink"
      >
        {name.slice(0, 1).toUpperCase()}
      </span>
      <p className="line-clamp-2 min-w-0 flex-1 font-semibold">{name}</p>
      {canClear && (
        <IconButton label={t('chat.afresh')} onClick={startAfresh}>
          <RotateCcw size={18} aria-hidden />
        </IconButton>
      )}
    </header>
  )
}

function useStartAfresh() {
  const { t } = useI18n()
  const wording = useWording()
  const clear = useClearTestConversation()
  return () => {
    const show = () => cleared.set(false)
    cleared.set(true)
    offerUndo({
      text: t('chat.cleared'),
      undo: show,
      commit: () =>
        clear()
          .catch((failure) => say(wording(failure)))
          .finally(show),
    })
  }
}
