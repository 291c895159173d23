// Every service with its prices: found by a word, corrected where it stands.
import { Plus, Search } from 'lucide-react'
import { lazy, Suspense, useDeferredValue, useState } from 'react'
import type { ReleasedFact } from '#contract/corrections.ts'
import type { Fact, ServiceFact } from '#contract/facts.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { control } from '#web/ui/form.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { blank } from './blank.ts'
import { usePutAway } from './changes.ts'
import { keyed } from './keyed.ts'
import { PriceGrid } from './price-grid.tsx'
import { PriceRows } from './price-rows.tsx'
import { useFacts } from './queries.ts'
import { useWide } from './use-wide.ts'

const FactSheet = lazy(async () => ({ default: (await import('./fact-sheet.tsx')).FactSheet }))

export type KnownService = ReleasedFact & { fact: ServiceFact }
export type PriceGroup = { category: string; rows: { key: string; known: KnownService }[] }

/** A list of a thousand rows would take its time to appear; whoever looks for one of them searches. */
const rowsAtOnce = 150

type Opened = { start: Fact; known?: ReleasedFact }

export function PriceList() {
  const facts = useFacts()
  return (
    <Loaded query={facts} skeleton={<Skeleton className="h-[32rem] w-full" />}>
      {(all) => (
        <Services services={all.filter((known) => known.fact.kind === 'service') as KnownService[]} />
      )}
    </Loaded>
  )
}

function Services({ services }: { services: KnownService[] }) {
  const { t } = useI18n()
  const wide = useWide()
  const { isShown } = usePutAway()
  const [wanted, setWanted] = useState('')
  const [opened, setOpened] = useState<Opened | null>(null)
  const [limit, setLimit] = useState(rowsAtOnce)
  const searched = useDeferredValue(wanted)
  const groups = grouped(services, isShown, searched)
  const found = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const shown = firstRows(groups, limit)
  const open = (known: KnownService) => setOpened({ start: known.fact, known })
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="relative min-w-0 flex-1 basis-64 lg:max-w-96">
          <Search
            size={18}
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted"
          />
          <input
            type="search"
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
            aria-label={t('know.search')}
            placeholder={t('know.search')}
            className={`${control} border-edge pl-10`}
          />
        </div>
        <Button onClick={() => setOpened({ start: blank.service })}>
          <Plus size={20} aria-hidden />
          {t('know.add-price')}
        </Button>
        <p role="status" className="text-muted text-small tabular-nums">
          {t('know.rows', { count: found })}
        </p>
      </div>
      {found === 0 ? (
        <p className="py-8 text-muted">{t(searched ? 'know.not-found' : 'know.no-prices-yet')}</p>
      ) : wide ? (
        <PriceGrid groups={shown} open={open} />
      ) : (
        <PriceRows groups={shown} open={open} />
      )}
      {found > limit && (
        <Button className="mt-4" onClick={() => setLimit(limit + rowsAtOnce)}>
          {t('know.show-more', { count: Math.min(rowsAtOnce, found - limit) })}
        </Button>
      )}
      {opened && (
        <Suspense>
          <FactSheet {...opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  )
}

function firstRows(groups: PriceGroup[], limit: number): PriceGroup[] {
  let left = limit
  return groups.flatMap(({ category, rows }) => {
    const shown = rows.slice(0, Math.max(0, left))
    left -= shown.length
    return shown.length > 0 ? [{ category, rows: shown }] : []
  })
}

function grouped(
  services: KnownService[],
  isShown: (fact: ReleasedFact) => boolean,
  wanted: string,
): PriceGroup[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  const found = keyed(services).filter(({ known }) => {
    const { fact, quote } = known
    const text = [fact.category, fact.service, ...Object.values(fact.variant), fact.note, quote]
      .join(' ')
      .toLowerCase()
    return isShown(known) && words.every((word) => text.includes(word))
  })
  return [...Map.groupBy(found, ({ known }) => known.fact.category ?? '')].map(([category, rows]) => ({
    category,
    rows,
  }))
}
