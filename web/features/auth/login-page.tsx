import { Link, useLocation, useSearch } from 'wouter'
import { Credentials, login } from '#contract/auth.ts'
import { call } from '#web/api/client.ts'
import { session } from '#web/api/session.ts'
import { useI18n } from '#web/i18n/i18n.ts'
import { Field, Form, SubmitButton } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { AuthPage } from './auth-page.tsx'
import { demoAccount } from './demo-account.ts'

export function LoginPage() {
  const { t } = useI18n()
  const [, go] = useLocation()
  const search = new URLSearchParams(useSearch())
  const next = search.get('next')
  const demo = demoAccount()
  return (
    <AuthPage title={t('login.title')} lead={t('login.lead')}>
      {search.has('expired') && (
        <Notice tone="info" role="status" className="mb-4">
          {t('login.expired')}
        </Notice>
      )}
      {demo && (
        <Notice tone="info" className="mb-4">
          {t('login.demo', demo)}
        </Notice>
      )}
      <Form
        schema={Credentials}
        start={demo ?? { email: '', password: '' }}
        send={async (body) => {
          session.begin(await call(login, { body }))
          go(isOwnPath(next) ? next : '/training', { replace: true })
        }}
      >
        <Field name="email" label={t('field.email')} type="email" autoComplete="username" inputMode="email" />
        <Field name="password" label={t('field.password')} type="password" autoComplete="current-password" />
        <SubmitButton className="mt-2">{t('login.submit')}</SubmitButton>
      </Form>
      <p className="mt-6 text-muted">
        {t('login.no-account')}{' '}
        <Link
          href={`/register${next ? `?next=${encodeURIComponent(next)}` : ''}`}
          className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
        >
          {t('login.register')}
        </Link>
      </p>
    </AuthPage>
  )
}

/** An address from outside must not lead elsewhere than into the app. */
const isOwnPath = (path: string | null): path is string => path !== null && /^\/(?![/\\])/.test(path)
