import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { leave } from '#contract/salon.ts'
import { call } from '#web/api/client.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, Form, SubmitButton } from '#web/ui/form.tsx'
import { Sheet } from '#web/ui/sheet.tsx'

const Confirmation = z.object({ password: z.string().min(1).max(1024) })

export function LeaveSheet({ onClose }: { onClose: () => void }) {
  const { t } = useI18n()
  const client = useQueryClient()
  return (
    <Sheet open onClose={onClose} title={t('settings.leave-do')}>
      <Form
        schema={Confirmation}
        start={{ password: '' }}
        send={async (body) => {
          await call(leave, { body })
          await client.invalidateQueries({ queryKey: ['salon'] })
          onClose()
        }}
        className="max-w-[30rem]"
      >
        <ul className="flex list-disc flex-col gap-1 pl-5">
          <li>{t('settings.leave-at-once')}</li>
          <li>{t('settings.leave-week')}</li>
          <li>{t('settings.leave-after')}</li>
        </ul>
        <Field
          name="password"
          label={t('settings.leave-password')}
          type="password"
          autoComplete="current-password"
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton look="plain">{t('settings.leave-sure')}</SubmitButton>
          <Button look="quiet" onClick={onClose}>
            {t('settings.leave-not')}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
