import { ChevronRight, Plus, Scissors } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Service, Staff } from '#contract/catalogue.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Empty, Loaded, Skeleton } from '#web/ui/page.tsx'
import { useServices, useStaff } from './queries.ts'

const ServiceSheet = lazy(async () => ({ default: (await import('./service-sheet.tsx')).ServiceSheet }))

export function Services() {
  const { t } = useI18n()
  const services = useServices()
  const staff = useStaff().data ?? []
  const [opened, setOpened] = useState<Service | 'new' | null>(null)
  return (
    <Loaded query={services} skeleton={<Skeleton className="h-96 w-full" />}>
      {(all) => (
        <div className="max-w-[48rem]">
          <Button look="primary" onClick={() => setOpened('new')}>
            <Plus size={18} aria-hidden />
            {t('catalogue.add-service')}
          </Button>
          {all.length === 0 ? (
            <Empty
              icon={<Scissors size={24} aria-hidden />}
              title={t('catalogue.no-services')}
              action={<LinkButton href="/training">{t('catalogue.go-train')}</LinkButton>}
            >
              {t('catalogue.no-services-what')}
            </Empty>
          ) : (
            [...Map.groupBy(all, ({ category }) => category ?? '')].map(([category, its]) => (
              <section key={category} className="mt-8">
                <h2 className="text-large">{category || t('catalogue.no-category')}</h2>
                <ul className="mt-2 divide-y divide-line border-line border-y">
                  {its.map((service) => (
                    <Row key={service.id} service={service} staff={staff} open={() => setOpened(service)} />
                  ))}
                </ul>
              </section>
            ))
          )}
          {opened && (
            <Suspense>
              <ServiceSheet
                service={opened === 'new' ? null : opened}
                staff={staff}
                onClose={() => setOpened(null)}
              />
            </Suspense>
          )}
        </div>
      )}
    </Loaded>
  )
}

function Row({ service, staff, open }: { service: Service; staff: Staff[]; open: () => void }) {
  const { t, format } = useI18n()
  const { name, minutes, prices, staff_ids, is_offered } = service
  const amounts = prices.flatMap(({ price }) => (price ? [price] : []))
  const [first] = amounts
  const masters = staff.filter(({ is_chair, is_active }) => !is_chair && is_active)
  const able = masters.filter(({ id }) => staff_ids.includes(id))
  // Whom everybody can be is not worth a line.
  const who = able.length < masters.length ? able.map((one) => one.name) : []
  return (
    <li>
      <button
        type="button"
        onClick={open}
        className="flex w-full items-center gap-3 px-1 py-3 text-left -outline-offset-2 hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className={is_offered ? 'block' : 'block text-muted line-through'}>{name}</span>
          <span className="block text-muted text-small">
            {minutes === null ? (
              <span className="font-semibold text-warning">{t('catalogue.no-minutes')}</span>
            ) : (
              format.minutes({ min: minutes, max: minutes })
            )}
            {who.length > 0 && ` · ${who.join(', ')}`}
            {!is_offered && ` · ${t('catalogue.not-offered')}`}
          </span>
        </span>
        {first && (
          <span className="shrink-0 tabular-nums">
            {amounts.length > 1
              ? t('money.from', {
                  amount: format.money(amounts.reduce((least, one) => (one.min < least.min ? one : least))),
                })
              : format.money(first)}
          </span>
        )}
        <ChevronRight size={18} aria-hidden className="shrink-0 text-muted" />
      </button>
    </li>
  )
}
