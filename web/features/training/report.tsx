// What the agent knows after the last training, what it did not understand, and what it will never say.
import { ChevronDown } from 'lucide-react'
import type { Knowledge } from '#contract/knowledge.ts'
import { useKnowledge } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import type { TextKey } from '#web/i18n/texts.ts'
import { LinkButton } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { NotUnderstoodRow } from './not-understood.tsx'

export function Report() {
  const { t } = useI18n()
  const knowledge = useKnowledge()
  return (
    <Loaded query={knowledge} skeleton={<Skeleton className="h-48 w-full" />}>
      {(known) =>
        known.release && (
          <section aria-labelledby="report" className="flex flex-col gap-4">
            <h2 id="report" className="text-large">
              {t('report.title')}
            </h2>
            <Counts counts={known.counts} publishedAt={known.release.published_at} />
            <LinkButton href="/knowledge">{t('know.open')}</LinkButton>
            <Troubles files={known.files} />
            <NotUnderstoodRows rows={known.not_understood} />
            {known.prompt_numbers.length > 0 && (
              <Notice tone="warning">
                {t('report.prompt-numbers', { numbers: known.prompt_numbers.join(', ') })}
              </Notice>
            )}
          </section>
        )
      }
    </Loaded>
  )
}

const kinds: [keyof Knowledge['counts'], TextKey][] = [
  ['services', 'report.services'],
  ['prices', 'report.prices'],
  ['hours', 'report.hours'],
  ['contacts', 'report.contacts'],
  ['payment', 'report.payment'],
  ['staff', 'report.staff'],
  ['rules', 'report.rules'],
  ['faq', 'report.faq'],
]

function Counts({ counts, publishedAt }: { counts: Knowledge['counts']; publishedAt: string }) {
  const { t, format } = useI18n()
  return (
    <div>
      <dl className="divide-y divide-line border-line border-y">
        {kinds.map(([kind, name]) => (
          <div key={kind} className="flex justify-between gap-4 py-2">
            <dt className={counts[kind] === 0 ? 'text-muted' : ''}>{t(name)}</dt>
            <dd className="shrink-0 text-right tabular-nums">
              {counts[kind] === 0 ? (
                <span className="text-muted">{t('report.nothing')}</span>
              ) : (
                format.number(counts[kind])
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-small text-muted">{t('report.learned', { when: format.when(publishedAt) })}</p>
    </div>
  )
}

function Troubles({ files }: { files: Knowledge['files'] }) {
  const troubled = files.filter(({ state }) => state === 'trouble')
  return troubled.map(({ id, name, trouble_message }) => (
    <Notice key={id} tone="danger">
      <p className="font-semibold">{name}</p>
      <p>{trouble_message}</p>
    </Notice>
  ))
}

function NotUnderstoodRows({ rows }: { rows: Knowledge['not_understood'] }) {
  const { t } = useI18n()
  if (rows.length === 0) return <Notice tone="positive">{t('report.all-understood')}</Notice>
  return (
    <details className="group rounded-control bg-warning-soft">
      <summary className="flex min-h-11 list-none items-center justify-between gap-2 px-3 py-2 font-semibold text-warning">
        {t('report.not-understood', { count: rows.length })}
        <ChevronDown size={18} aria-hidden className="shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <div className="px-3 pb-3">
        <p className="text-small text-warning">{t('report.not-understood-what')}</p>
        <ul className="mt-2 divide-y divide-line">
          {rows.map((row) => (
            <NotUnderstoodRow
              key={`${row.file_id} ${JSON.stringify(row.place)} ${row.quote}`}
              row={row}
              file={row.file}
            />
          ))}
        </ul>
      </div>
    </details>
  )
}
