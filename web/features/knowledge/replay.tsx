// Which answers a release would change: the last questions, asked again of it.
import type { Replay } from '#contract/replay.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Skeleton } from '#web/ui/page.tsx'
import { useReplay } from './queries.ts'

/** `releaseId` left out: of the release that waits for review. */
export function ReplayResult({ releaseId, since }: { releaseId?: number; since?: string }) {
  const { t } = useI18n()
  const { data, isError } = useReplay(releaseId, since)
  if (isError) return <Notice tone="warning">{t('replay.failed')}</Notice>
  // Asked of it before, perhaps against another release: what is shown must be of now.
  if (!data || (since !== undefined && data.taken_at < since)) {
    return (
      <div role="status">
        <p className="text-muted">{t('replay.soon')}</p>
        <Skeleton className="mt-2 h-16 w-full" />
      </div>
    )
  }
  return <Result replay={data} />
}

function Result({ replay: { asked, asked_by, changed } }: { replay: Replay }) {
  const { t } = useI18n()
  if (asked === 0) return <p className="text-muted">{t('replay.nobody-asked')}</p>
  return (
    <div>
      <p className="font-semibold">
        {changed.length === 0 ? t('replay.same') : t('replay.changed', { count: changed.length })}
      </p>
      <p className="text-muted text-small">{t(`replay.asked-${asked_by}`, { count: asked })}</p>
      {changed.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-line border-y">
          {changed.map(({ conversation_id, question, before, after }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of one result never changes, and people repeat themselves.
            <li key={`${conversation_id} ${index}`} className="py-3">
              <p className="font-semibold">{t('quote', { text: question })}</p>
              <dl className="mt-2 grid gap-3 sm:grid-cols-2">
                <Answer name={t('replay.before')} text={before} />
                <Answer name={t('replay.after')} text={after} isNew />
              </dl>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Answer({ name, text, isNew = false }: { name: string; text: string; isNew?: boolean }) {
  return (
    <div
      className={isNew ? 'rounded-control bg-accent-soft px-3 py-2' : 'rounded-control bg-sunken px-3 py-2'}
    >
      <dt className="text-muted text-small">{name}</dt>
      <dd className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</dd>
    </div>
  )
}
