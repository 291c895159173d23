// What a field's schema complains about, in the owner's words.
import type { z } from 'zod'
import { useI18n } from '#web/i18n/i18n.tsx'

type Issue = Parameters<Exclude<z.core.ParseContext<z.core.$ZodIssue>['error'], undefined>>[0]

export type Complaint = (issue: Issue) => string

export function useComplaint(): Complaint {
  const { t } = useI18n()
  return (issue) => {
    if (issue.code === 'too_small') {
      const minimum = Number(issue.minimum)
      return minimum > 1 && issue.input !== ''
        ? t('complaint.too-short', { count: minimum })
        : t('complaint.missing')
    }
    if (issue.code === 'too_big') return t('complaint.too-long', { count: Number(issue.maximum) })
    if (issue.code === 'invalid_format' && issue.format === 'email') {
      return issue.input === '' ? t('complaint.missing') : t('complaint.email')
    }
    if (issue.code === 'invalid_type') return t('complaint.missing')
    return t('complaint.wrong')
  }
}
