import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { Credentials, login } from '#contract/auth.ts'
import type { Instance } from '#contract/instance.ts'
import { call } from '#web/api/client.ts'
import { useInstance } from '#web/api/instance.ts'
import { session } from '#web/api/session.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, Form, SubmitButton } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { AuthPage } from './auth-page.tsx'

type Account = { email: string; password: string }

export function LoginPage() {
  const { t } = useI18n()
  const [, go] = useLocation()
  const search = new URLSearchParams(useSearch())
  const next = search.get('next')
  const instance = useInstance()

  async function enter(body: Account): Promise<void> {
    session.begin(await call(login, { body }))
    go(isOwnPath(next) ? next : '/today', { replace: true })
  }

  return (
    <AuthPage title={t('login.title')} lead={t('login.lead')}>
      {search.has('expired') && (
        <Notice tone="info" role="status" className="mb-4">
          {t('login.expired')}
        </Notice>
      )}
      {instance.data?.demo && <DemoAccount account={instance.data.demo} enter={enter} />}
      <Form schema={Credentials} start={{ email: '', password: '' }} send={enter}>
        <Field name="email" label={t('field.email')} type="email" autoComplete="username" inputMode="email" />
        <Field name="password" label={t('field.password')} type="password" autoComplete="current-password" />
        <SubmitButton className="mt-2">{t('login.submit')}</SubmitButton>
      </Form>
      {instance.data?.registration !== 'closed' && (
        <p className="mt-6 text-muted">
          {t('login.no-account')}{' '}
          <Link
            href="/register"
            className="inline-flex min-h-11 items-center font-semibold text-accent-ink underline underline-offset-4"
          >
            {t('login.register')}
          </Link>
        </p>
      )}
    </AuthPage>
  )
}

function DemoAccount({
  account,
  enter,
}: {
  account: NonNullable<Instance['demo']>
  enter: (account: Account) => Promise<void>
}) {
  const { t } = useI18n()
  const wording = useWording()
  const [busy, setBusy] = useState(false)
  return (
    <Notice tone="info" className="mb-6">
      <p>{t('login.demo', account)}</p>
      <Button
        busy={busy}
        className="mt-2"
        onClick={() => {
          setBusy(true)
          void enter(account)
            .catch((failure) => say(wording(failure)))
            .finally(() => setBusy(false))
        }}
      >
        {t('login.demo-enter')}
      </Button>
    </Notice>
  )
}

/** An address from outside must not lead elsewhere than into the app. */
const isOwnPath = (path: string | null): path is string => path !== null && /^\/(?![/\\])/.test(path)
