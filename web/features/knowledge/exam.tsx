// How well the agent answers from the salon's own rows: one number, and every question it failed.
import { GraduationCap } from 'lucide-react'
import type { Exam } from '#contract/exam.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Empty, Loaded, Skeleton } from '#web/ui/page.tsx'
import { useExam } from './queries.ts'

export function ExamPart() {
  const { t } = useI18n()
  const exam = useExam()
  return (
    <Loaded query={exam} skeleton={<Skeleton className="h-96 w-full" />}>
      {(taken) =>
        taken ? (
          <Taken exam={taken} />
        ) : (
          <Empty icon={<GraduationCap size={24} aria-hidden />} title={t('exam.soon')}>
            {t('exam.soon-what')}
          </Empty>
        )
      }
    </Loaded>
  )
}

function Taken({ exam: { asked, passed, topics, failures, taken_at } }: { exam: Exam }) {
  const { t, format } = useI18n()
  return (
    <div className="flex max-w-[48rem] flex-col gap-10">
      <section>
        <h2 className="text-title tabular-nums">{t('exam.score', { passed, count: asked })}</h2>
        <p className="mt-1 max-w-[62ch] text-muted">
          {t('exam.what')} {t('exam.taken', { when: format.when(taken_at) })}
        </p>
        {failures.length === 0 && (
          <Notice tone="positive" className="mt-4">
            {t('exam.all-right')}
          </Notice>
        )}
        <table className="mt-4 w-full border-collapse">
          <caption className="sr-only">{t('exam.by-topic')}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('exam.topic')}</th>
              <th scope="col">{t('exam.right')}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-line border-y">
            {topics.map((one) => (
              <tr key={one.topic}>
                <th scope="row" className="py-2 pr-4 text-left font-normal">
                  {t(`exam.topic-${one.topic}`)}
                </th>
                <td
                  className={`py-2 text-right tabular-nums ${one.passed < one.asked ? 'font-semibold text-warning' : ''}`}
                >
                  {one.topic === 'rows'
                    ? t('know.rows', { count: one.asked })
                    : t('exam.of', { passed: one.passed, asked: one.asked })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {failures.length > 0 && (
        <section>
          <h2 className="text-large">{t('exam.failures')}</h2>
          <p className="mt-1 max-w-[62ch] text-muted">{t('exam.failures-what')}</p>
          <ul className="mt-3 divide-y divide-line border-line border-y">
            {failures.map((failure) => (
              <Failure key={failures.indexOf(failure)} failure={failure} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Failure({
  failure: { topic, language, question, expected, got, file, place, reason },
}: {
  failure: Exam['failures'][number]
}) {
  const { t, format } = useI18n()
  const where = [file, format.place(place)].filter(Boolean).join(', ')
  return (
    <li className="py-3">
      <p className="text-muted text-small">{t(`exam.topic-${topic}`)}</p>
      {question && (
        <p lang={language} className="font-semibold">
          {question}
        </p>
      )}
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <dt className="text-muted">{t(question ? 'exam.expected' : 'exam.row')}</dt>
        <dd className="[overflow-wrap:anywhere]">
          {expected && t('quote', { text: expected })}
          {reason && <span className="block">{t(`not-understood.${reason}`)}</span>}
          <span className="block text-muted text-small">{where || t('know.added')}</span>
        </dd>
        {got && (
          <>
            <dt className="text-muted">{t('exam.got')}</dt>
            <dd lang={language} className="whitespace-pre-line [overflow-wrap:anywhere]">
              {got}
            </dd>
          </>
        )}
      </dl>
    </li>
  )
}
