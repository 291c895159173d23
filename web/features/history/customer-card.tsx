// Who writes: how to reach them, their visits, and how to forget them.
import { CalendarDays, Phone, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Appointment } from '#contract/booking.ts'
import type { ChatDetail } from '#contract/conversations.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { channelNames } from './channel.tsx'
import { useCustomer, useErase, useVisits } from './queries.ts'

export function CustomerCard({ id, chat }: { id: string; chat: ChatDetail }) {
  const { t } = useI18n()
  return (
    <div className="flex flex-col gap-6">
      {chat.customer_id !== null && <Who id={chat.customer_id} chatId={id} />}
      {chat.customer_id !== null && <Visits customer={chat.customer_id} />}
      <div>
        <Forget id={id} name={chat.customer_name || t('chats.customer')} />
      </div>
    </div>
  )
}

function Who({ id, chatId }: { id: number; chatId: string }) {
  const { t, format } = useI18n()
  const customer = useCustomer(id)
  return (
    <Loaded query={customer} skeleton={<Skeleton className="h-24 w-full" />}>
      {({ name, username, phone, since, conversations }) => (
        <div>
          <h3 className="font-semibold [overflow-wrap:anywhere]">{name || t('chats.customer')}</h3>
          {username && <p className="text-muted">@{username}</p>}
          {phone && (
            <p>
              <a href={`tel:${phone}`} className="inline-flex min-h-11 items-center gap-2 text-accent-ink">
                <Phone size={18} aria-hidden />
                {phone}
              </a>
            </p>
          )}
          <p className="text-muted text-small">{t('chats.since', { date: format.date(since) })}</p>
          {conversations
            .filter((other) => String(other.id) !== chatId)
            .map((other) => (
              <p key={other.id}>
                <Link
                  href={`/chats/${other.id}`}
                  className="inline-flex min-h-11 items-center text-accent-ink underline"
                >
                  {t('chats.also-in', { channel: channelNames[other.channel] })}
                </Link>
              </p>
            ))}
        </div>
      )}
    </Loaded>
  )
}

function Visits({ customer }: { customer: number }) {
  const { t } = useI18n()
  const visits = useVisits(customer)
  return (
    <section>
      <h3 className="font-semibold">{t('chats.visits')}</h3>
      <Loaded query={visits} skeleton={<Skeleton className="mt-2 h-16 w-full" />}>
        {(all) =>
          all.length === 0 ? (
            <p className="text-muted">{t('chats.no-visits')}</p>
          ) : (
            <ul className="mt-1 divide-y divide-line">
              {all.toReversed().map((visit) => (
                <Visit key={visit.id} visit={visit} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}

function Visit({ visit: { id, service, staff, starts_at, status } }: { visit: Appointment }) {
  const { t, format } = useI18n()
  const day = starts_at.slice(0, 10)
  return (
    <li>
      <Link href={`/calendar?day=${day}&appointment=${id}`} className="block py-2 hover:bg-sunken">
        <span className="flex items-center gap-2">
          <CalendarDays size={16} aria-hidden className="shrink-0 text-muted" />
          {format.moment(starts_at)}
        </span>
        <span className="block text-muted text-small">
          {[service, staff, t(`visit.${status}`)].join(' · ')}
        </span>
      </Link>
    </li>
  )
}

/** Nothing brings it back, so it is asked. */
function Forget({ id, name }: { id: string; name: string }) {
  const { t } = useI18n()
  const wording = useWording()
  const [, go] = useLocation()
  const erase = useErase(id)
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Button look="danger" onClick={() => setIsAsking(true)}>
        <Trash2 size={18} aria-hidden />
        {t('chats.erase')}
      </Button>
      <Sheet open={isAsking} onClose={() => setIsAsking(false)} title={t('chats.erase-title', { name })}>
        <div className="flex max-w-[62ch] flex-col gap-4">
          {erase.isError && (
            <Notice tone="danger" role="alert">
              {wording(erase.error)}
            </Notice>
          )}
          <p>{t('chats.erase-what')}</p>
          <p className="font-semibold">{t('chats.erase-for-good')}</p>
          <div className="mt-2 flex flex-wrap gap-3">
            <Button
              look="danger"
              busy={erase.isPending}
              onClick={() =>
                erase.mutate(undefined, {
                  onSuccess() {
                    say(t('chats.erased'))
                    go('/chats')
                  },
                })
              }
            >
              {t('chats.erase-now')}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{t('chats.keep')}</Button>
          </div>
        </div>
      </Sheet>
    </>
  )
}
