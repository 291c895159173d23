export default {
  'nav.today': 'Сьогодні',
  'nav.calendar': 'Записи',
  'nav.catalogue': 'Послуги й майстри',
  'nav.integrations': 'Підключення',
  'nav.settings': 'Налаштування',
  'nav.training': 'Навчання',
  'nav.test-chat': 'Тестовий чат',
  'nav.chats': 'Чати',
  'nav.more': 'Ще',

  'shell.places': 'Розділи',
  'shell.skip': 'Перейти до вмісту',

  'trial.name': 'Пробний період',
  'trial.left': {
    one: 'Пробний період: ще {count} день, до {date}',
    few: 'Пробний період: ще {count} дні, до {date}',
    many: 'Пробний період: ще {count} днів, до {date}',
    other: 'Пробний період: ще {count} дня, до {date}',
  },
  'trial.ended':
    'Пробний період закінчився {date}. Усе ваше на місці: його можна переглянути й завантажити. Щоб змінювати й навчати далі, зверніться до того, хто встановив Salon Agent.',
  'leaving.name': 'Видалення салону',
  'leaving.planned': '{date} салон і все в ньому буде стерто назавжди. Агент мовчить.',
  'leaving.stay': 'Не видаляти',
  'leaving.stayed': 'Салон лишається. Агент знову на зв’язку',
}
