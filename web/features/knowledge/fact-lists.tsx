// Everything that is no price: hours, contacts and people on one page, rules and answers on another.
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { ReleasedFact } from '#contract/corrections.ts'
import type { Fact, FactKind } from '#contract/facts.ts'
import { useFactWords } from '#web/i18n/fact-words.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { blank } from './blank.ts'
import { usePutAway } from './changes.ts'
import { keyed } from './keyed.ts'
import { Origin } from './origin.tsx'
import { useFacts } from './queries.ts'

const FactSheet = lazy(async () => ({ default: (await import('./fact-sheet.tsx')).FactSheet }))

type ListedKind = Exclude<FactKind, 'service'>

export const Contacts = () => <FactLists kinds={['hours', 'contact', 'payment', 'staff']} />
export const Rules = () => <FactLists kinds={['faq', 'rule']} />

function FactLists({ kinds }: { kinds: ListedKind[] }) {
  const facts = useFacts()
  const [opened, setOpened] = useState<{ start: Fact; known?: ReleasedFact } | null>(null)
  const { isShown } = usePutAway()
  return (
    <Loaded query={facts} skeleton={<Skeleton className="h-[32rem] w-full" />}>
      {(all) => (
        <div className="flex max-w-[48rem] flex-col gap-10">
          {kinds.map((kind) => (
            <FactList
              key={kind}
              kind={kind}
              facts={keyed(all.filter(({ fact }) => fact.kind === kind)).filter(({ known }) =>
                isShown(known),
              )}
              open={(known) => setOpened({ start: known.fact, known })}
              add={() => setOpened({ start: blank[kind] })}
            />
          ))}
          {opened && (
            <Suspense>
              <FactSheet {...opened} onClose={() => setOpened(null)} />
            </Suspense>
          )}
        </div>
      )}
    </Loaded>
  )
}

function FactList({
  kind,
  facts,
  open,
  add,
}: {
  kind: ListedKind
  facts: { key: string; known: ReleasedFact }[]
  open: (known: ReleasedFact) => void
  add: () => void
}) {
  const { t } = useI18n()
  return (
    <section>
      <div className="flex items-center justify-between gap-4">
        <h2 className="text-large">{t(`reading.${kind}`)}</h2>
        <Button look="quiet" className="-mr-3" aria-label={t(`know.add-${kind}`)} onClick={add}>
          <Plus size={20} aria-hidden />
          {t('know.tell')}
        </Button>
      </div>
      {facts.length === 0 ? (
        <p className="border-line border-y py-3 text-muted">{t(`know.no-${kind}-yet`)}</p>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {facts.map(({ key, known }) => (
            <FactRow key={key} known={known} open={() => open(known)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function FactRow({ known, open }: { known: ReleasedFact; open: () => void }) {
  const { t } = useI18n()
  const { remove } = usePutAway()
  const [first, second] = useFactWords()(known.fact)
  return (
    <li className="flex items-start gap-2 py-2">
      <div className="min-w-0 flex-1 py-0.5 [overflow-wrap:anywhere]">
        <p className={second ? 'font-semibold' : ''}>{first}</p>
        {second && <p className="whitespace-pre-line">{second}</p>}
        <Origin fact={known} />
      </div>
      <div className="flex shrink-0">
        <IconButton label={t('know.edit', { name: first })} onClick={open}>
          <Pencil size={18} aria-hidden />
        </IconButton>
        <IconButton
          label={t('know.remove', { name: first })}
          onClick={({ detail }) => remove(known, first, detail === 0)}
        >
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </div>
    </li>
  )
}
