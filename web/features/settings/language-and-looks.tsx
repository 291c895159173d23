import { useValue } from '#web/api/observable.ts'
import { useSalon } from '#web/api/queries.ts'
import { useChooseLanguage, useI18n } from '#web/i18n/i18n.tsx'
import { type Offered, offered } from '#web/i18n/languages.ts'
import { Choice } from '#web/ui/choice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Segments } from '#web/ui/segments.tsx'
import { chooseTheme, theme, themes } from '#web/ui/theme.ts'
import { useChangeSalon } from './change-salon.ts'
import { Group } from './group.tsx'

export function LanguageAndTime() {
  const { t, language } = useI18n()
  const salon = useSalon()
  const change = useChangeSalon()
  const chooseLanguage = useChooseLanguage()
  return (
    <Group title={t('settings.language-time')}>
      <Choice
        label={t('language.label')}
        value={language}
        options={Object.entries(offered).map(([value, { name }]) => ({ value, name }))}
        choose={(chosen) => {
          chooseLanguage(chosen as Offered)
          change({ language: chosen as Offered })
        }}
      />
      <Loaded query={salon} skeleton={<Skeleton className="h-18 w-full" />}>
        {({ time_zone }) => (
          <Choice
            label={t('settings.time-zone')}
            value={time_zone}
            options={timeZones(time_zone).map((zone) => ({ value: zone, name: zone.replaceAll('_', ' ') }))}
            choose={(zone) => change({ time_zone: zone })}
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

export function Looks() {
  const { t } = useI18n()
  return (
    <Group title={t('settings.looks')}>
      <Segments
        name="theme"
        label={t('settings.looks')}
        value={useValue(theme)}
        options={themes.map((one) => ({ value: one, name: t(`theme.${one}`) }))}
        choose={chooseTheme}
      />
    </Group>
  )
}
