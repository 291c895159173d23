// Is it really working, asked of the other side this moment: each finding in a sentence, its cause, one button.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Diagnosis, Finding, Integration } from '#contract/integrations.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Copied } from '#web/ui/copied.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useDiagnosis, useRepair } from './queries.ts'
import { WhatsAppSetting } from './whatsapp-setting.tsx'

export function Doctor({
  connection,
  onClose,
  reconnect,
}: {
  connection: Integration
  onClose: () => void
  reconnect: () => void
}) {
  const { t, format } = useI18n()
  const diagnosis = useDiagnosis(connection.id)
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('doctor.title', { name: t(`integration.name-${connection.type}`) })}
    >
      <div className="flex max-w-[40rem] flex-col gap-6" aria-live="polite">
        <Loaded
          query={diagnosis}
          skeleton={
            <>
              <p className="text-muted">{t('doctor.asking')}</p>
              <Skeleton className="mt-4 h-64 w-full" />
            </>
          }
        >
          {(found) => (
            <>
              {found.findings.length === 0 ? (
                <p className="flex items-center gap-2 font-semibold text-large text-positive">
                  <CircleCheck size={22} aria-hidden />
                  {t('doctor.well')}
                </p>
              ) : (
                <ul className="divide-y divide-line border-line border-y">
                  {found.findings.map((finding) => (
                    <Found
                      key={finding.code}
                      finding={finding}
                      connectionId={connection.id}
                      reconnect={reconnect}
                      again={() => void diagnosis.refetch()}
                    />
                  ))}
                </ul>
              )}
              <Figures figures={found.figures} />
              <div className="flex flex-wrap items-center gap-3">
                <Button busy={diagnosis.isFetching} onClick={() => void diagnosis.refetch()}>
                  {t('doctor.again')}
                </Button>
                <p className="text-muted text-small">
                  {t('doctor.at', { when: format.clock(found.examined_at) })}
                </p>
              </div>
            </>
          )}
        </Loaded>
      </div>
    </Sheet>
  )
}

const looks = {
  broken: { icon: CircleAlert, colour: 'text-danger' },
  warning: { icon: TriangleAlert, colour: 'text-warning' },
  note: { icon: Info, colour: 'text-muted' },
}

function Found({
  finding,
  connectionId,
  reconnect,
  again,
}: {
  finding: Finding
  connectionId: number
  reconnect: () => void
  again: () => void
}) {
  const { t } = useI18n()
  const wording = useWording()
  const repair = useRepair(connectionId)
  const { icon: Icon, colour } = looks[finding.severity]
  const { action } = finding
  return (
    <li className="flex gap-3 py-4">
      <Icon size={20} aria-hidden className={`mt-0.5 shrink-0 ${colour}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <p className="font-semibold">
          <span className="sr-only">{t(`doctor.${finding.severity}`)}: </span>
          {finding.sentence}
        </p>
        <p className="text-muted">{finding.cause}</p>
        {repair.isError && (
          <Notice tone="danger" role="alert">
            {wording(repair.error)}
          </Notice>
        )}
        {action?.kind === 'repair' && (
          <Act>
            <Button look="primary" busy={repair.isPending} onClick={() => repair.mutate(finding.code)}>
              {action.label}
            </Button>
          </Act>
        )}
        {action?.kind === 'reconnect' && (
          <Act>
            <Button look="primary" onClick={reconnect}>
              {action.label}
            </Button>
          </Act>
        )}
        {action?.kind === 'open' && action.url && (
          <Act>
            <a
              href={action.url}
              target="_blank"
              rel="noreferrer"
              className="inline-flex min-h-11 items-center rounded-control border border-edge bg-surface px-4 font-semibold hover:bg-sunken"
            >
              {action.label}
            </a>
          </Act>
        )}
        {action?.kind === 'history' && (
          <Act>
            <Link
              href="/chats"
              className="inline-flex min-h-11 items-center font-semibold text-accent-ink underline"
            >
              {action.label}
            </Link>
          </Act>
        )}
        {action?.kind === 'copy' && action.value && <Copied label={action.label} value={action.value} />}
        {action?.kind === 'settings' && action.field && (
          <WhatsAppSetting field={action.field} label={action.label} done={again} />
        )}
        {action?.kind === 'owner-link' && <p className="text-muted">{t('doctor.owner-link')}</p>}
      </div>
    </li>
  )
}

const Act = ({ children }: { children: ReactNode }) => <div>{children}</div>

function Figures({ figures }: { figures: Diagnosis['figures'] }) {
  const { t, format } = useI18n()
  const never = t('doctor.never')
  const when = (instant: string | null) => (instant ? format.when(instant) : never)
  const rows: [string, string | null][] = [
    [t('doctor.identity'), figures.identity],
    [t('doctor.way'), t(`doctor.way-${figures.mode}`)],
    [t('doctor.last-in'), when(figures.last_message_in)],
    [t('doctor.last-out'), when(figures.last_message_out)],
    [t('doctor.sent'), format.number(figures.sent)],
    [t('doctor.failed'), format.number(figures.failed)],
    [t('doctor.pending'), figures.pending_updates === null ? null : format.number(figures.pending_updates)],
    [t('doctor.windows'), figures.windows_open === null ? null : format.number(figures.windows_open)],
    [t('doctor.token-until'), figures.token_expires_at && format.date(figures.token_expires_at)],
  ]
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-small">
      {rows.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="tabular-nums [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
