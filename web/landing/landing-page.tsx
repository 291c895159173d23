// What a visitor sees first: what it is, a chat that really answers, and how to begin.
import { Check, X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { useInstance } from '#web/api/instance.ts'
import { enterDemo, isDemo } from '#web/api/mode.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import type { TextKey } from '#web/i18n/texts.ts'
import { Button, LinkButton } from '#web/ui/button.tsx'
import { LanguageSwitch } from '#web/ui/language-switch.tsx'
import { Logo } from '#web/ui/logo.tsx'
import { LandingChat } from './landing-chat.tsx'

export function LandingPage() {
  const { t } = useI18n()
  useEffect(() => {
    document.title = `Salon Agent · ${t('landing.title')}`
  }, [t])
  return (
    <div className="mx-auto max-w-[72rem] px-4 lg:px-8">
      <header className="flex items-center justify-between py-4">
        <p className="flex items-center gap-3 font-semibold text-large">
          <Logo size={36} />
          Salon Agent
        </p>
        <LinkButton look="quiet" href="/login">
          {t('login.submit')}
        </LinkButton>
      </header>
      <main>
        <Hero />
        <Steps />
        <Abilities />
        <Honesty />
        <Begin />
      </main>
      <footer className="mt-16 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-6 text-muted text-small">
        <LanguageSwitch />
        <a href="/api/docs/" className="inline-flex min-h-11 items-center underline underline-offset-4">
          {t('landing.api')}
        </a>
      </footer>
    </div>
  )
}

function Hero() {
  const { t } = useI18n()
  return (
    <section className="grid items-center gap-10 pt-8 pb-16 lg:grid-cols-[minmax(0,1fr)_27rem] lg:gap-16 lg:pt-16 lg:pb-24">
      <div>
        <h1 className="max-w-[18ch] text-display">{t('landing.title')}</h1>
        <p className="mt-5 max-w-[46ch] text-large text-muted">{t('landing.lead')}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <RegisterButton />
          {!isDemo && <Button onClick={() => enterDemo('chosen')}>{t('landing.look')}</Button>}
        </div>
        <TrialNote />
      </div>
      <LandingChat />
    </section>
  )
}

function RegisterButton() {
  const { t } = useI18n()
  const instance = useInstance()
  if (instance.data?.registration === 'closed') return null
  return (
    <LinkButton look="primary" href="/register">
      {t('login.register')}
    </LinkButton>
  )
}

/** Says nothing of a trial that this installation does not give. */
function TrialNote() {
  const { t } = useI18n()
  const { data } = useInstance()
  if (!data?.trial_days || data.registration === 'closed') return null
  return <p className="mt-4 text-muted text-small">{t('landing.trial', { count: data.trial_days })}</p>
}

const steps = ['files', 'train', 'connect'] as const

function Steps() {
  const { t } = useI18n()
  return (
    <Part title={t('landing.steps')}>
      <ol className="grid gap-8 md:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step}>
            <span aria-hidden className="font-semibold text-accent-ink text-title">
              {index + 1}
            </span>
            <h3 className="mt-2 text-large">{t(`landing.step-${step}`)}</h3>
            <p className="mt-2 max-w-[38ch] text-muted">{t(`landing.step-${step}-what`)}</p>
          </li>
        ))}
      </ol>
    </Part>
  )
}

const abilities = ['proof', 'language', 'booking', 'night', 'person', 'correct'] as const

function Abilities() {
  const { t } = useI18n()
  return (
    <Part title={t('landing.abilities')}>
      <dl className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {abilities.map((ability) => (
          <div key={ability} className="border-line border-t pt-4">
            <dt className="font-semibold">{t(`landing.can-${ability}`)}</dt>
            <dd className="mt-1 text-muted">{t(`landing.can-${ability}-what`)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

const promises: TextKey[] = ['landing.does-unknown', 'landing.does-takeover', 'landing.does-data']
const refusals: TextKey[] = ['landing.never-invents', 'landing.never-first', 'landing.never-hides']

function Honesty() {
  const { t } = useI18n()
  return (
    <Part title={t('landing.honest')}>
      <div className="grid gap-8 rounded-bubble bg-sunken p-6 sm:grid-cols-2 lg:p-10">
        <Points
          title={t('landing.does')}
          points={promises}
          icon={<Check size={20} className="text-positive" />}
        />
        <Points title={t('landing.never')} points={refusals} icon={<X size={20} className="text-danger" />} />
      </div>
    </Part>
  )
}

function Points({ title, points, icon }: { title: string; points: TextKey[]; icon: ReactNode }) {
  const { t } = useI18n()
  return (
    <div>
      <h3 className="text-large">{title}</h3>
      <ul className="mt-4 flex flex-col gap-3">
        {points.map((point) => (
          <li key={point} className="flex gap-3">
            <span aria-hidden className="mt-0.5 shrink-0">
              {icon}
            </span>
            {t(point)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Begin() {
  const { t } = useI18n()
  return (
    <section className="mt-16 flex flex-col items-center text-center lg:mt-24">
      <h2 className="max-w-[24ch] text-title">{t('landing.begin')}</h2>
      <p className="mt-2 mb-6 max-w-[48ch] text-muted">{t('landing.begin-what')}</p>
      <RegisterButton />
      <p className="mt-4 text-muted text-small">
        {t('register.has-account')}{' '}
        <Link
          href="/login"
          className="inline-flex min-h-11 items-center font-semibold text-accent-ink underline underline-offset-4"
        >
          {t('register.login')}
        </Link>
      </p>
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-12 lg:mt-20">
      <h2 className="mb-8 text-title">{title}</h2>
      {children}
    </section>
  )
}
