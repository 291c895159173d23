// What the agent has known from when to when; an older one can be told again.
import { useState } from 'react'
import type { z } from 'zod'
import type { Release } from '#contract/corrections.ts'
import { usePatchSalon, useSalon } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useChanges } from './changes.ts'
import { useReleases } from './queries.ts'
import { ReplayResult } from './replay.tsx'

type Released = z.infer<typeof Release>

export function Releases() {
  const { t } = useI18n()
  const releases = useReleases()
  const [chosen, setChosen] = useState<Released | null>(null)
  return (
    <Loaded query={releases} skeleton={<Skeleton className="h-96 w-full" />}>
      {(all) => (
        <div className="max-w-[48rem]">
          <p className="max-w-[62ch] text-muted">{t('release.lead')}</p>
          <ReviewFirst />
          <ul className="mt-3 divide-y divide-line border-line border-y">
            {all.map((release) => (
              <ReleaseRow key={release.id} release={release} choose={() => setChosen(release)} />
            ))}
          </ul>
          {chosen && <Confirm release={chosen} onClose={() => setChosen(null)} />}
        </div>
      )}
    </Loaded>
  )
}

function ReviewFirst() {
  const { t } = useI18n()
  const { data } = useSalon()
  const patch = usePatchSalon()
  const wording = useWording()
  if (!data) return null
  return (
    <label className="mt-4 flex max-w-[62ch] items-start gap-3 rounded-control bg-sunken px-3 py-3">
      <input
        type="checkbox"
        className="mt-0.5 size-5 shrink-0 accent-(--accent)"
        checked={patch.isPending ? patch.variables.review_before_publish : data.review_before_publish}
        onChange={({ target }) =>
          patch.mutate(
            { review_before_publish: target.checked },
            { onError: (failure) => say(wording(failure)) },
          )
        }
      />
      <span>
        <span className="font-semibold">{t('release.review-first')}</span>
        <span className="block text-muted text-small">{t('release.review-first-what')}</span>
      </span>
    </label>
  )
}

/** To the minute, since several versions may be made within one. */
function useMoment(): (instant: string) => string {
  const { format } = useI18n()
  return (instant) => `${format.date(instant)}, ${format.clock(instant)}`
}

function ReleaseRow({ release, choose }: { release: Released; choose: () => void }) {
  const { t } = useI18n()
  const moment = useMoment()
  const { created_at, made_by, is_published, is_pending, facts, added, removed } = release
  const changed = [
    added > 0 && t('release.added', { count: added }),
    removed > 0 && t('release.removed', { count: removed }),
  ].filter(Boolean)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">{moment(created_at)}</p>
        <p className="text-muted text-small tabular-nums">
          {[t(`release.by-${made_by}`), ...(changed.length > 0 ? changed : [t('release.unchanged')])].join(
            ' · ',
          )}
        </p>
        <p className="text-muted text-small tabular-nums">{t('release.facts', { count: facts })}</p>
      </div>
      {is_pending && (
        <p className="rounded-full bg-warning-soft px-3 py-1 font-semibold text-small text-warning">
          {t('release.waits')}
        </p>
      )}
      {is_published ? (
        <p className="rounded-full bg-positive-soft px-3 py-1 font-semibold text-positive text-small">
          {t('release.published')}
        </p>
      ) : (
        <Button
          onClick={choose}
          aria-label={t(is_pending ? 'release.tell-of' : 'release.publish-of', { when: moment(created_at) })}
        >
          {t(is_pending ? 'pending.publish' : 'release.publish')}
        </Button>
      )}
    </li>
  )
}

function Confirm({ release, onClose }: { release: Released; onClose: () => void }) {
  const { t } = useI18n()
  const moment = useMoment()
  const wording = useWording()
  const { publish, replay } = useChanges()
  const [state, setState] = useState<{ busy: boolean; failure?: unknown }>({ busy: false })
  // What waits for review was asked as soon as it was learned.
  const [askedAt, setAskedAt] = useState(release.is_pending ? '' : undefined)

  async function askAgain(): Promise<void> {
    const now = new Date().toISOString()
    try {
      await replay(release.id)
      setAskedAt(now)
    } catch (failure) {
      setState({ busy: false, failure })
    }
  }

  async function confirm(): Promise<void> {
    setState({ busy: true })
    try {
      await publish(release.id)
      say(t('release.done'))
      onClose()
    } catch (failure) {
      setState({ busy: false, failure })
    }
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={t(release.is_pending ? 'release.confirm-new' : 'release.confirm', {
        when: moment(release.created_at),
      })}
    >
      <div className="flex max-w-[62ch] flex-col gap-4">
        {state.failure !== undefined && (
          <Notice tone="danger" role="alert">
            {wording(state.failure)}
          </Notice>
        )}
        <p>{t('release.confirm-what', { count: release.facts })}</p>
        {!release.is_pending && <p>{t('release.confirm-corrections')}</p>}
        <p className="text-muted">{t('release.confirm-back')}</p>
        {askedAt === undefined ? (
          <Button className="self-start" onClick={() => void askAgain()}>
            {t('replay.ask')}
          </Button>
        ) : (
          <ReplayResult releaseId={release.id} since={askedAt} />
        )}
        <div className="mt-2 flex flex-wrap gap-3">
          <Button look="primary" busy={state.busy} onClick={() => void confirm()}>
            {t(release.is_pending ? 'pending.publish' : 'release.publish-now')}
          </Button>
          <Button onClick={onClose}>{t('release.leave')}</Button>
        </div>
      </div>
    </Sheet>
  )
}
