// What an answer stands on: who answered, from which rows of which files, and whether a person is called.
import { FileText, UserRound } from 'lucide-react'
import type { Action, TestMessage } from '#contract/agent.ts'
import type { Source } from '#contract/facts.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Notice } from '#web/ui/notice.tsx'

export function AboutAnswer({ message }: { message: TestMessage | undefined }) {
  const { t } = useI18n()
  if (!message) return <p className="max-w-[48ch] text-muted">{t('about.nothing')}</p>
  const handedOver = message.actions.find((action) => action.type === 'hand_over')
  return (
    <div className="flex max-w-[36rem] flex-col gap-4">
      <h2 className="text-large">{t('about.title')}</h2>
      <p className="whitespace-pre-line border-line border-l-2 pl-3 text-muted">{message.text}</p>
      {handedOver && <HandOverNote reason={handedOver.reason} />}
      {message.sources.length > 0 ? (
        <Sources sources={message.sources} />
      ) : (
        <p className="text-muted">{t('about.no-sources')}</p>
      )}
      {message.engine && (
        <p className="text-muted text-small">
          {t(message.engine === 'builtin' ? 'about.builtin' : 'about.model')}
        </p>
      )}
      {message.fallback && (
        <Notice tone="warning">{t('model.instead', { reason: t(`fallback.${message.fallback}`) })}</Notice>
      )}
    </div>
  )
}

export function Sources({ sources }: { sources: Source[] }) {
  const { t, format } = useI18n()
  return (
    <ul className="divide-y divide-line rounded-control border border-line bg-surface px-3">
      {sources.map(({ file, place, quote }) => (
        <li key={`${file} ${JSON.stringify(place)} ${quote}`} className="py-2">
          <p className="[overflow-wrap:anywhere]">{t('quote', { text: quote })}</p>
          <p className="flex items-start gap-1.5 text-muted text-small">
            <FileText size={16} aria-hidden className="mt-0.5 shrink-0" />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {[file, format.place(place)].filter(Boolean).join(', ')}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

export function HandOverNote({ reason }: { reason: Extract<Action, { type: 'hand_over' }>['reason'] }) {
  const { t } = useI18n()
  return (
    <p className="mt-2 flex items-start gap-2 rounded-control bg-sunken px-3 py-2 text-small">
      <UserRound size={16} aria-hidden className="mt-0.5 shrink-0" />
      {t(`hand-over.${reason}`)}
    </p>
  )
}
