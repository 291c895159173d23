// One master alone in a small town: brows, lashes and hair at home, a list of twenty lines, everything said shortly.
import { closed, type EvalSalon, faq, hours, known, rule, salonFacts } from './build.ts'

const { service, priced } = salonFacts('UAH')
const byLength = (short: number, medium: number, long: number) => ({
  коротке: short,
  середнє: medium,
  довге: long,
})

export default {
  profile: {
    name: 'Майстерня Лесі',
    language: 'uk',
    timeZone: 'Europe/Kyiv',
    currency: 'UAH',
    phone: '+380670001020',
    address: 'Калуш, вул. Шевченка, 3',
  },
  prompt: 'Відповідай тепло й коротко. Не знаєш — «спитаю Лесю».',
  facts: known({
    'ціни.txt': [
      service('Брови', 'Корекція брів', 150, 20),
      service('Брови', 'Фарбування брів', 180, 25),
      service('Брови', 'Корекція + фарбування брів', 280, 40),
      service('Брови', 'Ламінування брів', 450, 60),
      service('Вії', 'Ламінування вій', 600, 70),
      service('Вії', 'Фарбування вій', 120, 15),
      ...priced('Вії', 'Нарощення вій', 'option', { класика: 700, '2D': 850, '3D': 950 }, 150),
      service('Вії', 'Зняття вій', 150, 20),
      ...priced('Волосся', 'Стрижка жіноча', 'length', byLength(300, 350, 420), 50),
      ...priced('Волосся', 'Фарбування в один тон', 'length', byLength(900, 1200, 1600), 150),
      ...priced('Волосся', 'Кератинове випрямлення', 'length', byLength(1400, 1900, 2500), 180),
      service('Волосся', 'Стрижка чоловіча', 220, 30),
      service('Волосся', 'Стрижка дитяча (до 10 років)', 180, 30),
      service('Волосся', 'Укладка', [250, 400], 40),
      service('Обличчя', 'Денний макіяж', 600, 60),
      service('Обличчя', 'Вечірній макіяж', 800, 75),
      service('Обличчя', 'Весільний макіяж з репетицією', '1500+', 150),
      service('Обличчя', 'Воскова депіляція (верхня губа)', 90, 10),
    ],
    'про мене.docx': [
      { kind: 'contact', type: 'directions', value: 'приватний будинок, зелена хвіртка, дзвоніть у дзвінок' },
      { kind: 'contact', type: 'phone', value: '+380670001020', label: 'Viber, Telegram' },
      { kind: 'contact', type: 'instagram', value: '@lesya.kalush' },
      { kind: 'contact', type: 'parking', value: 'біля воріт' },
      hours(['tue', 'wed', 'thu', 'fri'], '10:00', '18:00', { breakFrom: '13:00', breakTo: '14:00' }),
      hours(['sat'], '09:00', '15:00'),
      closed(['sun', 'mon']),
      closed([], { from: '01-07' }),
      { kind: 'staff', name: 'Леся', skills: ['брови', 'вії', 'волосся', 'макіяж'] },
      {
        kind: 'payment',
        accepted: ['cash', 'transfer'],
        refused: ['card'],
        text: 'Готівка або переказ на картку. Термінала немає.',
      },
    ],
    'правила.txt': [
      rule(['discount'], 'школяркам та студенткам −10 % на брови', 'Знижки'),
      rule(['discount'], 'подруга разом з подругою: обом −5 %', 'Знижки'),
      rule(['discount'], 'дуже густе волосся +20 %', 'Доплати'),
      rule(['discount'], 'виїзд по місту +200 грн', 'Доплати'),
      rule(['cancellation'], 'Скасувати запис можна за 3 години.', 'Скасування'),
      rule(['prepayment'], 'На весільний макіяж завдаток 500 грн.', 'Завдаток'),
      rule(['guarantee'], 'Корекція нарощення вій безкоштовно протягом 3 днів.', 'Гарантія'),
      rule(['children'], 'З малюками можна, є іграшки.', 'Діти'),
      rule(['aftercare'], 'Після ламінування брів добу не мочити.', 'Догляд'),
      rule(['health'], 'Вагітним кератин не роблю.', 'Вагітність'),
    ],
    'питання.txt': [
      faq('Скільки тримаються вії?', 'Три–чотири тижні.', ['aftercare']),
      faq('Якою фарбою фарбуєте?', 'Estel та Matrix.', ['products']),
      faq('Чи є вдома коти?', 'Є кіт Марсик, але він у іншій кімнаті.', ['pets']),
      faq('Чи працюєте без світла?', 'Так, маю зарядну станцію.', ['amenities']),
    ],
  }),
} satisfies EvalSalon
