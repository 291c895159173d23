import { Link, useLocation } from 'wouter'
import { Registration, register } from '#contract/auth.ts'
import { call } from '#web/api/client.ts'
import { useInstance } from '#web/api/instance.ts'
import { session } from '#web/api/session.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Field, Form, SubmitButton } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { AuthPage } from './auth-page.tsx'

export function RegisterPage() {
  const { t } = useI18n()
  const [, go] = useLocation()
  const instance = useInstance()
  return (
    <AuthPage title={t('register.title')} lead={t('register.lead')}>
      {instance.data?.registration === 'closed' ? (
        <Notice tone="info">{t('register.closed')}</Notice>
      ) : (
        <Form
          schema={Registration}
          start={{ salon_name: '', email: '', password: '' }}
          send={async (body) => {
            session.begin(await call(register, { body }))
            go('/today', { replace: true })
          }}
        >
          <Field name="salon_name" label={t('field.salon-name')} autoComplete="organization" />
          <Field
            name="email"
            label={t('field.email')}
            type="email"
            autoComplete="username"
            inputMode="email"
          />
          <Field
            name="password"
            label={t('field.password')}
            type="password"
            autoComplete="new-password"
            hint={t('register.password-hint')}
          />
          <SubmitButton className="mt-2">{t('register.submit')}</SubmitButton>
        </Form>
      )}
      <p className="mt-6 text-muted">
        {t('register.has-account')}{' '}
        <Link
          href="/login"
          className="inline-flex min-h-11 items-center font-semibold text-accent-ink underline underline-offset-4"
        >
          {t('register.login')}
        </Link>
      </p>
    </AuthPage>
  )
}
