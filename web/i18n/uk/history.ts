export default {
  'chats.title': 'Чати',
  'chats.empty': 'Клієнти ще не писали',
  'chats.empty-what':
    'Тут будуть розмови агента з клієнтами. Поки що перевірте його самі: напишіть йому як клієнт.',
  'chats.try': 'Відкрити тестовий чат',
  'chats.unread': {
    one: '{count} нове',
    few: '{count} нові',
    many: '{count} нових',
    other: '{count} нового',
  },
  'chats.back': 'Усі чати',
  'chats.customer': 'Клієнт',
}
