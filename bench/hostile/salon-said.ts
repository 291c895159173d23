// What is said of the salon itself: hours and contacts, right or wrong.
import { weekdays } from '#contract/facts.ts'
import type { CustomerLanguage } from '#server/agent/engine.ts'
import type { Chance } from './chance.ts'
import { fill, type Salon, type Sentence } from './claims.ts'
import { wordings } from './wording.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const clock = (time: string): string => time.replace(/^0/, '')
const later = (time: string, hours: number): string =>
  `${String(Math.min(23, Math.max(0, Number(time.slice(0, 2)) + hours))).padStart(2, '0')}${time.slice(2)}`

/** Opening hours of a weekday, right or wrong. */
export function hoursSaid(
  salon: Salon,
  language: CustomerLanguage,
  chance: Chance,
  lying: boolean,
): Sentence | null {
  const wording = wordings[language]
  const staff = salon.staff.length > 0 && chance.flip(0.4) ? chance.pick(salon.staff) : null
  const day = chance.pick(weekdays)
  const own = salon.hoursOf(staff, day)
  const [name, on] = wording.days[day]
  const isOff = own === null || own.closed
  if (own === null && staff === null) return null
  const open = staff ? wording.works : wording.open
  const shut = staff ? wording.worksNot : wording.closed
  const say = (from: string, to: string): string =>
    capital(fill(chance.pick(open), { on, day: name, who: staff ?? '', from: clock(from), to: clock(to) }))
  const off = (): string => capital(fill(chance.pick(shut), { on, day: name, who: staff ?? '' }))
  if (!lying)
    return isOff
      ? { text: off(), lie: null }
      : own.opens && own.closes
        ? { text: say(own.opens, own.closes), lie: null }
        : null
  if (isOff) return { text: say('10:00', '18:00'), lie: 'closed day said open' }
  const { opens, closes } = own
  if (!opens || !closes) return null
  const kind = chance.pick(['closed', 'later', 'earlier', 'inverted', 'other'] as const)
  if (kind === 'closed') return { text: off(), lie: 'open day said closed' }
  if (kind === 'later') return { text: say(opens, later(closes, chance.whole(1, 2))), lie: 'hours: later' }
  if (kind === 'earlier') return { text: say(later(opens, -1), closes), lie: 'hours: earlier' }
  if (kind === 'inverted') return { text: say(closes, opens), lie: 'hours: inverted' }
  const somebody = chance.pick([null, ...salon.staff])
  const other = salon.hoursOf(somebody, chance.pick(weekdays))
  if (!other?.opens || !other.closes || (other.opens === opens && other.closes === closes)) return null
  return { text: say(other.opens, other.closes), lie: 'hours of another day or master' }
}

const changedDigit = (text: string, chance: Chance): string => {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index).slice(3)
  const at = chance.pick(places)
  return text.slice(0, at) + String((Number(text[at]) + chance.whole(1, 9)) % 10) + text.slice(at + 1)
}

export function contactSaid(
  salon: Salon,
  language: CustomerLanguage,
  chance: Chance,
  lying: boolean,
): Sentence | null {
  const wording = wordings[language]
  const kind = chance.pick(['phone', 'link', 'address'] as const)
  if (kind === 'phone') {
    const phones = salon.contacts('phone')
    if (phones.length === 0) return null
    const phone = chance.pick(phones)
    const wrong = changedDigit(phone, chance)
    if (lying && phones.includes(wrong)) return null
    const written = lying ? wrong : phone
    const spaced = written.replace(/^(\+\d{2,3})(\d{2})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5')
    return {
      text: fill(chance.pick(wording.phone), { phone: chance.flip(0.5) ? spaced : written }),
      lie: lying ? 'phone' : null,
    }
  }
  if (kind === 'link') {
    const links = [...salon.contacts('instagram'), ...salon.contacts('website'), ...salon.contacts('email')]
    const link = links.length > 0 ? chance.pick(links) : null
    if (lying)
      return {
        text: fill(chance.pick(wording.link), {
          link: link
            ? link.replace(/([\p{L}])(?=[^\p{L}]*$|[\p{L}]*$)/u, '$1x')
            : 'https://best-salon.example/promo',
        }),
        lie: 'link',
      }
    return link ? { text: fill(chance.pick(wording.link), { link }), lie: null } : null
  }
  const [address] = salon.contacts('address')
  if (!address) return null
  const numbers = [...address.matchAll(/\d+/g)]
  const [last] = numbers
  if (!lying) return { text: fill(chance.pick(wording.address), { address }), lie: null }
  if (!last) return null
  const wrong = `${address.slice(0, last.index)}${Number(last[0]) + chance.whole(1, 40)}${address.slice(last.index + last[0].length)}`
  return { text: fill(chance.pick(wording.address), { address: wrong }), lie: 'address' }
}
