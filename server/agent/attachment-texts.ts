// What is said about a message that has no words: what it is, that nobody read it yet, who will.

const kinds = ['voice', 'video', 'document', 'sticker', 'location', 'contact', 'other'] as const
export type AttachmentKind = (typeof kinds)[number]
type Sentences = Record<AttachmentKind | 'flood' | 'failed', string>

const sentences: Record<string, Sentences> = {
  uk: {
    voice: 'Голосових я поки не слухаю. Передаю ваше адміністратору, а швидше буде написати текстом.',
    video: 'Дякую за відео! Його перегляне адміністратор і відповість вам.',
    document: 'Дякую за файл! Його перегляне адміністратор і відповість вам.',
    sticker:
      'Стікери я поки не розумію. Якщо маєте запитання, напишіть його, а адміністратор теж усе побачить.',
    location: 'Дякую за геолокацію! Передаю її адміністратору.',
    contact: 'Дякую за контакт! Передаю його адміністратору.',
    other: 'Такого повідомлення я поки не вмію читати. Передаю його адміністратору або напишіть текстом.',
    flood: 'Бачу багато повідомлень. Передаю розмову адміністратору, він відповість вам особисто.',
    failed: 'Тут краще відповість адміністратор. Передаю йому ваше повідомлення.',
  },
  ru: {
    voice: 'Голосовые я пока не слушаю. Передаю ваше администратору, а быстрее будет написать текстом.',
    video: 'Спасибо за видео! Его посмотрит администратор и ответит вам.',
    document: 'Спасибо за файл! Его посмотрит администратор и ответит вам.',
    sticker: 'Стикеры я пока не понимаю. Если есть вопрос, напишите его, а администратор тоже всё увидит.',
    location: 'Спасибо за геолокацию! Передаю её администратору.',
    contact: 'Спасибо за контакт! Передаю его администратору.',
    other: 'Такое сообщение я пока не умею читать. Передаю его администратору или напишите текстом.',
    flood: 'Вижу много сообщений. Передаю разговор администратору, он ответит вам лично.',
    failed: 'Здесь лучше ответит администратор. Передаю ему ваше сообщение.',
  },
  en: {
    voice:
      "I can't listen to voice messages yet. I'm passing yours to the administrator; typing it is quicker.",
    video: 'Thank you for the video! The administrator will watch it and answer you.',
    document: 'Thank you for the file! The administrator will look at it and answer you.',
    sticker:
      "I don't understand stickers yet. If you have a question, please type it; the administrator sees it too.",
    location: "Thank you for the location! I'm passing it to the administrator.",
    contact: "Thank you for the contact! I'm passing it to the administrator.",
    other: "I can't read this kind of message yet. I'm passing it to the administrator, or please type it.",
    flood: 'I see many messages. I am passing the conversation to the administrator, who will answer you.',
    failed: 'The administrator can answer this better. I am passing your message on.',
  },
  pl: {
    voice:
      'Nie słucham jeszcze wiadomości głosowych. Przekazuję ją administratorowi, a szybciej będzie napisać.',
    video: 'Dziękuję za film! Obejrzy go administrator i odpowie.',
    document: 'Dziękuję za plik! Obejrzy go administrator i odpowie.',
    sticker:
      'Nie rozumiem jeszcze naklejek. Jeśli jest pytanie, proszę je napisać; administrator też je zobaczy.',
    location: 'Dziękuję za lokalizację! Przekazuję ją administratorowi.',
    contact: 'Dziękuję za kontakt! Przekazuję go administratorowi.',
    other:
      'Nie umiem jeszcze czytać takich wiadomości. Przekazuję ją administratorowi, można też napisać tekst.',
    flood: 'Widzę wiele wiadomości. Przekazuję rozmowę administratorowi, który odpowie osobiście.',
    failed: 'Na to lepiej odpowie administrator. Przekazuję mu tę wiadomość.',
  },
}

export const attachmentSentence = (language: string, kind: keyof Sentences): string =>
  ((sentences[language] ?? sentences.uk) as Sentences)[kind]

export const isAttachment = (kind: string): kind is AttachmentKind => kinds.some((known) => known === kind)
