import type { Fact, HoursFact } from '#contract/facts.ts'
import { useI18n } from './i18n.tsx'

/** A fact as one or two lines. */
export function useFactWords(): (fact: Fact) => [string, string?] {
  const { t, format } = useI18n()

  function hours(fact: HoursFact): [string, string?] {
    const dates = [fact.from, fact.to]
      .filter((date) => date !== undefined)
      .map((date) => format.calendarDay(date))
    const days = fact.days.length > 0 ? format.days(fact.days) : [...new Set(dates)].join(' – ')
    const details = [
      fact.breakFrom && fact.breakTo && t('hours.break', { from: fact.breakFrom, to: fact.breakTo }),
      fact.lastBooking && t('hours.last-booking', { time: fact.lastBooking }),
      fact.note,
    ].filter(Boolean)
    return [[fact.staff, days].filter(Boolean).join(': '), [openingTimes(fact), ...details].join(' · ')]
  }

  function openingTimes(fact: HoursFact): string {
    if (!fact.closed && !fact.opens && fact.closes) return t('know.hours-until', { time: fact.closes })
    if (!fact.closed && fact.opens && !fact.closes) return t('know.hours-since', { time: fact.opens })
    return format.openingTimes(fact)
  }

  return (fact) => {
    if (fact.kind === 'hours') return hours(fact)
    if (fact.kind === 'contact') {
      return [[t(`contact.${fact.type}`), fact.label].filter(Boolean).join(', '), fact.value]
    }
    if (fact.kind === 'staff') {
      return [
        [fact.name, fact.level].filter(Boolean).join(', '),
        fact.skills.length > 0 ? fact.skills.join(', ') : fact.text,
      ]
    }
    if (fact.kind === 'faq') return [fact.question, fact.answer]
    if (fact.kind === 'rule') return fact.heading ? [fact.heading, fact.text] : [fact.text]
    if (fact.kind === 'payment') return [fact.text]
    return [fact.service]
  }
}
