// How the exam asks, by language, and how it writes carelessly on purpose.
import type { CustomerLanguage } from './engine.ts'

type Ways = { price: (name: string) => string; duration: (name: string) => string }

export const examQuestions: Record<CustomerLanguage, Ways> & {
  uk: Ways & {
    hours: (day: string) => string
    address: string
    phone: string
    payment: string
    staff: (name: string) => string
  }
} = {
  uk: {
    price: (name) => `Скільки коштує ${name}?`,
    duration: (name) => `Скільки часу триває ${name}?`,
    hours: (day) => `Як ви працюєте ${day}?`,
    address: 'Яка у вас адреса?',
    phone: 'Який у вас номер телефону?',
    payment: 'Як можна оплатити?',
    staff: (name) => `Що робить ${name}?`,
  },
  ru: { price: (name) => `Сколько стоит ${name}?`, duration: (name) => `Сколько длится ${name}?` },
  en: { price: (name) => `How much is ${name}?`, duration: (name) => `How long does ${name} take?` },
  pl: { price: (name) => `Ile kosztuje ${name}?`, duration: (name) => `Ile trwa ${name}?` },
}

/** From Monday on, as they follow «працюєте». */
export const weekdayNames = [
  'у понеділок',
  'у вівторок',
  'у середу',
  'у четвер',
  'у п’ятницю',
  'у суботу',
  'у неділю',
]

/** A name as customers write it: every other one in small letters, every third with two letters of its longest word swapped. */
export function distorted(name: string, n: number): string {
  const careless = n % 2 === 0 ? name.toLowerCase().replace(/[«»"]/g, '') : name
  if (n % 3 !== 0) return careless
  const longest = careless.split(' ').reduce((best, word) => (word.length > best.length ? word : best), '')
  if (longest.length < 7 || /\d/.test(longest)) return careless
  const middle = Math.floor(longest.length / 2)
  const swapped = `${longest.slice(0, middle)}${longest[middle + 1]}${longest[middle]}${longest.slice(middle + 2)}`
  return careless.replace(longest, swapped)
}
