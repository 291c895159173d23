// Connections: each either works, or says in one sentence what is wrong and has one button for it.
import { CalendarDays, CircleCheck, MessageCircle, Send, TriangleAlert } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { type Integration, type IntegrationType, integrationTypes } from '#contract/integrations.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { classes } from '#web/ui/classes.ts'
import { Loaded, Page, Skeleton } from '#web/ui/page.tsx'
import { connectionOf, useIntegrations } from './queries.ts'

/** Forms and the doctor come when one is opened. */
const Connect = lazy(async () => ({ default: (await import('./connect.tsx')).Connect }))
const Doctor = lazy(async () => ({ default: (await import('./doctor.tsx')).Doctor }))
const Disconnect = lazy(async () => ({ default: (await import('./disconnect.tsx')).Disconnect }))
const Details = lazy(async () => ({ default: (await import('./details.tsx')).Details }))

const icons = { telegram: Send, whatsapp: MessageCircle, calendar: CalendarDays }

export function IntegrationsPage() {
  const { t } = useI18n()
  const integrations = useIntegrations()
  return (
    <Page title={t('integration.title')} lead={t('integration.lead')}>
      <Loaded query={integrations} skeleton={<Skeleton className="h-96 w-full" />}>
        {(all) => (
          <ul className="divide-y divide-line border-line border-y">
            {integrationTypes.map((type) => (
              <Connection key={type} type={type} connection={connectionOf(all, type)} />
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  )
}

type Opened = 'connect' | 'doctor' | 'disconnect' | null

function Connection({ type, connection }: { type: IntegrationType; connection: Integration | undefined }) {
  const { t } = useI18n()
  const [opened, setOpened] = useState<Opened>(null)
  const Icon = icons[type]
  const close = () => setOpened(null)
  const name = t(`integration.name-${type}`)
  return (
    <li className="py-6">
      <div className="flex items-start gap-4">
        <span className="grid size-11 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-ink">
          <Icon size={20} aria-hidden />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="text-large">{name}</h2>
          {connection ? (
            <State connection={connection} />
          ) : (
            <p className="text-muted">{t(`integration.what-${type}`)}</p>
          )}
          <div className="mt-4 flex flex-wrap gap-3">
            {connection ? (
              <>
                {type !== 'calendar' && (
                  <Button
                    onClick={() => setOpened('doctor')}
                    aria-label={t('integration.examine-of', { name })}
                  >
                    {t('integration.examine')}
                  </Button>
                )}
                <Button onClick={() => setOpened('connect')} aria-label={t('integration.again-of', { name })}>
                  {t('integration.again')}
                </Button>
                <Button
                  look="quiet"
                  onClick={() => setOpened('disconnect')}
                  aria-label={t('integration.disconnect-of', { name })}
                >
                  {t('integration.disconnect')}
                </Button>
              </>
            ) : (
              <Button
                look="primary"
                onClick={() => setOpened('connect')}
                aria-label={t('integration.connect-of', { name })}
              >
                {t('integration.connect')}
              </Button>
            )}
          </div>
          <Suspense>
            {connection && <Details connection={connection} />}
            {opened === 'connect' && <Connect type={type} onClose={close} />}
            {opened === 'doctor' && connection && (
              <Doctor connection={connection} onClose={close} reconnect={() => setOpened('connect')} />
            )}
            {opened === 'disconnect' && connection && <Disconnect connection={connection} onClose={close} />}
          </Suspense>
        </div>
      </div>
    </li>
  )
}

function State({ connection }: { connection: Integration }) {
  const { t } = useI18n()
  const { health = 'well', problem } = connection
  return (
    <>
      <Line look={health}>
        {problem ?? t(health === 'well' ? 'integration.works' : `integration.${health}`)}
      </Line>
      <p className="text-muted [overflow-wrap:anywhere]">{identityOf(connection)}</p>
    </>
  )
}

function Line({ look, children }: { look: 'well' | 'warning' | 'broken'; children: ReactNode }) {
  const Icon = look === 'well' ? CircleCheck : TriangleAlert
  const colour = { well: 'text-positive', warning: 'text-warning', broken: 'text-danger' }[look]
  return (
    <p className={classes('flex items-start gap-2 font-semibold', colour)}>
      <Icon size={18} aria-hidden className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </p>
  )
}

/** As the other side names it. */
function identityOf({ bot_username, display_phone, email }: Integration): string {
  if (bot_username) return `@${bot_username}`
  return display_phone ?? email ?? ''
}
