// A failure in the owner's words. The server already speaks his language; what has no sentence gets ours.
import { ApiProblem, NetworkFailure } from '#web/api/failures.ts'
import { useI18n } from '#web/i18n/i18n.tsx'

export function useWording(): (failure: unknown) => string {
  const { t } = useI18n()
  return (failure) => {
    if (failure instanceof NetworkFailure) return t('failure.network')
    if (failure instanceof ApiProblem && failure.sentence) return failure.sentence
    return t('failure.unexpected')
  }
}
