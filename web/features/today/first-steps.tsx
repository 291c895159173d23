import { Check, ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { useI18n } from '#web/i18n/i18n.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { type Step, stepText } from './steps.ts'

/** The next one is open with its one button; the others stand as a list. */
export function FirstSteps({ steps }: { steps: Step[] }) {
  const { t } = useI18n()
  const done = steps.filter(({ isDone }) => isDone).length
  const next = steps.find(({ isDone }) => !isDone)
  return (
    <section aria-labelledby="first-steps" className="max-w-[42rem]">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="first-steps" className="text-large">
          {t('step.heading')}
        </h2>
        <p className="text-muted text-small tabular-nums">
          {t('step.progress', { done, all: steps.length })}
        </p>
      </div>
      <div className="mt-3">
        <Progress share={done / steps.length} label={t('step.heading')} />
      </div>
      <ol className="mt-2 divide-y divide-line border-line border-b">
        {steps.map((step, index) => (
          <StepRow key={step.name} step={step} number={index + 1} isNext={step === next} />
        ))}
      </ol>
    </section>
  )
}

function StepRow({ step, number, isNext }: { step: Step; number: number; isNext: boolean }) {
  const { t } = useI18n()
  const title = t(stepText(step.name, 'title'))
  return (
    <li className="relative flex items-start gap-3 py-3" aria-current={isNext ? 'step' : undefined}>
      <span
        aria-hidden
        className={
          step.isDone
            ? 'grid size-7 shrink-0 place-items-center rounded-full bg-positive-soft text-positive'
            : isNext
              ? 'grid size-7 shrink-0 place-items-center rounded-full bg-accent font-semibold text-on-accent text-small'
              : 'grid size-7 shrink-0 place-items-center rounded-full border border-line text-muted text-small'
        }
      >
        {step.isDone ? <Check size={16} /> : number}
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <h3 className={step.isDone ? 'font-normal text-muted' : isNext ? '' : 'font-normal'}>
          {step.isDone || isNext ? (
            title
          ) : (
            <Link
              href={step.href}
              className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink"
            >
              {title}
            </Link>
          )}
          {step.isDone && <span className="sr-only"> {t('step.done')}</span>}
        </h3>
        {isNext && (
          <>
            <p className="mt-1 max-w-[52ch] text-muted">{t(stepText(step.name, 'what'))}</p>
            <LinkButton look="primary" href={step.href} className="mt-4">
              {t(stepText(step.name, 'do'))}
            </LinkButton>
          </>
        )}
      </div>
      {!isNext && !step.isDone && <ChevronRight size={18} aria-hidden className="mt-1 shrink-0 text-muted" />}
    </li>
  )
}
