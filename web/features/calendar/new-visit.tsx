// A visit booked by hand: service, master, a free time, and who comes.
import { useState } from 'react'
import { NewAppointment } from '#contract/booking.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import type { Begun } from './calendar-page.tsx'
import { useBook, useServices, useStaff } from './queries.ts'
import { TimeChoice } from './time-choice.tsx'

const anybody = 'any'
const input = 'min-h-11 w-full rounded-control border border-edge bg-surface px-3 py-2'

export function NewVisit({ begun, zone, onClose }: { begun: Begun; zone: string; onClose: () => void }) {
  const { t } = useI18n()
  const services = useServices()
  return (
    <Sheet open onClose={onClose} title={t('calendar.add')}>
      <Loaded query={services} skeleton={<Skeleton className="h-64 w-full" />}>
        {(all) => {
          const bookable = all.filter(({ is_offered, minutes }) => is_offered && minutes !== null)
          if (bookable.length === 0)
            return (
              <div className="flex max-w-[36rem] flex-col gap-4">
                <Notice tone="warning">{t('calendar.no-services')}</Notice>
                <LinkButton href="/catalogue">{t('calendar.open-services')}</LinkButton>
              </div>
            )
          return <Booking services={bookable} begun={begun} zone={zone} onClose={onClose} />
        }}
      </Loaded>
    </Sheet>
  )
}

function Booking({
  services,
  begun,
  zone,
  onClose,
}: {
  services: { id: number; name: string; category: string | null }[]
  begun: Begun
  zone: string
  onClose: () => void
}) {
  const { t, format } = useI18n()
  const wording = useWording()
  const book = useBook()
  const staff = useStaff().data ?? []
  const [serviceId, setServiceId] = useState(services[0]!.id)
  const able = staff.filter(
    ({ is_active, skills }) => is_active && skills.some(({ service_id }) => service_id === serviceId),
  )
  const [staffId, setStaffId] = useState(begun.staffId)
  const chosen = able.some(({ id }) => id === staffId) ? staffId : null
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [note, setNote] = useState('')
  const [isNameMissing, setIsNameMissing] = useState(false)

  return (
    <div className="flex max-w-[36rem] flex-col gap-4">
      {book.isError && (
        <Notice tone="danger" role="alert">
          {wording(book.error)}
        </Notice>
      )}
      <Choice
        label={t('calendar.service')}
        value={String(serviceId)}
        options={services.map(({ id, name: service, category }) => ({
          value: String(id),
          name: category ? `${category}: ${service}` : service,
        }))}
        choose={(value) => setServiceId(Number(value))}
      />
      {able.length > 1 && (
        <Choice
          label={t('calendar.master')}
          value={chosen === null ? anybody : String(chosen)}
          options={[
            { value: anybody, name: t('calendar.anybody') },
            ...able.map(({ id, name: master }) => ({ value: String(id), name: master })),
          ]}
          choose={(value) => setStaffId(value === anybody ? null : Number(value))}
        />
      )}
      <div>
        <label htmlFor="visit-name" className="mb-1 block font-semibold">
          {t('calendar.customer')}
        </label>
        <input
          id="visit-name"
          value={name}
          maxLength={120}
          autoComplete="off"
          aria-invalid={isNameMissing || undefined}
          aria-describedby={isNameMissing ? 'visit-name-error' : undefined}
          onChange={({ target }) => {
            setName(target.value)
            setIsNameMissing(false)
          }}
          className={input}
        />
        {isNameMissing && (
          <p id="visit-name-error" role="alert" className="mt-1 text-danger text-small">
            {t('complaint.missing')}
          </p>
        )}
      </div>
      <label>
        <span className="mb-1 block font-semibold">{t('calendar.phone')}</span>
        <input
          value={phone}
          type="tel"
          maxLength={40}
          autoComplete="off"
          onChange={({ target }) => setPhone(target.value)}
          className={input}
        />
      </label>
      <label>
        <span className="mb-1 block font-semibold">{t('calendar.note')}</span>
        <textarea
          value={note}
          rows={2}
          maxLength={1000}
          onChange={({ target }) => setNote(target.value)}
          className={input}
        />
      </label>
      <TimeChoice
        key={`${serviceId} ${chosen}`}
        serviceId={serviceId}
        staffId={chosen}
        start={begun}
        zone={zone}
        action={t('calendar.book')}
        busy={book.isPending}
        choose={(slot) => {
          if (!name.trim()) return setIsNameMissing(true)
          const body = NewAppointment.parse({
            service_id: serviceId,
            staff_id: slot.staff_id,
            starts_at: slot.starts_at,
            customer_name: name,
            phone: phone.trim() || null,
            note: note.trim() || null,
          })
          book.mutate(body, {
            onSuccess(made) {
              say(t('calendar.booked', { name: made.customer_name, when: format.moment(made.starts_at) }))
              onClose()
            },
          })
        }}
      />
    </div>
  )
}
