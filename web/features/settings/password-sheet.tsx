import { changePassword, PasswordChange } from '#contract/auth.ts'
import { call } from '#web/api/client.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Field, Form, SubmitButton } from '#web/ui/form.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'

export function PasswordSheet({ onClose }: { onClose: () => void }) {
  const { t } = useI18n()
  return (
    <Sheet open onClose={onClose} title={t('settings.password')}>
      <Form
        schema={PasswordChange}
        start={{ current_password: '', new_password: '' }}
        send={async (body) => {
          await call(changePassword, { body })
          say(t('settings.password-changed'))
          onClose()
        }}
        className="max-w-[26rem]"
      >
        <p className="text-muted">{t('settings.password-what')}</p>
        <Field
          name="current_password"
          label={t('settings.password-current')}
          type="password"
          autoComplete="current-password"
        />
        <Field
          name="new_password"
          label={t('settings.password-new')}
          type="password"
          autoComplete="new-password"
          hint={t('register.password-hint')}
        />
        <SubmitButton>{t('settings.password-change')}</SubmitButton>
      </Form>
    </Sheet>
  )
}
