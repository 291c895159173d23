// Whether the agent answers, and what happens while a person does instead.
import { useSalon } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Switch } from '#web/ui/switch.tsx'
import { useChangeSalon } from './change-salon.ts'
import { Group } from './group.tsx'

const waits = {
  nudge_minutes: [5, 10, 20, 30, 60],
  holding_minutes: [10, 20, 30, 60, 120],
  back_minutes: [30, 60, 120, 240, 720, 1440],
} as const
const waitNames = ['nudge_minutes', 'holding_minutes', 'back_minutes'] as const

export function Agent() {
  const { t, format } = useI18n()
  const salon = useSalon()
  const change = useChangeSalon()
  return (
    <Group title={t('settings.agent')}>
      <Loaded query={salon} skeleton={<Skeleton className="h-56 w-full" />}>
        {(kept) => (
          <>
            <Switch
              label={t('settings.agent-on')}
              hint={t(kept.agent_enabled ? 'settings.agent-on-what' : 'settings.agent-off-what')}
              checked={kept.agent_enabled}
              change={(agent_enabled) =>
                change(
                  { agent_enabled },
                  t(agent_enabled ? 'settings.agent-answers' : 'settings.agent-is-silent'),
                )
              }
            />
            {kept.deletion_at && <Notice tone="warning">{t('settings.agent-rests')}</Notice>}
            <p className="mt-2 max-w-[60ch] text-muted">{t('settings.waits')}</p>
            <div className="grid gap-4 sm:grid-cols-3">
              {waitNames.map((name) => (
                <Choice
                  key={name}
                  label={t(`settings.${name}`)}
                  value={String(kept[name])}
                  options={[...new Set<number>([...waits[name], kept[name]])]
                    .sort((a, b) => a - b)
                    .map((minutes) => ({
                      value: String(minutes),
                      name: t('settings.after', { time: format.minutes({ min: minutes, max: minutes }) }),
                    }))}
                  choose={(chosen) => change({ [name]: Number(chosen) })}
                />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </Group>
  )
}
