// The salon's facts as a model reads them: a line each, with the number it is cited by.
import type { Fact, Minutes, Money } from '#contract/facts.ts'
import type { KnownFact } from '../engine.ts'

/** Text of strangers inside our instructions: it cannot close the block it stands in, nor begin a line of its own. */
export function asData(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/</g, '‹').replace(/>/g, '›').trim()
}

/** The same for text of several lines. */
export function asBlock(text: string): string {
  return text.split(/\r?\n/).map(asData).filter(Boolean).join('\n')
}

const headings: Record<Fact['kind'], string> = {
  service: 'Services: name; variant; price; duration; remark',
  hours: 'Opening hours and working days',
  contact: 'Contacts',
  payment: 'Payment',
  staff: 'Masters',
  rule: 'Rules and information',
  faq: 'Questions and answers',
}

export function factsText(facts: readonly KnownFact[], currency: string): string {
  const sections = (Object.keys(headings) as Fact['kind'][]).flatMap((kind) => {
    const own = facts.filter(({ fact }) => fact.kind === kind)
    return own.length === 0
      ? []
      : [[`## ${headings[kind]}`, ...own.map((fact) => factLine(fact, currency))].join('\n')]
  })
  return sections.join('\n\n')
}

export const factLine = ({ id, fact }: KnownFact, currency: string): string =>
  `[${id}] ${asData(said(fact, currency))}`

function said(fact: Fact, currency: string): string {
  switch (fact.kind) {
    case 'service':
      return parts(
        fact.category ? `${fact.service} (${fact.category})` : fact.service,
        Object.entries(fact.variant)
          .map(([kind, value]) => `${kind}: ${value}`)
          .join(', '),
        fact.price && moneySaid(fact.price, currency) + (fact.unit ? ` per ${fact.unit}` : ''),
        fact.minutes && minutesSaid(fact.minutes),
        fact.note,
      )
    case 'hours': {
      const when = fact.from
        ? `${fact.from}${fact.to && fact.to !== fact.from ? ` to ${fact.to}` : ''}`
        : fact.days.join(', ')
      return parts(
        fact.staff,
        when,
        fact.closed ? 'closed' : `${fact.opens ?? '?'}–${fact.closes ?? '?'}`,
        fact.breakFrom && `break ${fact.breakFrom}–${fact.breakTo}`,
        fact.lastBooking && `last booking ${fact.lastBooking}`,
        fact.note,
      )
    }
    case 'contact':
      return parts(fact.type, fact.label, fact.value)
    case 'payment':
      return parts(
        fact.accepted.length > 0 ? `accepted: ${fact.accepted.join(', ')}` : '',
        fact.refused.length > 0 ? `not accepted: ${fact.refused.join(', ')}` : '',
        fact.text,
      )
    case 'staff':
      return parts(fact.name, fact.level, fact.skills.join(', '), fact.text)
    case 'rule':
      return parts(fact.heading, fact.text)
    case 'faq':
      return `${fact.question} — ${fact.answer}`
  }
}

const parts = (...given: (string | undefined)[]): string => given.filter(Boolean).join('; ')

function moneySaid({ type, min, max, currency }: Money, usual: string): string {
  const unit = type === 'percent' ? '%' : currency === usual ? currencySaid(usual) : currency
  const sum = max === null || max === min ? `${min} ${unit}` : `${min}–${max} ${unit}`
  switch (type) {
    case 'free':
      return 'free of charge'
    case 'from':
      return `from ${min} ${unit}`
    case 'surcharge':
      return `surcharge ${sum}, added to another price`
    case 'percent':
      return min < 0 ? `discount ${-min} %` : `surcharge ${min} %`
    default:
      return sum
  }
}

const currencySaid = (code: string): string => (code === 'UAH' ? 'грн' : code)

const minutesSaid = ({ min, max, approximate }: Minutes): string =>
  `${approximate ? 'about ' : ''}${min === max ? min : `${min}–${max}`} min`
