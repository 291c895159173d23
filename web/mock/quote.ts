// How the owner's own fact is quoted: its values, nothing more.
import type { Fact } from '#contract/facts.ts'
import { formatOf } from '#web/i18n/format.ts'
import { translator } from '#web/i18n/translator.ts'
import uk from '#web/i18n/uk/format.ts'

const format = formatOf('uk', translator('uk', uk))

export function quoteOf(fact: Fact): string {
  if (fact.kind === 'service') {
    const { category, service, variant, price, unit, minutes, note } = fact
    const values = [price && format.money(price), unit, minutes && format.minutes(minutes), note]
    return [category, service, ...Object.values(variant), ...values].filter(Boolean).join(' | ')
  }
  if (fact.kind === 'hours') {
    return [fact.staff, format.days(fact.days), format.openingTimes(fact)].filter(Boolean).join(' | ')
  }
  if (fact.kind === 'contact') return [fact.label, fact.value].filter(Boolean).join(': ')
  if (fact.kind === 'staff') return [fact.name, fact.level, ...fact.skills].filter(Boolean).join(' | ')
  if (fact.kind === 'faq') return `${fact.question} ${fact.answer}`
  return fact.text
}
