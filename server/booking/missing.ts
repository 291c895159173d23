// What has to be said before everything can be booked, as one short list for the owner.
import type { Missing } from '#contract/catalogue.ts'
import type { Language } from '#contract/problem.ts'
import type { SalonTx } from '#server/platform/db/salon-tx.ts'
import { salonForBooking, whoDoes } from './free.ts'
import { minutesOf } from './prices.ts'

type Texts = {
  nothing: string
  hours: string
  staff: string
  /** `names`: some of the services; `more`: how many there are besides. */
  minutes: (names: string, more: number) => string
  nobody: (names: string, more: number) => string
}

const andMore = (more: number, text: string): string => (more > 0 ? ` ${text}` : '')

const texts: Record<Language, Texts> = {
  uk: {
    nothing: 'Каталог порожній: завантажте прайс і запустіть навчання або додайте послуги вручну.',
    hours: 'Невідомо, коли салон працює. Вкажіть години роботи, і агент почне пропонувати вільний час.',
    staff:
      'Майстрів не названо, тож записи йдуть на салон загалом, по одному за раз. Додайте майстрів, якщо їх кілька.',
    minutes: (names, more) =>
      `Невідомо, скільки триває: ${names}${andMore(more, `та ще ${more}`)}. Вкажіть тривалість, і на це можна буде записувати.`,
    nobody: (names, more) => `Не вказано, хто робить: ${names}${andMore(more, `та ще ${more}`)}.`,
  },
  en: {
    nothing: 'The catalogue is empty: upload a price list and train, or add services by hand.',
    hours: 'Nobody knows when the salon works. Say the hours, and the agent will offer free times.',
    staff:
      'No masters are named, so visits go to the salon as a whole, one at a time. Add masters if there are several.',
    minutes: (names, more) =>
      `Nobody knows how long these take: ${names}${andMore(more, `and ${more} more`)}. Say the minutes, and they can be booked.`,
    nobody: (names, more) => `Nobody is said to do: ${names}${andMore(more, `and ${more} more`)}.`,
  },
  pl: {
    nothing: 'Katalog jest pusty: prześlij cennik i uruchom naukę albo dodaj usługi ręcznie.',
    hours: 'Nie wiadomo, kiedy salon pracuje. Podaj godziny pracy, a agent zacznie proponować wolne terminy.',
    staff:
      'Nie podano specjalistów, więc wizyty idą na cały salon, jedna naraz. Dodaj specjalistów, jeśli jest ich kilku.',
    minutes: (names, more) =>
      `Nie wiadomo, ile trwa: ${names}${andMore(more, `i jeszcze ${more}`)}. Podaj czas trwania, a będzie można to rezerwować.`,
    nobody: (names, more) => `Nie podano, kto wykonuje: ${names}${andMore(more, `i jeszcze ${more}`)}.`,
  },
  de: {
    nothing:
      'Der Katalog ist leer: Laden Sie eine Preisliste hoch und starten Sie das Lernen, oder fügen Sie Leistungen von Hand hinzu.',
    hours:
      'Es ist unbekannt, wann der Salon arbeitet. Geben Sie die Öffnungszeiten an, dann bietet der Agent freie Zeiten an.',
    staff:
      'Es sind keine Fachkräfte genannt, daher gelten Termine dem ganzen Salon, einer nach dem anderen. Fügen Sie Fachkräfte hinzu, wenn es mehrere sind.',
    minutes: (names, more) =>
      `Unbekannt ist die Dauer von: ${names}${andMore(more, `und ${more} weiteren`)}. Geben Sie die Minuten an, dann ist es buchbar.`,
    nobody: (names, more) => `Niemand ist angegeben für: ${names}${andMore(more, `und ${more} weitere`)}.`,
  },
}

const named = 3

export async function missingForBooking(tx: SalonTx, language: Language): Promise<Missing[]> {
  const salon = await salonForBooking(tx)
  const say = texts[language]
  const offered = salon.services.filter(({ is_offered }) => is_offered)
  if (offered.length === 0) return [{ kind: 'nothing-published', text: say.nothing, service_ids: [] }]
  const missing: Missing[] = []
  const add = (kind: Missing['kind'], of: typeof offered, text: Texts['minutes']): void => {
    if (of.length === 0) return
    const names = of
      .slice(0, named)
      .map(({ name }) => name)
      .join(', ')
    missing.push({ kind, text: text(names, of.length - named), service_ids: of.map(({ id }) => id) })
  }
  const { schedule } = salon.working
  if (Object.values(schedule.salon).every((spans) => spans.length === 0))
    missing.push({ kind: 'no-hours', text: say.hours, service_ids: [] })
  if (salon.staff.every(({ is_active, is_chair }) => !is_active || is_chair))
    missing.push({ kind: 'no-staff', text: say.staff, service_ids: [] })
  const nobody = offered.filter((service) => whoDoes(salon, service).length === 0)
  add('nobody-does', nobody, say.nobody)
  const unknown = offered.filter((service) => {
    const able = whoDoes(salon, service)
    return able.length > 0 && able.every((staff) => minutesOf(service, staff) === null)
  })
  add('no-minutes', unknown, say.minutes)
  return missing
}
