import { z } from 'zod'
import { answerGap, type Gap } from '#contract/gaps.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Area, Field, Form, SubmitButton } from '#web/ui/form.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useChanges } from './changes.ts'

const Answer = answerGap.body.extend({
  question: answerGap.body.shape.question.unwrap(),
  // A date field that was left empty says nothing.
  holds_until: z.union([z.literal(''), z.iso.date()]),
})

export function GapSheet({ gap, onClose }: { gap: Gap; onClose: () => void }) {
  const { t } = useI18n()
  const { answer } = useChanges()
  return (
    <Sheet open onClose={onClose} title={t('gap.answer-title')}>
      <p className="mb-6 text-muted">{t('gap.answer-what')}</p>
      <Form
        schema={Answer}
        start={{ question: gap.question, answer: '', holds_until: '' }}
        send={async ({ holds_until, ...said }) => {
          await answer(gap.id, { ...said, holds_until: holds_until || null })
          say(t('know.told'))
          onClose()
        }}
      >
        <Area name="question" label={t('know.question')} rows={2} longest={500} />
        <Area name="answer" label={t('know.answer')} rows={5} longest={1000} />
        <Field
          name="holds_until"
          label={t('gap.until')}
          hint={t('gap.until-hint')}
          type="date"
          className="max-w-64"
        />
        <SubmitButton className="self-start">{t('gap.save')}</SubmitButton>
      </Form>
    </Sheet>
  )
}
