// What the agent has known from when to when; an older one can be told again.
import { useState } from 'react'
import type { z } from 'zod'
import type { Release } from '#contract/corrections.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useChanges } from './changes.ts'
import { useReleases } from './queries.ts'

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

/** To the minute, since several versions may be made within one. */
function useMoment(): (instant: string) => string {
  const { format } = useI18n()
  return (instant) => `${format.date(instant)}, ${format.clock(instant)}`
}

function ReleaseRow({ release, choose }: { release: Released; choose: () => void }) {
  const { t } = useI18n()
  const moment = useMoment()
  const { created_at, made_by, is_published, facts, added, removed } = release
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
      {is_published ? (
        <p className="rounded-full bg-positive-soft px-3 py-1 font-semibold text-positive text-small">
          {t('release.published')}
        </p>
      ) : (
        <Button onClick={choose} aria-label={t('release.publish-of', { when: moment(created_at) })}>
          {t('release.publish')}
        </Button>
      )}
    </li>
  )
}

function Confirm({ release, onClose }: { release: Released; onClose: () => void }) {
  const { t } = useI18n()
  const moment = useMoment()
  const wording = useWording()
  const { publish } = useChanges()
  const [state, setState] = useState<{ busy: boolean; failure?: unknown }>({ busy: false })

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
    <Sheet open onClose={onClose} title={t('release.confirm', { when: moment(release.created_at) })}>
      <div className="flex max-w-[62ch] flex-col gap-4">
        {state.failure !== undefined && (
          <Notice tone="danger" role="alert">
            {wording(state.failure)}
          </Notice>
        )}
        <p>{t('release.confirm-what', { count: release.facts })}</p>
        <p>{t('release.confirm-corrections')}</p>
        <p className="text-muted">{t('release.confirm-back')}</p>
        <div className="mt-2 flex flex-wrap gap-3">
          <Button look="primary" busy={state.busy} onClick={() => void confirm()}>
            {t('release.publish-now')}
          </Button>
          <Button onClick={onClose}>{t('release.leave')}</Button>
        </div>
      </div>
    </Sheet>
  )
}
