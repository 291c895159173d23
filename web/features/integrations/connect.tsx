// Connecting: what to do on the other side, step by step, and the one form.
import { type ReactNode, useState } from 'react'
import {
  connectCalendar,
  connectTelegram,
  connectWhatsApp,
  type Integration,
  type IntegrationType,
} from '#contract/integrations.ts'
import { call } from '#web/api/client.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, Form, SubmitButton } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { CalendarAddress, WhatsAppAddress } from './details.tsx'
import { useRefreshIntegrations } from './queries.ts'

export function Connect({ type, onClose }: { type: IntegrationType; onClose: () => void }) {
  const { t } = useI18n()
  const refresh = useRefreshIntegrations()
  const [made, setMade] = useState<Integration | null>(null)

  async function done(integration: Integration): Promise<void> {
    await refresh()
    say(t(`integration.connected-${type}`))
    // Telegram is done; the others still want something of the owner.
    if (integration.type === 'telegram') onClose()
    else setMade(integration)
  }

  return (
    <Sheet open onClose={onClose} title={t(`integration.connect-${type}`)}>
      <div className="flex max-w-[36rem] flex-col gap-6">
        {made ? <Rest made={made} onClose={onClose} /> : <Steps type={type} done={done} />}
      </div>
    </Sheet>
  )
}

function Steps({ type, done }: { type: IntegrationType; done: (made: Integration) => Promise<void> }) {
  const { t } = useI18n()
  if (type === 'telegram')
    return (
      <>
        <Numbered>
          {t('integration.telegram-1')}{' '}
          <a
            href="https://t.me/BotFather"
            target="_blank"
            rel="noreferrer"
            className="font-semibold text-accent-ink underline underline-offset-4"
          >
            @BotFather
          </a>
          {t('integration.telegram-2')}
          {t('integration.telegram-3')}
        </Numbered>
        <Form
          schema={connectTelegram.body}
          start={{ token: '' }}
          send={async (body) => done(await call(connectTelegram, { body }))}
        >
          <Field
            name="token"
            label={t('integration.token')}
            hint={t('integration.token-hint')}
            autoComplete="off"
          />
          <SubmitButton>{t('integration.connect')}</SubmitButton>
        </Form>
      </>
    )
  if (type === 'whatsapp')
    return (
      <>
        <Numbered>
          {t('integration.whatsapp-1')}{' '}
          <a
            href="https://developers.facebook.com/apps"
            target="_blank"
            rel="noreferrer"
            className="font-semibold text-accent-ink underline underline-offset-4"
          >
            developers.facebook.com
          </a>
          {t('integration.whatsapp-2')}
          {t('integration.whatsapp-3')}
        </Numbered>
        <Form
          schema={connectWhatsApp.body}
          start={{ phone_id: '', token: '' }}
          send={async ({ app_secret, waba_id, ...body }) =>
            done(
              await call(connectWhatsApp, {
                // Fields left empty are not sent at all.
                body: { ...body, ...(app_secret && { app_secret }), ...(waba_id && { waba_id }) },
              }),
            )
          }
        >
          <Field name="phone_id" label={t('integration.phone-id')} inputMode="numeric" autoComplete="off" />
          <Field name="token" label={t('integration.access-token')} autoComplete="off" />
          <SubmitButton>{t('integration.connect')}</SubmitButton>
        </Form>
      </>
    )
  return <CalendarForm done={done} />
}

function CalendarForm({ done }: { done: (made: Integration) => Promise<void> }) {
  const { t } = useI18n()
  return (
    <>
      <p className="text-muted">{t('integration.calendar-how')}</p>
      <Form
        schema={connectCalendar.body}
        start={{ email: '' }}
        send={async (body) => done(await call(connectCalendar, { body }))}
      >
        <Field
          name="email"
          type="email"
          label={t('integration.calendar-email')}
          hint={t('integration.calendar-email-hint')}
          autoComplete="email"
        />
        <SubmitButton>{t('integration.connect')}</SubmitButton>
      </Form>
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent-ink">
          {t('integration.feed-only')}
        </summary>
        <p className="mb-4 text-muted">{t('integration.feed-only-what')}</p>
        <Form
          schema={connectCalendar.body}
          start={{ email: '', mode: 'feed' }}
          send={async (body) => done(await call(connectCalendar, { body: { ...body, mode: 'feed' } }))}
        >
          <Field name="email" type="email" label={t('integration.calendar-email')} autoComplete="email" />
          <SubmitButton>{t('integration.feed-connect')}</SubmitButton>
        </Form>
      </details>
    </>
  )
}

/** What remains to be done by hand once the connection stands. */
function Rest({ made, onClose }: { made: Integration; onClose: () => void }) {
  const { t } = useI18n()
  return (
    <>
      <Notice tone="positive" role="status">
        {t(made.type === 'calendar' ? `integration.mode-${calendarMode(made)}` : 'integration.whatsapp-rest')}
      </Notice>
      {made.type === 'whatsapp' ? (
        <WhatsAppAddress connection={made} />
      ) : (
        <CalendarAddress connection={made} />
      )}
      <Button look="primary" className="self-start" onClick={onClose}>
        {t('integration.done')}
      </Button>
    </>
  )
}

const calendarMode = ({ mode }: Integration) => (mode === 'google' || mode === 'invite' ? mode : 'feed')

function Numbered({ children }: { children: ReactNode[] }) {
  return (
    <ol className="flex flex-col gap-3">
      {children.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps never change.
        <li key={at} className="flex gap-3">
          <span
            aria-hidden
            className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-ink text-small"
          >
            {at + 1}
          </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">{step}</span>
        </li>
      ))}
    </ol>
  )
}
