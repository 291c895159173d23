// One visit: what, who, when; what became of it; moved and cancelled without a mouse.
import { MessageCircle, Phone } from 'lucide-react'
import { useState } from 'react'
import { type Appointment, appointmentStatuses } from '#contract/booking.ts'
import { dayOf } from '#web/api/clock.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useCancel, useChange } from './queries.ts'
import { TimeChoice } from './time-choice.tsx'

export function VisitSheet({
  visit,
  zone,
  onClose,
  openChat,
}: {
  visit: Appointment
  zone: string
  onClose: () => void
  openChat: (id: number) => void
}) {
  const { t, format } = useI18n()
  const wording = useWording()
  const change = useChange()
  const cancel = useCancel()
  const [isMoving, setIsMoving] = useState(false)
  const failed = (failure: unknown) => say(wording(failure))
  const { service, staff, starts_at, ends_at, customer_name, phone, note, price, status, source } = visit

  return (
    <Sheet open onClose={onClose} title={customer_name}>
      <div className="flex max-w-[36rem] flex-col gap-6">
        <div>
          <p className="font-semibold text-large">{service}</p>
          <p className="tabular-nums">
            {format.weekday(dayOf(starts_at, zone))}, {format.clock(starts_at)}–{format.clock(ends_at)}
          </p>
          <p className="text-muted">
            {[staff, price && format.money(price), t(`calendar.source-${source}`)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {note && <p className="mt-2 whitespace-pre-line">{note}</p>}
        </div>
        <div className="flex flex-wrap gap-3">
          {phone && (
            <a
              href={`tel:${phone}`}
              className="inline-flex min-h-11 items-center gap-2 rounded-control border border-edge bg-surface px-4 font-semibold hover:bg-sunken"
            >
              <Phone size={18} aria-hidden />
              {phone}
            </a>
          )}
          {visit.conversation_id !== null && source !== 'test' && (
            <Button onClick={() => openChat(visit.conversation_id!)}>
              <MessageCircle size={18} aria-hidden />
              {t('calendar.open-chat')}
            </Button>
          )}
        </div>
        <Choice
          label={t('calendar.status')}
          value={status}
          options={appointmentStatuses.map((value) => ({ value, name: t(`visit.${value}`) }))}
          choose={(value) =>
            change.mutate(
              {
                id: visit.id,
                body: { status: value as Appointment['status'] },
                shown: { status: value as Appointment['status'] },
              },
              { onError: failed },
            )
          }
        />
        {isMoving ? (
          <TimeChoice
            serviceId={visit.service_id}
            staffId={visit.staff_id}
            start={{ day: dayOf(starts_at, zone), minutes: null }}
            zone={zone}
            action={t('calendar.move-here')}
            busy={change.isPending}
            choose={({ starts_at: to, staff_id }) =>
              change.mutate(
                { id: visit.id, body: { starts_at: to, staff_id }, shown: {} },
                {
                  onSuccess(moved) {
                    say(t('calendar.moved', { name: customer_name, when: format.moment(moved.starts_at) }))
                    onClose()
                  },
                  onError: failed,
                },
              )
            }
          />
        ) : (
          status !== 'cancelled' && (
            <div className="flex flex-wrap gap-3">
              <Button onClick={() => setIsMoving(true)}>{t('calendar.move')}</Button>
              <Button
                look="danger"
                busy={cancel.isPending}
                onClick={() =>
                  cancel.mutate(visit.id, {
                    onSuccess() {
                      say(t('calendar.cancelled', { name: customer_name }))
                      onClose()
                    },
                    onError: failed,
                  })
                }
              >
                {t('calendar.cancel')}
              </Button>
            </div>
          )
        )}
        {status === 'cancelled' && <Notice tone="info">{t('calendar.is-cancelled')}</Notice>}
      </div>
    </Sheet>
  )
}
