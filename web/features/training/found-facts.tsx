import type { Fact, FactKind, ServiceFact } from '#contract/facts.ts'
import type { StoredFact } from '#contract/knowledge.ts'
import { useFactWords } from '#web/i18n/fact-words.ts'
import { useI18n } from '#web/i18n/i18n.tsx'

type Found<F extends Fact> = StoredFact & { fact: F }

export function PriceTables({ found }: { found: StoredFact[] }) {
  const { t } = useI18n()
  const services = found.filter((one): one is Found<ServiceFact> => one.fact.kind === 'service')
  if (services.length === 0) return null
  const categories = Object.entries(Object.groupBy(services, ({ fact }) => fact.category ?? ''))
  return (
    <section>
      <h3 className="text-large">{t('reading.prices', { count: services.length })}</h3>
      {categories.map(([category, rows]) => (
        <table key={category} className="mt-3 w-full border-collapse">
          <caption className={category ? 'py-2 text-left font-semibold' : 'sr-only'}>
            {category || t('reading.prices', { count: services.length })}
          </caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('reading.service')}</th>
              <th scope="col">{t('reading.price')}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-line border-y">
            {rows?.map((row) => (
              <PriceRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}

function PriceRow({ row: { fact, place, quote } }: { row: Found<ServiceFact> }) {
  const { t, format } = useI18n()
  const variant = Object.values(fact.variant).join(', ')
  return (
    <tr title={quote}>
      <th scope="row" className="py-2 pr-4 text-left align-top font-normal">
        {fact.service}
        {variant && <span className="text-muted"> · {variant}</span>}
        <span className="block text-muted text-small">
          {[fact.note, format.place(place)].filter(Boolean).join(' · ')}
        </span>
      </th>
      <td className="whitespace-nowrap py-2 text-right align-top tabular-nums">
        {fact.price ? format.money(fact.price) : <span className="text-muted">{t('reading.no-price')}</span>}
        <span className="block text-muted text-small">
          {[fact.unit && t('reading.per', { unit: fact.unit }), fact.minutes && format.minutes(fact.minutes)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
    </tr>
  )
}

export function FactList({ kind, found }: { kind: Exclude<FactKind, 'service'>; found: StoredFact[] }) {
  const { t, format } = useI18n()
  const words = useFactWords()
  const facts = found.filter(({ fact }) => fact.kind === kind)
  if (facts.length === 0) return null
  return (
    <section>
      <h3 className="text-large">{t(`reading.${kind}`)}</h3>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {facts.map(({ id, fact, place, quote }) => {
          const [first, second] = words(fact)
          return (
            <li key={id} title={quote} className="py-2">
              <p className={second ? 'font-semibold' : ''}>{first}</p>
              {second && <p className="whitespace-pre-line">{second}</p>}
              <p className="text-muted text-small">{format.place(place)}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
