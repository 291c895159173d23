// A barbershop in Wrocław: Polish files, zloty, three levels, discounts for some days and hours.
import { closed, type EvalSalon, faq, hours, known, rule, salonFacts } from './build.ts'

const { service, priced } = salonFacts('PLN')
const levels = (junior: number, barber: number, senior: number) => ({
  'Młodszy barber': junior,
  Barber: barber,
  'Starszy barber': senior,
})

export default {
  profile: {
    name: 'Brzytwa',
    language: 'pl',
    timeZone: 'Europe/Warsaw',
    currency: 'PLN',
    phone: '+48710000555',
    address: null,
  },
  prompt: 'Nazywasz się Tymek. Odpowiadaj najwyżej 3 zdania. Nie rozmawiaj o polityce.',
  facts: known({
    'cennik.docx': [
      ...priced('Strzyżenie', 'Strzyżenie męskie', 'level', levels(80, 100, 120), 45),
      ...priced('Strzyżenie', 'Strzyżenie maszynką', 'level', levels(50, 60, 70), 30),
      service('Strzyżenie', 'Strzyżenie dziecięce (do 12 lat)', 70, 40),
      ...priced('Broda', 'Trymowanie brody', 'level', levels(60, 70, 85), 30),
      service('Broda', 'Golenie brzytwą', 110, 45),
      ...priced('Zestawy', 'Combo: włosy + broda', 'level', levels(130, 155, 185), 75),
      service('Zestawy', 'Ojciec i syn', 160, 90),
      service('Dodatki', 'Odsiwianie', 90, 30),
      service('Dodatki', 'Depilacja woskiem (nos lub uszy)', 30, 10, { unit: 'strefa' }),
      service('Dodatki', 'Mycie i stylizacja', 40, 20),
      service('Dodatki', 'Wizyta po godzinach', '+50'),
    ],
    'kontakt.txt': [
      { kind: 'contact', type: 'address', value: 'Wrocław, ul. Ruska 14' },
      { kind: 'contact', type: 'directions', value: 'dwie minuty od przystanku Rynek' },
      { kind: 'contact', type: 'phone', value: '+48710000555' },
      { kind: 'contact', type: 'instagram', value: '@brzytwa.wro' },
      { kind: 'contact', type: 'parking', value: 'parking podziemny przy placu Solnym, płatny' },
      hours(['tue', 'wed', 'thu', 'fri'], '10:00', '20:00'),
      hours(['sat'], '09:00', '16:00'),
      closed(['sun', 'mon']),
      closed([], { from: '12-24', to: '12-26' }),
      {
        kind: 'staff',
        name: 'Olek',
        level: 'Starszy barber',
        skills: ['strzyżenie', 'golenie brzytwą', 'broda'],
      },
      { kind: 'staff', name: 'Kacper', level: 'Barber', skills: ['strzyżenie', 'broda', 'odsiwianie'] },
      {
        kind: 'staff',
        name: 'Wiktor',
        level: 'Młodszy barber',
        skills: ['strzyżenie', 'strzyżenie dziecięce'],
      },
      hours(['tue', 'thu', 'sat'], '10:00', '18:00', { staff: 'Olek' }),
      hours(['tue', 'wed', 'fri', 'sat'], '10:00', '20:00', { staff: 'Kacper' }),
      hours(['wed', 'thu', 'fri'], '12:00', '20:00', { staff: 'Wiktor' }),
      {
        kind: 'payment',
        accepted: ['cash', 'card', 'qr'],
        refused: ['instalments'],
        text: 'Gotówka, karta, BLIK. Rat nie prowadzimy.',
      },
    ],
    'zasady.docx': [
      rule(['discount'], 'studentom −10 % od wtorku do czwartku', 'Zniżki'),
      rule(['discount'], 'w dniu urodzin −20 %', 'Zniżki'),
      rule(['discount'], 'Przy długich lub bardzo gęstych włosach doliczamy 25 %.', 'Dopłaty'),
      rule(['cancellation'], 'Wizytę odwołasz bezpłatnie do 6 godzin wcześniej.', 'Odwołanie'),
      rule(['late'], 'Czekamy 10 minut, potem wizyta przepada.', 'Spóźnienia'),
      rule(['guarantee'], 'Darmowa poprawka strzyżenia w ciągu 3 dni.', 'Gwarancja'),
      rule(['gift-card'], 'Karty podarunkowe od 100 zł, ważne pół roku.', 'Karty podarunkowe'),
      rule(['children'], 'Dzieci strzyżemy od 4 lat.', 'Dzieci'),
    ],
    'pytania.pdf': [
      faq('Czy podajecie kawę?', 'Tak, kawa i lemoniada są w cenie.', ['amenities']),
      faq('Czy można przyjść z psem?', 'Tak, psy są mile widziane.', ['pets']),
      faq('Co obejmuje strzyżenie męskie?', 'Mycie, strzyżenie, stylizację i konsultację.', ['other']),
      faq('Czy sterylizujecie narzędzia?', 'Po każdym kliencie, w autoklawie.', ['hygiene']),
    ],
  }),
} satisfies EvalSalon
