import { KeyRound, LogOut } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { signOut, useMe } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Group } from './group.tsx'

const PasswordSheet = lazy(async () => ({ default: (await import('./password-sheet.tsx')).PasswordSheet }))

export function Account() {
  const { t, format } = useI18n()
  const me = useMe()
  const [isLeaving, setLeaving] = useState(false)
  const [isChanging, setChanging] = useState(false)
  return (
    <Group title={t('settings.account')}>
      <Loaded query={me} skeleton={<Skeleton className="h-12 w-full" />}>
        {({ email, is_trial, trial_end_date }) => (
          <div>
            <p className="[overflow-wrap:anywhere]">{email}</p>
            {is_trial && trial_end_date && (
              <p className="text-muted">
                {t(new Date(trial_end_date) > new Date() ? 'settings.trial-until' : 'settings.trial-over', {
                  date: format.date(trial_end_date),
                })}
              </p>
            )}
          </div>
        )}
      </Loaded>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => setChanging(true)}>
          <KeyRound size={18} aria-hidden />
          {t('settings.password')}
        </Button>
        <Button
          busy={isLeaving}
          onClick={() => {
            setLeaving(true)
            void signOut()
          }}
        >
          <LogOut size={18} aria-hidden />
          {t('settings.sign-out')}
        </Button>
      </div>
      {isChanging && (
        <Suspense>
          <PasswordSheet onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </Group>
  )
}
