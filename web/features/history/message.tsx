// One message: who said it, from where, and what became of it.
import { Check, CheckCheck, CircleAlert, Clock3, FileText } from 'lucide-react'
import { useState } from 'react'
import type { ChatMessage } from '#contract/conversations.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { classes } from '#web/ui/classes.ts'
import { Skeleton } from '#web/ui/page.tsx'
import { usePhoto } from './queries.ts'

const looks = {
  customer: 'rounded-bl-sm bg-sunken',
  agent: 'ml-auto rounded-br-sm bg-accent-soft',
  staff: 'ml-auto rounded-br-sm bg-accent text-on-accent',
}

export function Message({ message }: { message: ChatMessage }) {
  const { t, format } = useI18n()
  const { author, text, timestamp, photo_id, sources, deleted_at, original_text, unanswered, kind } = message
  const [isOpen, setIsOpen] = useState(false)
  const isOurs = author !== 'customer'
  // A photo and a text need no name; a voice message is nothing but its name.
  const attachment =
    kind !== 'text' && kind !== 'photo' && author === 'customer' ? attachmentName(kind) : null
  return (
    <>
      <div
        className={classes(
          'w-fit max-w-[85%] whitespace-pre-line break-words rounded-bubble px-4 py-2.5',
          looks[author],
          deleted_at && 'line-through opacity-70',
        )}
      >
        {photo_id !== null && <Photo id={photo_id} />}
        {attachment && <span className="block font-semibold">{t(attachment)}</span>}
        {text}
      </div>
      <p className={classes('mt-0.5 px-1 text-muted text-small', isOurs && 'text-right')}>
        {t(`chats.by-${author}`)}, <time dateTime={timestamp}>{format.clock(timestamp)}</time>
        {deleted_at && ` · ${t('chats.deleted')}`}
        {original_text !== null && ` · ${t('chats.edited', { text: original_text })}`}
        {isOurs && <Delivery message={message} />}
        {sources.length > 0 && (
          <>
            {' · '}
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
              className="-my-3 min-h-11 py-3 font-semibold text-accent-ink underline underline-offset-4"
            >
              {t('chats.sources', { count: sources.length })}
            </button>
          </>
        )}
      </p>
      {message.fallback && (
        <p className="px-1 text-right text-muted text-small">
          {t('model.instead', { reason: t(`fallback.${message.fallback}`) })}
        </p>
      )}
      {unanswered && <p className="px-1 text-small text-warning">{t(`chats.unanswered-${unanswered}`)}</p>}
      {isOpen && (
        <ul className="mt-2 ml-auto max-w-[36rem] divide-y divide-line rounded-control border border-line bg-surface px-3">
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
      )}
    </>
  )
}

const attachments = ['voice', 'video', 'document', 'sticker', 'location', 'contact'] as const
const attachmentName = (kind: string) =>
  `chats.kind-${attachments.find((known) => known === kind) ?? 'other'}` as const

const states = {
  queued: Clock3,
  sending: Clock3,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
  superseded: CircleAlert,
}

const reasons = [
  'blocked',
  'gone',
  'window_closed',
  'token',
  'permission',
  'limited',
  'rejected',
  'unreachable',
  'disconnected',
] as const

/** In words for whoever hears the page, as a sign for whoever sees it; a failure is written out. */
function Delivery({ message: { delivery, delivery_reason, delivery_detail } }: { message: ChatMessage }) {
  const { t } = useI18n()
  if (!delivery) return null
  const Icon = states[delivery]
  const isBad = delivery === 'failed'
  const reason = reasons.find((known) => known === delivery_reason)
  return (
    <span
      className={classes(
        'ml-1 whitespace-nowrap',
        isBad && 'text-danger',
        delivery === 'read' && 'text-accent-ink',
      )}
      title={delivery_detail ?? undefined}
    >
      <Icon size={15} aria-hidden className="inline align-[-2px]" />{' '}
      <span className={isBad || delivery === 'superseded' ? 'whitespace-normal' : 'sr-only'}>
        {t(`chats.delivery-${delivery}`)}
        {isBad && reason && `: ${t(`chats.reason-${reason}`)}`}
      </span>
    </span>
  )
}

function Photo({ id }: { id: number }) {
  const { t } = useI18n()
  const photo = usePhoto(id)
  if (photo.isError) return <span className="block text-small">{t('chats.photo-lost')}</span>
  if (!photo.data) return <Skeleton className="mb-2 h-48 w-56" />
  return <img src={photo.data} alt={t('chats.photo')} className="mb-2 max-h-72 max-w-full rounded-control" />
}
