// A setting is saved as soon as it is changed; what was refused is said, and the page shows what is kept.
import type { InputOf } from '#contract/endpoint.ts'
import type { patchSalon } from '#contract/salon.ts'
import { usePatchSalon } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'

type PatchedSalon = InputOf<typeof patchSalon>['body']

export function useChangeSalon(): (changes: PatchedSalon, said?: string) => void {
  const { t } = useI18n()
  const wording = useWording()
  const patch = usePatchSalon()
  return (changes, said = t('save.saved')) =>
    patch.mutate(changes, {
      onSuccess: () => say(said),
      onError: (failure) => say(wording(failure)),
    })
}
