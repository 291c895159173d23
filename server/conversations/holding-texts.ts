// What the customer hears when a person has been called and has not come yet. No number and no promise of a time in it.

const sentences: Record<string, string> = {
  uk: 'Ваше повідомлення в адміністратора. Він відповість, щойно звільниться.',
  ru: 'Ваше сообщение у администратора. Он ответит, как только освободится.',
  en: 'Your message is with the administrator, who will answer as soon as they are free.',
  pl: 'Pani/Pana wiadomość jest u administratora. Odpowie, gdy tylko będzie wolny.',
  de: 'Ihre Nachricht liegt beim Team. Es antwortet, sobald jemand frei ist.',
}

export const holdingSentence = (language: string): string => sentences[language] ?? (sentences.uk as string)
