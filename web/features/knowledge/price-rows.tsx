// Prices on a narrow screen: a tap opens the row to be corrected.
import { useI18n } from '#web/i18n/i18n.tsx'
import { Origin } from './origin.tsx'
import type { KnownService, PriceGroup } from './price-list.tsx'

export function PriceRows({ groups, open }: { groups: PriceGroup[]; open: (known: KnownService) => void }) {
  const { t } = useI18n()
  return groups.map(({ category, rows }) => (
    <section key={category} className="mb-6">
      <h2 className="mb-1 text-large">{category || t('know.no-category')}</h2>
      <ul className="divide-y divide-line border-line border-y">
        {rows.map(({ key, known }) => (
          <li key={key}>
            <PriceRow known={known} open={() => open(known)} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function PriceRow({ known, open }: { known: KnownService; open: () => void }) {
  const { t, format } = useI18n()
  const { service, variant, price, minutes, unit, note } = known.fact
  const details = Object.values(variant).join(', ')
  return (
    <button
      type="button"
      onClick={open}
      className="-mx-2 flex min-h-14 w-[calc(100%+1rem)] items-start gap-4 rounded-control px-2 py-2 text-left hover:bg-sunken"
    >
      <span className="min-w-0 flex-1">
        <span className="block [overflow-wrap:anywhere]">
          {service}
          {details && <span className="text-muted"> · {details}</span>}
        </span>
        {note && <span className="block text-muted text-small">{note}</span>}
        <Origin fact={known} />
      </span>
      <span className="shrink-0 whitespace-nowrap text-right tabular-nums">
        {price ? (
          <span className="font-semibold">{format.money(price)}</span>
        ) : (
          <span className="text-muted">{t('reading.no-price')}</span>
        )}
        <span className="block text-muted text-small">
          {[unit && t('reading.per', { unit }), minutes && format.minutes(minutes)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </button>
  )
}
