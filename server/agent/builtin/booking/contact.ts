// The customer's own name and phone in a message, and the message without them.
import { parsePhoneNumberFromString } from 'libphonenumber-js'

export type Contact = { name: string | null; phone: string | null; rest: string }

const phonePattern = /\+?\d[\d\s()\-–.]{7,17}\d/gu
const nameWord = "\\p{Lu}[\\p{Ll}’'ʼ-]+"
const fullName = `${nameWord}(?:\\s${nameWord}){0,2}`
const introduced = new RegExp(
  `(?:мене звати|мене звуть|на ім[’'ʼ]я|меня зовут|на имя|моє ім[’'ʼ]я|мое имя|my name is|i am called|under the name(?: of)?|mam na imię|nazywam się|na imię|na nazwisko)\\s*[:—–-]?\\s*(${fullName})`,
  'iu',
)
const lastSentence = new RegExp(`(?:[,.!?;)]|\\n)\\s*(${fullName})\\s*[.!]?\\s*$`, 'u')
const beforePhone = new RegExp(`(${fullName})[\\s,.:;—–-]*$`, 'u')
const afterPhone = new RegExp(`^[\\s,.:;—–-]*(${fullName})(?=[\\s.,!]|$)`, 'u')

/** E.164 where the number is one; as written otherwise. */
function phoneIn(message: string): { phone: string; at: number; length: number } | null {
  for (const match of message.matchAll(phonePattern)) {
    const digits = match[0].replace(/\D/g, '')
    // «10:00–14:00 27.11» is no phone.
    if (digits.length < 9 || digits.length > 13 || /\d[.:]\d{2}(?!\d)/.test(match[0])) continue
    const parsed = parsePhoneNumberFromString(match[0], 'UA')
    return {
      phone: parsed?.isValid() ? parsed.number : match[0].trim(),
      at: match.index,
      length: match[0].length,
    }
  }
  return null
}

/** `isOther`: a master, or a word of the trade; it is a customer's name only beside the phone, or told to be one. */
export function contactIn(message: string, isOther: (name: string) => boolean): Contact {
  const phone = phoneIn(message)
  if (phone) {
    const before = message.slice(0, phone.at)
    const after = message.slice(phone.at + phone.length)
    const named = before.match(beforePhone) ?? null
    const rest = named ? before.slice(0, named.index) : before
    const behind = named ? null : after.match(afterPhone)
    return {
      name: (named ?? behind)?.[1] ?? null,
      phone: phone.phone,
      rest: `${rest} ${behind ? after.slice(behind[0].length) : after}`.trim(),
    }
  }
  const told = message.match(introduced) ?? message.match(lastSentence)
  if (!told?.[1] || (isOther(told[1]) && !introduced.test(message)))
    return { name: null, phone: null, rest: message }
  return { name: told[1], phone: null, rest: message.replace(told[0], ' ').trim() }
}

/** The answer to «на яке ім’я записати?»: a few words and nothing else. */
export function nameAnswered(message: string): string | null {
  const bare = message
    .replace(
      /^(?:на|це|я|запишіть|запишите|мене звати|меня зовут|ім[’'ʼ]я|имя|for|it[’']s|i[’']m|jestem)\s+/iu,
      '',
    )
    .replace(/[.!,]+$/u, '')
    .trim()
  const words = bare.split(/\s+/)
  if (words.length === 0 || words.length > 3 || !words.every((word) => /^\p{L}[\p{L}’'ʼ-]+$/u.test(word)))
    return null
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
