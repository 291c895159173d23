// What only the owner can decide: contradictions, what is missing, what has ended, what was not understood.
import { CircleCheck } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { ReleasedFact } from '#contract/corrections.ts'
import type { Fact } from '#contract/facts.ts'
import type { Knowledge } from '#contract/knowledge.ts'
import { useKnowledge } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/page.tsx'
import { blank } from './blank.ts'
import { usePutAway } from './changes.ts'
import { Conflict, differsIn } from './conflict.tsx'
import { Origin } from './origin.tsx'
import { readMoney } from './written.ts'

/** Forms come when one is opened. */
const FactSheet = lazy(async () => ({ default: (await import('./fact-sheet.tsx')).FactSheet }))

export function useToReview() {
  const known = useKnowledge().data
  const { isShown } = usePutAway()
  const conflicts = (known?.conflicts ?? []).map(({ facts }) => facts.filter(isShown)).filter(differsIn)
  const stale = (known?.stale ?? []).filter(({ fact }) => isShown(fact))
  const holes = known?.holes ?? []
  const unread = known?.not_understood ?? []
  const count = conflicts.length + stale.length + holes.length + unread.length
  return { conflicts, stale, holes, unread, count }
}

export function Review() {
  const { t } = useI18n()
  const { conflicts, stale, holes, unread, count } = useToReview()
  if (count === 0) {
    return (
      <Empty
        icon={<CircleCheck size={24} aria-hidden />}
        title={t('know.fine')}
        action={<LinkButton href="/knowledge/prices">{t('know.open-prices')}</LinkButton>}
      >
        {t('know.fine-what')}
      </Empty>
    )
  }
  return (
    <div className="flex max-w-[48rem] flex-col gap-10">
      {conflicts.length > 0 && (
        <Group title={t('know.conflicts')} lead={t('know.conflicts-what')}>
          {conflicts.map((facts) => (
            <Conflict key={facts.map(({ id }) => id).join()} facts={facts} />
          ))}
        </Group>
      )}
      {stale.length > 0 && (
        <Group title={t('know.stale')} lead={t('know.stale-what')}>
          {stale.map((one) => (
            <Stale key={one.fact.id} {...one} />
          ))}
        </Group>
      )}
      {holes.length > 0 && (
        <Group title={t('know.holes')} lead={t('know.holes-what')}>
          {holes.map((hole) => (
            <Hole key={hole.kind} hole={hole} />
          ))}
        </Group>
      )}
      {unread.length > 0 && <Unread rows={unread} />}
    </div>
  )
}

function Group({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-large">{title}</h2>
      <p className="mt-1 max-w-[62ch] text-muted">{lead}</p>
      <ul className="mt-3 divide-y divide-line border-line border-y">{children}</ul>
    </section>
  )
}

function Stale({ fact, ended_on }: { fact: ReleasedFact; ended_on: string }) {
  const { t, format } = useI18n()
  const { remove } = usePutAway()
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p>{t('quote', { text: fact.quote })}</p>
        <p className="text-small text-warning">
          {t('know.ended-on', { date: format.calendarDay(ended_on) })}
        </p>
        <Origin fact={fact} />
      </div>
      <Button
        aria-label={t('know.remove', { name: fact.quote })}
        onClick={({ detail }) => remove(fact, fact.quote, detail === 0)}
      >
        {t('know.remove-short')}
      </Button>
    </li>
  )
}

type HoleKind = Knowledge['holes'][number]['kind']

/** What fills a hole: a fact to be added here and now. */
const filledBy: Partial<Record<HoleKind, Fact>> = {
  'no-hours': blank.hours,
  'no-address': { ...blank.contact, type: 'address' },
  'no-phone': blank.contact,
  'no-payment': blank.payment,
  'no-prices': blank.service,
}

const namedServices = 6

function Hole({ hole: { kind, services } }: { hole: Knowledge['holes'][number] }) {
  const { t } = useI18n()
  const [adding, setAdding] = useState(false)
  const fact = filledBy[kind]
  const more = services.length - namedServices
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p>{t(`know.${kind}`)}</p>
        {services.length > 0 && (
          <p className="text-muted text-small">
            {services.slice(0, namedServices).join(', ')}
            {more > 0 && ` ${t('know.and-more', { count: more })}`}
          </p>
        )}
      </div>
      {fact ? (
        <Button onClick={() => setAdding(true)}>{t('know.tell')}</Button>
      ) : (
        <LinkButton href="/knowledge/prices">{t('know.open-prices')}</LinkButton>
      )}
      {adding && fact && (
        <Suspense>
          <FactSheet start={fact} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </li>
  )
}

function Unread({ rows }: { rows: Knowledge['not_understood'] }) {
  const { t, format } = useI18n()
  return (
    <Group title={t('know.unread')} lead={t('know.unread-what')}>
      {rows.map((row) => (
        <li
          key={`${row.file_id} ${JSON.stringify(row.place)} ${row.quote}`}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p>{t('quote', { text: row.quote })}</p>
            <p className="text-small text-warning">{t(`not-understood.${row.reason}`)}</p>
            <p className="text-muted text-small [overflow-wrap:anywhere]">
              {[row.file, format.place(row.place)].filter(Boolean).join(', ')}
            </p>
          </div>
          <AddByHand quote={row.quote} />
        </li>
      ))}
    </Group>
  )
}

function AddByHand({ quote }: { quote: string }) {
  const { t } = useI18n()
  const [adding, setAdding] = useState(false)
  return (
    <>
      <Button onClick={() => setAdding(true)}>{t('know.add-price')}</Button>
      {adding && (
        <Suspense>
          <FactSheet start={guessed(quote)} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  )
}

/** The row's own words to begin with; the owner sees them before they are saved. */
function guessed(quote: string): Fact {
  const [service = '', ...rest] = quote.split(/\s+[|–—-]\s+|\t+/)
  if (rest.length === 0) return blank.service
  const price = rest.map((cell) => readMoney(cell, 'UAH')?.value).find(Boolean)
  return { ...blank.service, service, price }
}
