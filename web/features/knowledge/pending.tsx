// What the last training learned and customers do not hear yet: the owner looks at it and publishes it.
import { useState } from 'react'
import type { Knowledge } from '#contract/knowledge.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useChanges } from './changes.ts'
import { useExam } from './queries.ts'
import { ReplayResult } from './replay.tsx'

export function Pending({ pending: { id, learned_at } }: { pending: NonNullable<Knowledge['pending']> }) {
  const { t, format } = useI18n()
  const wording = useWording()
  const { publish } = useChanges()
  const exam = useExam(id).data
  const [state, setState] = useState<{ busy: boolean; failure?: unknown }>({ busy: false })

  async function confirm(): Promise<void> {
    setState({ busy: true })
    try {
      await publish(id)
      say(t('pending.done'))
    } catch (failure) {
      setState({ busy: false, failure })
    }
  }

  return (
    <section
      aria-labelledby="pending"
      className="mb-8 max-w-[48rem] rounded-control border border-line bg-surface p-4 sm:p-6"
    >
      <h2 id="pending" className="text-large">
        {t('pending.title')}
      </h2>
      <p className="mt-1 max-w-[62ch] text-muted">
        {t('pending.what', { when: `${format.date(learned_at)}, ${format.clock(learned_at)}` })}
      </p>
      {exam && <p className="mt-3">{t('pending.exam', { passed: exam.passed, asked: exam.asked })}</p>}
      <div className="mt-4">
        <ReplayResult />
      </div>
      {state.failure !== undefined && (
        <Notice tone="danger" role="alert">
          {wording(state.failure)}
        </Notice>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="primary" busy={state.busy} onClick={() => void confirm()}>
          {t('pending.publish')}
        </Button>
        <LinkButton href="/test-chat">{t('pending.try')}</LinkButton>
      </div>
    </section>
  )
}
