// Short groups, saved as changed.
import { LogOut } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Salon } from '#contract/salon.ts'
import { useValue } from '#web/api/observable.ts'
import { signOut, useMe, usePatchSalon, useSalon } from '#web/api/queries.ts'
import { useChooseLanguage, useI18n } from '#web/i18n/i18n.tsx'
import { type Offered, offered } from '#web/i18n/languages.ts'
import { Button } from '#web/ui/button.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { Field, Form, SaveState } from '#web/ui/form.tsx'
import { Loaded, Page, Skeleton } from '#web/ui/page.tsx'
import { Segments } from '#web/ui/segments.tsx'
import { chooseTheme, theme, themes } from '#web/ui/theme.ts'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { Model } from './model.tsx'

const Profile = Salon.pick({ name: true, phone: true, address: true })

export function SettingsPage() {
  const { t } = useI18n()
  return (
    <Page title={t('settings.title')}>
      <div className="flex flex-col gap-10">
        <SalonProfile />
        <Group title={t('model.title')}>
          <Model />
        </Group>
        <LanguageAndTime />
        <Looks />
        <Account />
      </div>
    </Page>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-4 text-large">{title}</h2>
      <div className="flex flex-col gap-4">{children}</div>
    </section>
  )
}

function SalonProfile() {
  const { t } = useI18n()
  const salon = useSalon()
  const patch = usePatchSalon()
  return (
    <Group title={t('settings.salon')}>
      <Loaded query={salon} skeleton={<Skeleton className="h-64 w-full" />}>
        {({ name, phone, address }) => (
          <Form
            schema={Profile}
            start={{ name, phone: phone ?? '', address: address ?? '' }}
            send={patch.mutateAsync}
            saveOnLeave
          >
            <Field name="name" label={t('field.salon-name')} autoComplete="organization" />
            <Field name="phone" label={t('field.phone')} type="tel" autoComplete="tel" inputMode="tel" />
            <Field name="address" label={t('field.address')} autoComplete="street-address" />
            <SaveState />
          </Form>
        )}
      </Loaded>
    </Group>
  )
}

function LanguageAndTime() {
  const { t, language } = useI18n()
  const salon = useSalon()
  const patch = usePatchSalon()
  const wording = useWording()
  const chooseLanguage = useChooseLanguage()
  const sayFailure = { onError: (failure: Error) => say(wording(failure)) }
  return (
    <Group title={t('settings.language-time')}>
      <Choice
        label={t('language.label')}
        value={language}
        options={Object.entries(offered).map(([value, { name }]) => ({ value, name }))}
        choose={(chosen) => {
          chooseLanguage(chosen as Offered)
          patch.mutate({ language: chosen as Offered }, sayFailure)
        }}
      />
      <Loaded query={salon} skeleton={<Skeleton className="h-18 w-full" />}>
        {({ time_zone }) => (
          <Choice
            label={t('settings.time-zone')}
            value={time_zone}
            options={timeZones(time_zone).map((zone) => ({ value: zone, name: zone.replaceAll('_', ' ') }))}
            choose={(zone) =>
              patch.mutate({ time_zone: zone }, { ...sayFailure, onSuccess: () => say(t('save.saved')) })
            }
          />
        )}
      </Loaded>
    </Group>
  )
}

/** Browsers disagree on how Kyiv is spelled; the salon's own zone is always in the list. */
function timeZones(current: string): string[] {
  const known = Intl.supportedValuesOf('timeZone').map((zone) =>
    zone === 'Europe/Kiev' ? 'Europe/Kyiv' : zone,
  )
  return [...new Set([current, ...known])].sort()
}

function Looks() {
  const { t } = useI18n()
  const current = useValue(theme)
  return (
    <Group title={t('settings.looks')}>
      <Segments
        name="theme"
        label={t('settings.looks')}
        value={current}
        options={themes.map((one) => ({ value: one, name: t(`theme.${one}`) }))}
        choose={chooseTheme}
      />
    </Group>
  )
}

function Account() {
  const { t, format } = useI18n()
  const me = useMe()
  const [busy, setBusy] = useState(false)
  return (
    <Group title={t('settings.account')}>
      <Loaded query={me} skeleton={<Skeleton className="h-12 w-full" />}>
        {({ email, is_trial, trial_end_date }) => (
          <div>
            <p className="[overflow-wrap:anywhere]">{email}</p>
            {is_trial && trial_end_date && (
              <p className="text-muted">{t('settings.trial-until', { date: format.date(trial_end_date) })}</p>
            )}
          </div>
        )}
      </Loaded>
      <Button
        busy={busy}
        className="self-start"
        onClick={() => {
          setBusy(true)
          void signOut()
        }}
      >
        <LogOut size={18} aria-hidden />
        {t('settings.sign-out')}
      </Button>
    </Group>
  )
}
