// A conversation with the example salon's agent. What it says is worked out here, by the engine that customers meet.
import { FileText, SendHorizontal } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Source } from '#contract/facts.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { classes } from '#web/ui/classes.ts'

type Said = { id: number; who: 'customer' | 'agent'; text: string; source?: Source | undefined }

const loadAgent = () => import('#web/mock/visitor.ts')

export function LandingChat() {
  const { t, format } = useI18n()
  const [talk, setTalk] = useState<Said[]>([])
  const [isTyping, setTyping] = useState(false)
  const list = useRef<HTMLOListElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was added, the end is what matters.
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [talk, isTyping])

  async function ask(text: string): Promise<void> {
    setTalk((before) => [...before, { id: before.length, who: 'customer', text }])
    setTyping(true)
    const { ask } = await loadAgent()
    const reply = await ask(text)
    setTyping(false)
    setTalk((before) => [
      ...before,
      { id: before.length, who: 'agent', text: reply.text, source: reply.sources[0] },
    ])
  }

  const begun = talk.length > 0
  const shown: Said[] = begun
    ? talk
    : [
        { id: 0, who: 'customer', text: t('landing.chat-ask') },
        {
          id: 1,
          who: 'agent',
          text: t('landing.chat-answer'),
          source: { file: 'Прайс-лист.docx', place: { row: 8 }, quote: '' },
        },
      ]
  return (
    <section
      aria-label={t('landing.chat')}
      className="flex flex-col overflow-hidden rounded-bubble border border-line bg-surface shadow-float"
    >
      <header className="border-line border-b px-4 py-3">
        <p className="font-semibold">{t('landing.chat-salon')}</p>
        <p className="text-muted text-small">{t('landing.chat-what')}</p>
      </header>
      <ol
        ref={list}
        aria-live="polite"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="flex h-72 flex-col gap-3 overflow-y-auto px-4 py-4 -outline-offset-2"
      >
        {shown.map(({ id, who, text, source }) => (
          <li key={id} className={classes('flex flex-col', who === 'customer' ? 'items-end' : 'items-start')}>
            <span className="sr-only">
              {t(who === 'customer' ? 'landing.chat-you' : 'landing.chat-agent')}
            </span>
            <p
              className={classes(
                'max-w-[88%] whitespace-pre-line rounded-bubble px-4 py-2.5 [overflow-wrap:anywhere]',
                who === 'customer' ? 'bg-accent text-on-accent' : 'bg-sunken',
              )}
            >
              {text}
            </p>
            {source && (
              <p className="mt-1 flex items-center gap-1 pl-1 text-muted text-small">
                <FileText size={14} aria-hidden />
                {[source.file, format.place(source.place)].filter(Boolean).join(', ')}
              </p>
            )}
          </li>
        ))}
        {isTyping && (
          <li className="self-start rounded-bubble bg-sunken px-4 py-2.5 text-muted">
            {t('landing.chat-typing')}
          </li>
        )}
      </ol>
      {!begun && (
        <ul className="flex flex-wrap gap-2 px-4 pb-3">
          {(['try-hours', 'try-colour', 'try-child'] as const).map((question) => (
            <li key={question}>
              <button
                type="button"
                onPointerEnter={() => void loadAgent()}
                onClick={() => void ask(t(`landing.chat-${question}`))}
                className="min-h-11 rounded-full border border-edge px-4 text-left text-small hover:bg-sunken"
              >
                {t(`landing.chat-${question}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Ask isBusy={isTyping} ask={ask} />
    </section>
  )
}

function Ask({ isBusy, ask }: { isBusy: boolean; ask: (text: string) => Promise<void> }) {
  const { t } = useI18n()
  const [text, setText] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy || text.trim() === '') return
    setText('')
    void ask(text.trim())
  }
  return (
    <form onSubmit={submit} className="flex items-center gap-1 border-line border-t py-1.5 pr-2 pl-4">
      <input
        aria-label={t('landing.chat-own')}
        placeholder={t('landing.chat-own')}
        value={text}
        maxLength={500}
        onFocus={() => void loadAgent()}
        onChange={({ target }) => setText(target.value)}
        className="min-h-11 min-w-0 flex-1 bg-transparent placeholder:text-muted focus-visible:outline-none"
      />
      <IconButton label={t('landing.chat-send')} type="submit" className="text-accent-ink">
        <SendHorizontal size={20} aria-hidden />
      </IconButton>
    </form>
  )
}
