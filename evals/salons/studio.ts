// A small Polish studio of brows, lashes and nails: Polish files, zloty, one master who works alone on some days.
import { closed, type EvalSalon, faq, hours, known, rule, salonFacts } from './build.ts'

const { service, priced } = salonFacts('PLN')

export default {
  profile: {
    name: 'Studio Wiśnia',
    language: 'pl',
    timeZone: 'Europe/Warsaw',
    currency: 'PLN',
    phone: '+48120000112',
    address: 'Kraków, ul. Długa 5/2',
  },
  prompt: '',
  facts: known({
    'cennik.xlsx': [
      service('Brwi', 'Regulacja brwi', 50, 20),
      service('Brwi', 'Henna brwi z regulacją', 80, 40),
      service('Brwi', 'Laminacja brwi', 140, 60),
      service('Rzęsy', 'Lifting rzęs', 150, 75),
      ...priced('Rzęsy', 'Przedłużanie rzęs', 'option', { 'metoda 1:1': 180, '2D': 210, '3D': 240 }, 120),
      ...priced('Rzęsy', 'Uzupełnienie rzęs', 'option', { 'do 2 tygodni': 110, 'do 3 tygodni': 140 }, 90),
      service('Rzęsy', 'Zdjęcie rzęs', 40, 30),
      service('Paznokcie', 'Manicure klasyczny', 70, 40),
      service('Paznokcie', 'Manicure hybrydowy', 120, 75),
      service('Paznokcie', 'Pedicure hybrydowy', 160, 90),
      ...priced(
        'Paznokcie',
        'Przedłużanie paznokci żelem',
        'length',
        { krótkie: 180, średnie: 200, długie: 230 },
        150,
      ),
      service('Paznokcie', 'Zdobienie', 5, undefined, { unit: 'paznokieć' }),
      service('Paznokcie', 'Zdjęcie hybrydy', 30, 20),
      ...priced(
        'Makijaż',
        'Makijaż',
        'option',
        { dzienny: 150, wieczorowy: 200, 'ślubny z próbnym': 400 },
        60,
      ),
    ],
    'o nas.docx': [
      { kind: 'contact', type: 'address', value: 'Kraków, ul. Długa 5/2' },
      { kind: 'contact', type: 'directions', value: 'przystanek Stary Kleparz, 3 minuty pieszo' },
      { kind: 'contact', type: 'phone', value: '+48120000112' },
      { kind: 'contact', type: 'instagram', value: '@studio.wisnia' },
      { kind: 'contact', type: 'facebook', value: 'facebook.example/studiowisnia' },
      hours(['mon', 'tue', 'wed', 'thu', 'fri'], '09:00', '19:00'),
      hours(['sat'], '09:00', '15:00'),
      closed(['sun']),
      closed([], { from: '11-11' }),
      closed([], { from: '12-24', to: '12-26' }),
      { kind: 'staff', name: 'Ola', level: 'stylistka brwi i rzęs', skills: ['brwi', 'rzęsy', 'makijaż'] },
      {
        kind: 'staff',
        name: 'Magda',
        level: 'stylistka paznokci',
        skills: ['manicure', 'pedicure', 'przedłużanie paznokci'],
      },
      hours(['mon', 'wed', 'fri'], '09:00', '19:00', { staff: 'Ola' }),
      hours(['tue', 'thu', 'sat'], '09:00', '15:00', { staff: 'Magda' }),
      {
        kind: 'payment',
        accepted: ['cash', 'card', 'qr'],
        refused: ['transfer'],
        text: 'Gotówka, karta, BLIK. Przelewów nie przyjmujemy.',
      },
    ],
    'zasady.txt': [
      rule(['cancellation'], 'Wizytę można odwołać najpóźniej 12 godzin wcześniej.', 'Odwołanie'),
      rule(['late'], 'Przy spóźnieniu powyżej 10 minut wizyta może zostać skrócona.', 'Spóźnienia'),
      rule(['prepayment'], 'Przy makijażu ślubnym pobieramy zadatek 100 zł.', 'Zadatek'),
      rule(['discount'], 'stałe klientki po piątej wizycie −10 %', 'Zniżki'),
      rule(['gift-card'], 'Vouchery na dowolną kwotę, ważne 12 miesięcy.', 'Vouchery'),
      rule(['guarantee'], 'Poprawki hybrydy do 5 dni bezpłatnie.', 'Gwarancja'),
      rule(['pets'], 'Mały piesek w torbie jest mile widziany.', 'Zwierzęta'),
    ],
    'pytania.pdf': [
      faq('Jak długo utrzymują się rzęsy?', 'Około 3–4 tygodni, potem potrzebne jest uzupełnienie.', [
        'aftercare',
      ]),
      faq('Czy można w ciąży?', 'Tak, poza henną i liftingiem w pierwszym trymestrze.', ['health']),
      faq('Jakich marek używacie?', 'Indigo, Semilac i Noble Lashes.', ['products']),
      faq('Czy jest parking?', 'Strefa płatnego parkowania przed wejściem.', ['parking']),
    ],
  }),
} satisfies EvalSalon
