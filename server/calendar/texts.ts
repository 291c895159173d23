// What stands in calendars and in the mails that carry invitations, in the salon's language.
import type { Language } from '#contract/problem.ts'

type Texts = {
  master: (name: string) => string
  booked: string
  changed: string
  cancelled: string
  /** The calendar's own name. */
  feed: (salon: string) => string
}

export const calendarTexts: Record<Language, Texts> = {
  uk: {
    master: (name) => `Майстер: ${name}`,
    booked: 'Новий запис',
    changed: 'Запис змінено',
    cancelled: 'Запис скасовано',
    feed: (salon) => `${salon}: записи`,
  },
  en: {
    master: (name) => `With: ${name}`,
    booked: 'New booking',
    changed: 'Booking changed',
    cancelled: 'Booking cancelled',
    feed: (salon) => `${salon}: bookings`,
  },
  pl: {
    master: (name) => `Specjalista: ${name}`,
    booked: 'Nowa rezerwacja',
    changed: 'Rezerwację zmieniono',
    cancelled: 'Rezerwację odwołano',
    feed: (salon) => `${salon}: rezerwacje`,
  },
  de: {
    master: (name) => `Bei: ${name}`,
    booked: 'Neuer Termin',
    changed: 'Termin geändert',
    cancelled: 'Termin abgesagt',
    feed: (salon) => `${salon}: Termine`,
  },
}
