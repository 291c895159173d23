// Tattoo, laser and piercing in Kyiv: «from» prices, sizes, pieces, and a course in another currency.
import { closed, type EvalSalon, faq, hours, known, rule, salonFacts } from './build.ts'

const { service, priced } = salonFacts('UAH')
const abroad = salonFacts('USD')

export default {
  profile: {
    name: 'Чорнило',
    language: 'uk',
    timeZone: 'Europe/Kyiv',
    currency: 'UAH',
    phone: '+380440009911',
    address: null,
  },
  prompt: 'Звертайся на «ти». Якщо не знаєш: «спитаю в майстра».',
  facts: known({
    'прайс.xlsx': [
      service('Тату', 'Міні-тату (до 5 см)', '1500+', 60),
      service('Тату', 'Тату середнього розміру (5–15 см)', '3500+', 180),
      service('Тату', 'Ескіз', 500),
      service('Тату', 'Перекриття старого тату', '4000+'),
      service('Тату', 'Корекція тату', 800, 60),
      ...priced(
        'Лазер',
        'Лазерне видалення тату',
        'option',
        { 'до 5 см': 800, '5–10 см': 1400, 'понад 10 см': '2000+' },
        30,
      ),
      service('Лазер', 'Видалення перманенту брів', 900, 30),
      service('Пірсинг', 'Прокол мочки вуха', 450, 15, { unit: 'прокол' }),
      service('Пірсинг', 'Прокол хряща', 700, 20),
      service('Пірсинг', 'Прокол носа', 650, 20),
      service('Пірсинг', 'Прокол пупка', 900, 30),
      service('Пірсинг', 'Заміна прикраси', 150, 10),
      service('Пірсинг', 'Прикраса з титану', [400, 900]),
      abroad.service('Навчання', 'Курс тату-майстра', 900),
    ],
    'про нас.docx': [
      { kind: 'contact', type: 'address', value: 'Київ, вул. Рейтарська, 8, другий поверх' },
      { kind: 'contact', type: 'phone', value: '+380440009911' },
      { kind: 'contact', type: 'instagram', value: '@chornylo.kyiv' },
      hours(['tue', 'wed', 'thu', 'fri', 'sat'], '12:00', '21:00'),
      closed(['sun', 'mon']),
      { kind: 'staff', name: 'Данило', level: 'тату-майстер', skills: ['тату', 'перекриття', 'ескізи'] },
      { kind: 'staff', name: 'Соня', level: 'пірсер', skills: ['пірсинг', 'лазерне видалення'] },
      hours(['tue', 'wed', 'thu'], '12:00', '21:00', { staff: 'Данило' }),
      hours(['thu', 'fri', 'sat'], '12:00', '20:00', { staff: 'Соня' }),
      {
        kind: 'payment',
        accepted: ['cash', 'transfer'],
        refused: ['card'],
        text: 'Готівка або переказ. Термінала немає.',
      },
    ],
    'правила.txt': [
      rule(['prepayment'], 'Завдаток за сеанс тату — 500 грн, він входить у вартість.', 'Завдаток'),
      rule(['other'], 'Тату робимо з 18 років, з 16 — у присутності батьків.', 'Вік'),
      rule(['discount'], 'військовим −15 %', 'Знижки'),
      rule(['discount'], 'дві мочки одразу: знижка 20 %', 'Знижки'),
      rule(['guarantee'], 'Безкоштовна корекція протягом двох місяців.', 'Гарантія'),
      rule(['cancellation'], 'Перенести сеанс можна за 48 годин, інакше завдаток згорає.', 'Перенесення'),
      rule(['aftercare'], 'Два тижні без басейну, сауни й сонця.', 'Догляд після тату'),
    ],
    'питання.docx': [
      faq('Чи боляче видаляти тату лазером?', 'Терпимо, охолоджуємо повітрям.', ['health']),
      faq('Скільки сеансів лазера треба?', 'У середньому 5–8, перерва шість тижнів.', ['other']),
      faq('Які фарби використовуєте?', 'Dynamic і World Famous, сертифіковані в ЄС.', ['products']),
      faq('Чи можна прийти з подругою?', 'Так, одна людина може бути поруч.', ['amenities']),
    ],
  }),
} satisfies EvalSalon
