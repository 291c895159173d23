import { ChevronRight, Plus, Users } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Service, Staff } from '#contract/catalogue.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Empty, Loaded, Skeleton } from '#web/ui/page.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { Checks, Line, Switch } from './fields.tsx'
import { useAddStaff, useChangeStaff, useRemoveStaff, useServices, useStaff } from './queries.ts'

export function StaffList() {
  const { t } = useI18n()
  const staff = useStaff()
  const services = useServices().data ?? []
  const [opened, setOpened] = useState<Staff | 'new' | null>(null)
  return (
    <Loaded query={staff} skeleton={<Skeleton className="h-96 w-full" />}>
      {(all) => {
        const masters = all.filter(({ is_chair }) => !is_chair)
        return (
          <div className="max-w-[48rem]">
            <Button look="primary" onClick={() => setOpened('new')}>
              <Plus size={18} aria-hidden />
              {t('catalogue.add-master')}
            </Button>
            {masters.length === 0 ? (
              <Empty icon={<Users size={24} aria-hidden />} title={t('catalogue.no-masters')}>
                {t('catalogue.no-masters-what')}
              </Empty>
            ) : (
              <ul className="mt-6 divide-y divide-line border-line border-y">
                {masters.map((master) => (
                  <li key={master.id}>
                    <button
                      type="button"
                      onClick={() => setOpened(master)}
                      className="flex w-full items-center gap-3 px-1 py-3 text-left -outline-offset-2 hover:bg-sunken"
                    >
                      <span className="min-w-0 flex-1">
                        <span className="block font-semibold">{master.name}</span>
                        <span className="block text-muted text-small">
                          {[
                            master.level,
                            t('catalogue.skills', { count: master.skills.length }),
                            !master.is_active && t('catalogue.inactive'),
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                      </span>
                      <ChevronRight size={18} aria-hidden className="shrink-0 text-muted" />
                    </button>
                  </li>
                ))}
              </ul>
            )}
            {opened && (
              <StaffSheet
                master={opened === 'new' ? null : opened}
                services={services}
                onClose={() => setOpened(null)}
              />
            )}
          </div>
        )
      }}
    </Loaded>
  )
}

function StaffSheet({
  master,
  services,
  onClose,
}: {
  master: Staff | null
  services: Service[]
  onClose: () => void
}) {
  const { t } = useI18n()
  const wording = useWording()
  const add = useAddStaff()
  const change = useChangeStaff()
  const remove = useRemoveStaff()
  const offered = services.filter(({ is_offered }) => is_offered)
  const [name, setName] = useState(master?.name ?? '')
  const [level, setLevel] = useState(master?.level ?? '')
  const [isActive, setIsActive] = useState(master?.is_active ?? true)
  const [does, setDoes] = useState<number[]>(
    master ? master.skills.map(({ service_id }) => service_id) : offered.map(({ id }) => id),
  )
  const failure = add.error ?? change.error ?? remove.error

  function submit(event: FormEvent): void {
    event.preventDefault()
    // Her own pace and price stay where she keeps the service.
    const skills = does.map(
      (service_id) =>
        master?.skills.find((skill) => skill.service_id === service_id) ?? {
          service_id,
          minutes: null,
          price: null,
        },
    )
    const done = {
      onSuccess() {
        say(t('save.saved'))
        onClose()
      },
    }
    const body = { name, level: level.trim() || null, skills }
    if (master) change.mutate({ params: { id: master.id }, body: { ...body, is_active: isActive } }, done)
    else add.mutate({ body }, done)
  }

  return (
    <Sheet open onClose={onClose} title={master?.name ?? t('catalogue.add-master')}>
      <form onSubmit={submit} className="flex max-w-[40rem] flex-col gap-4">
        {failure && (
          <Notice tone="danger" role="alert">
            {wording(failure)}
          </Notice>
        )}
        <Line label={t('catalogue.master-name')} value={name} set={setName} required />
        <Line label={t('catalogue.level')} value={level} set={setLevel} />
        {master && <Switch label={t('catalogue.active')} value={isActive} set={setIsActive} />}
        {offered.length > 0 && (
          <Checks
            legend={t('catalogue.does')}
            options={offered.map(({ id, name: service }) => ({ value: id, name: service }))}
            chosen={does}
            choose={setDoes}
          />
        )}
        <div className="mt-2 flex flex-wrap justify-between gap-3">
          <Button type="submit" look="primary" busy={add.isPending || change.isPending}>
            {t('action.save')}
          </Button>
          {master?.origin === 'owner' && (
            <Button
              look="quiet"
              busy={remove.isPending}
              onClick={() => remove.mutate({ params: { id: master.id } }, { onSuccess: onClose })}
            >
              {t('catalogue.take-off')}
            </Button>
          )}
        </div>
      </form>
    </Sheet>
  )
}
