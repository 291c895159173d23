// The bot's menu: a command is a sentence that customers need not type.
import type { Language } from '#contract/problem.ts'

type Command = { command: string; description: string; words: string }

export const commands: Record<Language, readonly Command[]> = {
  uk: [
    { command: 'prices', description: 'Послуги та ціни', words: 'Які у вас послуги та ціни?' },
    { command: 'book', description: 'Записатися', words: 'Хочу записатися' },
    { command: 'hours', description: 'Коли працюємо', words: 'Коли ви працюєте?' },
    { command: 'address', description: 'Де ми', words: 'Де ви знаходитеся?' },
    { command: 'person', description: 'Поговорити з людиною', words: 'Покличте, будь ласка, людину' },
  ],
  en: [
    { command: 'prices', description: 'Services and prices', words: 'What are your services and prices?' },
    { command: 'book', description: 'Book a visit', words: 'I would like to book' },
    { command: 'hours', description: 'Opening hours', words: 'When are you open?' },
    { command: 'address', description: 'Where we are', words: 'What is your address?' },
    { command: 'person', description: 'Talk to a person', words: 'I would like to talk to a person' },
  ],
  pl: [
    { command: 'prices', description: 'Usługi i ceny', words: 'Jakie macie usługi i ceny?' },
    { command: 'book', description: 'Umów wizytę', words: 'Chcę umówić wizytę' },
    { command: 'hours', description: 'Godziny otwarcia', words: 'Kiedy jesteście otwarci?' },
    { command: 'address', description: 'Gdzie jesteśmy', words: 'Jaki jest wasz adres?' },
    { command: 'person', description: 'Rozmowa z człowiekiem', words: 'Chcę porozmawiać z człowiekiem' },
  ],
  de: [
    { command: 'prices', description: 'Leistungen und Preise', words: 'What are your services and prices?' },
    { command: 'book', description: 'Termin vereinbaren', words: 'I would like to book' },
    { command: 'hours', description: 'Öffnungszeiten', words: 'When are you open?' },
    { command: 'address', description: 'Wo wir sind', words: 'What is your address?' },
    {
      command: 'person',
      description: 'Mit einem Menschen sprechen',
      words: 'I would like to talk to a person',
    },
  ],
}

/** The menu is in the salon's language; what a command says is in the customer's, where we speak it. */
const greetings: Record<string, string> = {
  uk: 'Добрий день!',
  ru: 'Здравствуйте!',
  en: 'Hello!',
  pl: 'Dzień dobry!',
}

/** A command as the words it stands for; anything else as it is. */
export function wordsOf(text: string, languageCode: string | undefined, salonLanguage: Language): string {
  const command = /^\/([a-z]+)(?:@\w+)?(?:\s|$)/i.exec(text)?.[1]?.toLowerCase()
  if (!command) return text
  const language = languageCode?.toLowerCase().split('-')[0] ?? salonLanguage
  if (command === 'start' || command === 'help')
    return greetings[language] ?? greetings[salonLanguage] ?? 'Hello!'
  const spoken = language in commands ? (language as Language) : salonLanguage
  return commands[spoken].find((known) => known.command === command)?.words ?? text
}
