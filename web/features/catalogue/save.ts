import { useI18n } from '#web/i18n/i18n.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { usePatchSchedule } from './queries.ts'

/** Sends the change; a refusal is said. */
export function useSave() {
  const patch = usePatchSchedule()
  const wording = useWording()
  const { t } = useI18n()
  return (body: Parameters<typeof patch.mutate>[0]['body']) =>
    patch.mutate(
      { body },
      { onSuccess: () => say(t('save.saved')), onError: (failure) => say(wording(failure)) },
    )
}
