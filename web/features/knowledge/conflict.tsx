// One service, several prices: each row as it stands in its file, and one tap that says which is right.
import type { ReleasedFact } from '#contract/corrections.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { usePutAway } from './changes.ts'
import { Origin } from './origin.tsx'

const priceOf = ({ fact }: ReleasedFact) => (fact.kind === 'service' ? JSON.stringify(fact.price) : '')

export const differsIn = (facts: ReleasedFact[]) => new Set(facts.map(priceOf)).size > 1

export function Conflict({ facts }: { facts: ReleasedFact[] }) {
  const { t } = useI18n()
  const { settle } = usePutAway()
  const service = facts[0]!.fact
  if (service.kind !== 'service') return null
  const name = [service.service, ...Object.values(service.variant)].join(', ')
  return (
    <li className="py-3">
      <h3>{name}</h3>
      <ul className="mt-1 flex flex-col">
        {facts.map((right) => (
          <ConflictRow
            key={right.id}
            fact={right}
            choose={(price, byKeyboard) => {
              // The same price said elsewhere is no contradiction, and stays.
              const others = facts.filter((other) => priceOf(other) !== priceOf(right))
              settle(right, others, t('know.price-of', { name, price }), byKeyboard)
            }}
          />
        ))}
      </ul>
    </li>
  )
}

function ConflictRow({
  fact,
  choose,
}: {
  fact: ReleasedFact
  choose: (price: string, byKeyboard: boolean) => void
}) {
  const { t, format } = useI18n()
  if (fact.fact.kind !== 'service') return null
  const { price, minutes } = fact.fact
  const amount = price ? format.money(price) : ''
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className="tabular-nums">
          <span className="font-semibold">{amount}</span>
          {minutes && <span className="text-muted"> · {format.minutes(minutes)}</span>}
        </p>
        {fact.origin === 'file' && <p className="text-small">{t('quote', { text: fact.quote })}</p>}
        <Origin fact={fact} />
      </div>
      <Button
        aria-label={t('know.right-this-one', { price: amount })}
        onClick={({ detail }) => choose(amount, detail === 0)}
      >
        {t('know.right')}
      </Button>
    </li>
  )
}
