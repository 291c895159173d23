// How a fact of the owner's is shown where a row of a file would be quoted: its values, nothing more.
import type { Fact, Money, ServiceFact } from '#contract/facts.ts'

export function quoteOf(fact: Fact): string {
  switch (fact.kind) {
    case 'service':
      return serviceQuote(fact)
    case 'hours': {
      const when =
        fact.days.length > 0 ? fact.days.join(', ') : [fact.from, fact.to].filter(Boolean).join(' – ')
      const open = fact.closed ? '—' : `${fact.opens ?? ''}–${fact.closes ?? ''}`
      return [fact.staff, when, open, fact.note].filter(Boolean).join(' | ')
    }
    case 'contact':
      return [fact.label, fact.value].filter(Boolean).join(': ')
    case 'staff':
      return [fact.name, fact.level, ...fact.skills].filter(Boolean).join(' | ')
    case 'faq':
      return `${fact.question} ${fact.answer}`
    default:
      return fact.text
  }
}

function serviceQuote({ category, service, variant, price, unit, minutes, note }: ServiceFact): string {
  const time =
    minutes && (minutes.min === minutes.max ? `${minutes.min} хв` : `${minutes.min}–${minutes.max} хв`)
  return [category, service, ...Object.values(variant), price && moneyQuote(price), unit, time, note]
    .filter(Boolean)
    .join(' | ')
}

function moneyQuote({ type, min, max, currency }: Money): string {
  const unit = type === 'percent' ? '%' : currency
  if (type === 'from') return `від ${min} ${unit}`
  if (max !== null && max !== min) return `${min}–${max} ${unit}`
  return `${type === 'surcharge' ? '+' : ''}${min} ${unit}`
}
