// The one thing to do next: teach the agent, watch it learn, or talk to it.
import { useQueryClient } from '@tanstack/react-query'
import { GraduationCap, MessageCircle } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { TrainingStatus } from '#contract/knowledge.ts'
import { useFiles, useKnowledge, useTrainingStatus } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useTrain } from './queries.ts'

export function TrainingAction() {
  const { t } = useI18n()
  const status = useTrainingStatus()
  useNewsOfTraining(status.data?.status)
  const files = useFiles()
  return (
    <section
      aria-label={t('training.state')}
      data-action-bar
      className="fixed inset-x-0 bottom-(--bar-height) z-10 border-line border-t bg-surface px-4 py-3 lg:static lg:rounded-control lg:border lg:p-4"
    >
      <Loaded query={status} skeleton={<Skeleton className="h-11 w-full" />}>
        {(training) =>
          training.status === 'training' ? (
            <Learning training={training} />
          ) : (
            <Ready training={training} hasFiles={(files.data?.length ?? 0) > 0} />
          )
        }
      </Loaded>
    </section>
  )
}

/** What was learned is fetched anew when a run ends, also where no events arrive. */
function useNewsOfTraining(status: TrainingStatus['status'] | undefined): void {
  const client = useQueryClient()
  const before = useRef(status)
  useEffect(() => {
    if (before.current === 'training' && status !== 'training') {
      for (const topic of ['files', 'knowledge']) void client.invalidateQueries({ queryKey: [topic] })
    }
    before.current = status
  }, [status, client])
}

function Learning({ training: { progress, message } }: { training: TrainingStatus }) {
  const { t, format } = useI18n()
  return (
    <div>
      <p className="flex justify-between gap-4 font-semibold">
        <span>{t('training.learning')}</span>
        <span className="tabular-nums">{format.percent(progress)}</span>
      </p>
      <div className="mt-2">
        <Progress share={progress} label={t('training.learning')} />
      </div>
      <p aria-live="polite" className="mt-2 line-clamp-2 text-small text-muted">
        {message}
      </p>
    </div>
  )
}

function Ready({ training, hasFiles }: { training: TrainingStatus; hasFiles: boolean }) {
  const { t } = useI18n()
  const wording = useWording()
  const train = useTrain()
  const upToDate = training.status === 'completed' && !training.needs_training
  const failed = training.status === 'failed'
  return (
    <div className="flex flex-col gap-3">
      <div aria-live="polite" className="flex flex-col gap-3 empty:hidden">
        {failed && <Notice tone="danger">{training.message}</Notice>}
        {train.isError && <Notice tone="danger">{wording(train.error)}</Notice>}
        {!failed && <Sentence training={training} hasFiles={hasFiles} upToDate={upToDate} />}
      </div>
      {upToDate ? (
        <LinkButton look="primary" href="/test-chat">
          <MessageCircle size={20} aria-hidden />
          {t('training.talk')}
        </LinkButton>
      ) : (
        <Button
          look={hasFiles ? 'primary' : 'plain'}
          disabled={!hasFiles}
          busy={train.isPending}
          onClick={() => train.mutate()}
        >
          <GraduationCap size={20} aria-hidden />
          {failed ? t('training.again') : t('training.train')}
        </Button>
      )}
    </div>
  )
}

function Sentence({
  training,
  hasFiles,
  upToDate,
}: {
  training: TrainingStatus
  hasFiles: boolean
  upToDate: boolean
}) {
  const { t } = useI18n()
  const known = useKnowledge().data
  const isPartly = known?.files.some(({ facts, not_understood }) => facts === 0 || not_understood > 0)
  if (!hasFiles && training.status === 'idle')
    return <p className="text-muted">{t('training.needs-files')}</p>
  if (upToDate && isPartly)
    return (
      <Notice tone="warning">
        {t('training.partly')}{' '}
        <a
          href="#report"
          className="-my-3 inline-block min-w-11 py-3 font-semibold underline underline-offset-4"
        >
          {t('training.see-report')}
        </a>
      </Notice>
    )
  if (upToDate) return <Notice tone="positive">{t('training.up-to-date')}</Notice>
  if (training.needs_training && training.status === 'completed') {
    return <Notice tone="warning">{training.needs_training_reason ?? t('training.changed')}</Notice>
  }
  return <p className="text-muted">{t('training.ready')}</p>
}
