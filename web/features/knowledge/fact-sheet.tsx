// One fact, all of it, to be corrected or added; the agent tells it as soon as it is saved.
import { Trash2 } from 'lucide-react'
import type { ReleasedFact } from '#contract/corrections.ts'
import type { Fact } from '#contract/facts.ts'
import { useSalon } from '#web/api/queries.ts'
import { useFactWords } from '#web/i18n/fact-words.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Form, SubmitButton } from '#web/ui/form.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useChanges, usePutAway } from './changes.ts'
import { FactFields } from './fact-fields.tsx'
import { formOf } from './fact-forms.ts'
import { Origin } from './origin.tsx'

export function FactSheet({
  start,
  known,
  onClose,
}: {
  start: Fact
  /** Left out: a fact to be added. */
  known?: ReleasedFact
  onClose: () => void
}) {
  const { t } = useI18n()
  const salon = useSalon()
  return (
    <Sheet open onClose={onClose} title={t(`know.${known ? 'correct' : 'add'}-${start.kind}`)}>
      <Loaded query={salon} skeleton={<Skeleton className="h-96 w-full" />}>
        {({ currency }) => <FactForm start={start} known={known} currency={currency} onClose={onClose} />}
      </Loaded>
    </Sheet>
  )
}

function FactForm({
  start,
  known,
  currency,
  onClose,
}: {
  start: Fact
  known?: ReleasedFact
  currency: string
  onClose: () => void
}) {
  const i18n = useI18n()
  const { t } = i18n
  const words = useFactWords()
  const wording = useWording()
  const { add, correct, undo } = useChanges()
  const { remove } = usePutAway()
  const form = formOf(start, currency, i18n)
  return (
    <div className="flex flex-col gap-6">
      <p className="text-muted">{t('know.at-once')}</p>
      {known && (
        <div className="rounded-control bg-sunken px-3 py-2.5">
          {known.origin === 'file' && <p>{t('quote', { text: known.quote })}</p>}
          <Origin fact={known} />
          {known.instead_of && known.correction_id && (
            <Button
              className="mt-2"
              onClick={() => {
                void undo(known.correction_id!)
                  .then(() => say(t('word.back', { name: words(known.instead_of!)[0] })))
                  .catch((failure) => say(wording(failure)))
                onClose()
              }}
            >
              {t('word.take-back')}
            </Button>
          )}
        </div>
      )}
      <Form
        schema={form.schema}
        start={form.start}
        send={async (said) => {
          if (known) await correct(known, () => said)
          else await add(said)
          say(t('know.told'))
          onClose()
        }}
      >
        <FactFields kind={start.kind} form={form} />
        <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
          <SubmitButton>{t('action.save')}</SubmitButton>
          {known && (
            <Button
              look="quiet"
              onClick={({ detail }) => {
                remove(known, words(known.fact)[0], detail === 0)
                onClose()
              }}
            >
              <Trash2 size={18} aria-hidden />
              {t('know.do-not-tell')}
            </Button>
          )}
        </div>
      </Form>
    </div>
  )
}
