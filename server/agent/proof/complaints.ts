// What is wrong with a claim, in words that a model can correct itself by.
import type { Claim, Complaint } from './claim.ts'
import type { Group } from './scope.ts'
import type { Meant } from './services.ts'

const shownAtMost = 4

function listed(meant: readonly Meant[], unit: Claim['unit']): string {
  return meant
    .slice(0, shownAtMost)
    .map(({ offer, priced: { known } }) => {
      const { variant, price, minutes } = known.fact
      const name = [offer.service, ...Object.values(variant)].join(', ')
      if (unit === 'minutes')
        return `«${name}»: ${minutes ? `${minutes.min}${minutes.max === minutes.min ? '' : `–${minutes.max}`} min` : 'no duration known'}`
      return `«${name}»: ${price ? `${price.type} ${price.min}${price.max === null || price.max === price.min ? '' : `–${price.max}`} ${price.type === 'percent' ? '%' : price.currency}` : 'no price known'}`
    })
    .join('; ')
}

export function complaintAbout(
  claim: Claim,
  group: Group | undefined,
  meant: ReadonlyMap<Group, readonly Meant[]>,
): Complaint {
  const { start, end, text, unit } = claim
  const complaint = (reason: string): Complaint => ({ start, end, text, reason })
  const found = group ? (meant.get(group) ?? []) : []
  if (unit === 'money' || unit === 'minutes' || unit === 'percent') {
    if (found.length === 1) return complaint(`the facts say ${listed(found, unit)}`)
    if (found.length > 1)
      return complaint(`say which one it is of, with its own number: ${listed(found, unit)}`)
    return complaint(
      'no fact says this of what it is said of: name the service as the facts do, or quote the rule with its conditions, or leave it out',
    )
  }
  if (unit === 'time' || unit === 'date')
    return complaint(
      'no opening hours, slot or rule has it on that day: use the hours or a tool’s result, or leave it out',
    )
  if (unit === 'phone' || unit === 'link')
    return complaint('this contact is not in the facts: copy one from them, or leave it out')
  return complaint('no fact has this number there: leave it out, or say its unit and what it is of')
}
