export default {
  'login.title': 'Увійдіть до салону',
  'login.lead': 'Агент уже на роботі. Гляньте, як він справляється.',
  'login.submit': 'Увійти',
  'login.expired': 'Сеанс завершився. Увійдіть ще раз, і повернемо вас туди, де ви були.',
  'login.demo': 'Тут можна все роздивитися на прикладі салону: {email}, пароль {password}.',
  'login.demo-enter': 'Увійти в салон-приклад',
  'login.no-account': 'Ще не з нами?',
  'login.register': 'Зареєструвати салон',

  'register.title': 'Зареєструйте салон',
  'register.lead': 'Далі додасте прайс, і за хвилину агент відповідатиме на запитання клієнтів.',
  'register.password-hint': 'Щонайменше 8 символів',
  'register.submit': 'Створити акаунт',
  'register.closed': 'Реєстрацію тут закрито. Зверніться до того, хто встановив Salon Agent.',
  'register.has-account': 'Уже маєте акаунт?',
  'register.login': 'Увійти',
}
