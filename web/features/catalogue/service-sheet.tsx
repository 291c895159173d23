// One service as it is booked: how long, what time around it, who does it. Prices are the price list's.
import { type FormEvent, useState } from 'react'
import type { Service, Staff } from '#contract/catalogue.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { Checks, Line, NumberLine, Switch } from './fields.tsx'
import { useAddService, useChangeService, useRemoveService } from './queries.ts'

export function ServiceSheet({
  service,
  staff,
  onClose,
}: {
  /** null: a new one. */
  service: Service | null
  staff: Staff[]
  onClose: () => void
}) {
  const { t, format } = useI18n()
  const wording = useWording()
  const add = useAddService()
  const change = useChangeService()
  const remove = useRemoveService()
  const [name, setName] = useState(service?.name ?? '')
  const [category, setCategory] = useState(service?.category ?? '')
  const [minutes, setMinutes] = useState<number | null>(service ? service.minutes : 60)
  const [before, setBefore] = useState<number | null>(service?.buffer_before ?? 0)
  const [after, setAfter] = useState<number | null>(service?.buffer_after ?? 0)
  const [who, setWho] = useState<number[]>(service?.staff_ids ?? staff.map(({ id }) => id))
  const [isOffered, setIsOffered] = useState(service?.is_offered ?? true)
  const failure = add.error ?? change.error ?? remove.error
  const masters = staff.filter(({ is_chair }) => !is_chair)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const body = {
      name,
      category: category.trim() || null,
      minutes,
      buffer_before: before ?? 0,
      buffer_after: after ?? 0,
      staff_ids: who,
    }
    const done = {
      onSuccess() {
        say(t('save.saved'))
        onClose()
      },
    }
    if (service) change.mutate({ params: { id: service.id }, body: { ...body, is_offered: isOffered } }, done)
    else add.mutate({ body }, done)
  }

  return (
    <Sheet open onClose={onClose} title={service?.name ?? t('catalogue.add-service')}>
      <form onSubmit={submit} className="flex max-w-[36rem] flex-col gap-4">
        {failure && (
          <Notice tone="danger" role="alert">
            {wording(failure)}
          </Notice>
        )}
        <Line label={t('catalogue.name')} value={name} set={setName} required />
        <Line label={t('catalogue.category')} value={category} set={setCategory} />
        <NumberLine
          label={t('catalogue.minutes')}
          hint={t('catalogue.minutes-hint')}
          value={minutes}
          set={setMinutes}
          least={5}
          most={1440}
        />
        <div className="grid grid-cols-2 gap-4">
          <NumberLine label={t('catalogue.before')} value={before} set={setBefore} least={0} most={240} />
          <NumberLine label={t('catalogue.after')} value={after} set={setAfter} least={0} most={240} />
        </div>
        <p className="-mt-2 text-muted text-small">{t('catalogue.buffer-what')}</p>
        {masters.length > 0 && (
          <Checks
            legend={t('catalogue.who')}
            options={masters.map(({ id, name: master }) => ({ value: id, name: master }))}
            chosen={who}
            choose={setWho}
          />
        )}
        {service && <Switch label={t('catalogue.offered')} value={isOffered} set={setIsOffered} />}
        {service && service.prices.length > 0 && (
          <section>
            <h3 className="font-semibold">{t('catalogue.prices')}</h3>
            <ul className="mt-1 divide-y divide-line">
              {service.prices.map(({ variant, price, note }) => (
                <li key={JSON.stringify([variant, price, note])} className="flex justify-between gap-4 py-2">
                  <span>{Object.values(variant).join(', ') || service.name}</span>
                  <span className="tabular-nums">{price ? format.money(price) : '–'}</span>
                </li>
              ))}
            </ul>
            <LinkButton href="/knowledge/prices" className="mt-2">
              {t('catalogue.change-prices')}
            </LinkButton>
          </section>
        )}
        <div className="mt-2 flex flex-wrap justify-between gap-3">
          <Button type="submit" look="primary" busy={add.isPending || change.isPending}>
            {t('action.save')}
          </Button>
          {service && service.origin === 'owner' && (
            <Button
              look="quiet"
              busy={remove.isPending}
              onClick={() => remove.mutate({ params: { id: service.id } }, { onSuccess: onClose })}
            >
              {t('catalogue.take-off')}
            </Button>
          )}
        </div>
      </form>
    </Sheet>
  )
}
