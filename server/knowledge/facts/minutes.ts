// How long something takes: «60 хв», «1 год 30 хв», «2–2,5 год», «1:30», «півтори години».
import type { Minutes } from '#contract/facts.ts'
import { fold } from './fold.ts'
import * as said from './lexicon/time.ts'

export type TimeUnit = 'minutes' | 'hours'

const anyOf = (list: string) =>
  list
    .split(',')
    .map((word) => word.trim())
    .sort((a, b) => b.length - a.length)
    .join('|')

const number = '\\d{1,3}(?:[.,]\\d{1,2})?'
const edge = '(?![\\p{L}\\p{N}])'
const hour = `(?:${anyOf(said.hours)})(?!\\p{L})\\.?`
const minute = `(?:${anyOf(said.minutes)})${edge}\\.?`
const about = `(?:[~≈]|(?:${anyOf(said.about)})${edge}\\.?)`
const from = `(?:${anyOf(said.from)}|${anyOf(said.to)})${edge}`
const to = `(?:-|(?:${anyOf(said.to)})${edge})`

/** In «2 г 2 899 грн» the second 2 is thousands. */
const notThousands = '(?![\\p{L}\\p{N}:]| \\d{3}(?!\\d))'

/** One end of a duration: hours and minutes, a clock reading, or a bare number whose unit comes later. */
const end = (name: string, isBare: boolean) =>
  `(?:(?<${name}h>${number})\\s*-?(?:${hour})(?:\\s*(?:(?:${anyOf(said.and)})\\s+)?(?<${name}hm>\\d{1,2})(?:\\s*${minute}(?![\\p{L}\\p{N}:])|${notThousands}))?` +
  `|(?<${name}m>${number})\\s*-?(?:${minute})|(?<${name}c>\\d{1,2}:[0-5]\\d)(?::00)?(?!:?\\d)(?:\\s*(?:${hour}))?${isBare ? `|(?<${name}n>${number})` : ''})`

const source = (isBare: boolean) =>
  `(?<spoken>${Object.keys(said.spoken)
    .sort((a, b) => b.length - a.length)
    .join('|')})${edge}` +
  `|(?<about>${about}\\s*)?(?:(?<from>${from})\\s*)?${end('a', true)}(?:\\s*${to}\\s*${end('b', isBare)})?`
const whole = new RegExp(`^\\s*(?:${source(true)})\\s*[.,;]?\\s*$`, 'u')
// In «60 хв — 450 грн» the second number is no end of the first.
const within = new RegExp(`(?<![\\p{L}\\p{N}.,:+-]|\\d )(?:${source(false)})(?![\\p{L}\\p{N}])`, 'gu')

/** Most texts hold no duration, and are not worth a search. */
const spokenAtAll = /год|пів|пол|час|hour|godz/i

/** The whole text as a duration. A bare number needs the unit its column states; a clock reading is hours:minutes. */
export function minutesOf(text: string, unit?: TimeUnit): Minutes | null {
  if (text.length > 80 || !(/\d/.test(text) || spokenAtAll.test(text))) return null
  const match = whole.exec(fold(text))
  return match ? meant(match.groups ?? {}, unit, true) : null
}

/**
 * A duration said with its unit somewhere in a line, and the line without it. `besideSum`: the line is a sum with
 * its time, so that «2 г» are hours and no grams.
 */
export function takeMinutes(
  text: string,
  besideSum = false,
): { minutes: Minutes; before: string; after: string } | null {
  if (text.length > 300 || !/\d|пів|пол|half|pół/i.test(text)) return null
  const folded = fold(text)
  for (const match of folded.matchAll(within)) {
    // A lone «годину» is the middle of a sentence as often as a duration, 9:00 a time of day, «2 г» grams.
    const groups = match.groups ?? {}
    if (groups.spoken && !/півтор|полтор|half|pół|півгодин|полчас/.test(groups.spoken)) continue
    if (groups.ac !== undefined || groups.bc !== undefined) continue
    if (!besideSum && /\d\s*[гмm]\.?$/.test(match[0])) continue
    const minutes = meant(groups, undefined, false)
    if (minutes) {
      return {
        minutes,
        before: text.slice(0, match.index),
        after: text.slice(match.index + match[0].length),
      }
    }
  }
  return null
}

function meant(
  groups: Record<string, string | undefined>,
  unit: TimeUnit | undefined,
  clock: boolean,
): Minutes | null {
  const spoken = groups.spoken && said.spoken[groups.spoken]
  if (spoken) return { min: spoken, max: spoken }
  const last = endOf(groups, 'b', unit, clock)
  const first = endOf(groups, 'a', last === null ? unit : (last.unit ?? unit), clock)
  if (first === null || first.minutes === undefined) return null
  if (last !== null && last.minutes === undefined) return null
  const min = Math.round(first.minutes)
  const max = Math.round(last?.minutes ?? first.minutes)
  if (min < 1 || max < min || max > 24 * 60) return null
  const approximate = groups.about !== undefined || (groups.from !== undefined && last === null)
  return approximate ? { min, max, approximate: true } : { min, max }
}

function endOf(
  groups: Record<string, string | undefined>,
  name: 'a' | 'b',
  unit: TimeUnit | undefined,
  clock: boolean,
): { minutes: number | undefined; unit?: TimeUnit } | null {
  const value = (key: string) => {
    const text = groups[name + key]
    return text === undefined ? undefined : Number(text.replace(',', '.'))
  }
  const hours = value('h')
  if (hours !== undefined) return { minutes: hours * 60 + (value('hm') ?? 0), unit: 'hours' }
  const minutes = value('m')
  if (minutes !== undefined) return { minutes, unit: 'minutes' }
  const reading = groups[`${name}c`]
  if (reading !== undefined) {
    const [h = '0', m = '0'] = reading.split(':')
    return { minutes: clock ? Number(h) * 60 + Number(m) : undefined }
  }
  const bare = value('n')
  if (bare === undefined) return null
  return { minutes: unit === undefined ? undefined : unit === 'hours' ? bare * 60 : bare }
}
