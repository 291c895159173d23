// What the demo's agent says around the facts.
export const phrases = {
  uk: {
    greeting: (salon: string) => `Добрий день! ${salon}. Чим допомогти?`,
    several: 'Ось що в нас є:',
    photo: 'Дякую за фото! Його подивиться людина із салону та відповість вам.',
    person: 'Кличу людину із салону, вам скоро відповідять.',
    unsure: 'Щоб не помилитися, передам запитання людині із салону, вам скоро відповідять.',
    unknown: 'Цього я не знаю, тому не вигадуватиму. Передам запитання людині із салону.',
  },
  en: {
    greeting: (salon: string) => `Good day! This is ${salon}. How can I help?`,
    several: 'Here is what we have:',
    photo: 'Thank you for the photo! A person from the salon will look at it and answer you.',
    person: 'I am calling a person from the salon, you will hear from us soon.',
    unsure: 'To be sure, I will pass your question to a person from the salon. You will hear from us soon.',
    unknown:
      'I do not know this and will not make it up. I will pass your question to a person from the salon.',
  },
}
