export default {
  'settings.title': 'Налаштування',
  'settings.salon': 'Салон',
  'settings.language-time': 'Мова й час',
  'settings.time-zone': 'Часовий пояс',
  'settings.looks': 'Вигляд',

  'theme.system': 'Як на пристрої',
  'theme.light': 'Світлий',
  'theme.dark': 'Темний',

  'settings.account': 'Акаунт',
  'settings.trial-until': 'Пробний період до {date}',
  'settings.sign-out': 'Вийти',
}
