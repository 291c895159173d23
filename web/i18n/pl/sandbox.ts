import type { Same } from '../texts.ts'
import type uk from '../uk/sandbox.ts'

export default {
  'chat.title': 'Czat testowy',
  'chat.lead': 'Pisz jak klientka. Te wiadomości widzisz tylko ty.',
  'chat.knows-nothing': 'Agent nie wie jeszcze nic o twoim salonie.',
  'chat.go-train': 'Dodaj pliki i naucz go',
  'chat.with-agent': 'Rozmowa z agentem',
  'chat.you': 'Ty',
  'chat.agent': 'Agent',
  'chat.empty': 'Zapytaj o to, o co pytają klienci',
  'chat.empty-what':
    'O cenę, czas, godziny, adres. Po polsku, ukraińsku, angielsku: tak, jak do ciebie piszą.',
  'chat.try-price': 'Ile kosztuje manicure?',
  'chat.try-hours': 'Do której macie otwarte w sobotę?',
  'chat.try-address': 'Gdzie jesteście?',
  'chat.message': 'Wiadomość',
  'chat.send': 'Wyślij',
  'chat.send-again': 'Wyślij ponownie',
  'chat.typing': 'Agent pisze',
  'chat.photo': 'Zdjęcie z rozmowy',
  'chat.photo-add': 'Dodaj zdjęcie',
  'chat.photo-remove': 'Usuń zdjęcie',
  'chat.photo-alone': 'Zdjęcie',
  'chat.photo-lost': 'Zdjęcie się nie wczytało',
  'chat.afresh': 'Zacznij rozmowę od nowa',
  'chat.cleared': 'Rozmowę wyczyszczono',
  'chat.sources': {
    one: 'Skąd to wie: {count} źródło',
    few: 'Skąd to wie: {count} źródła',
    many: 'Skąd to wie: {count} źródeł',
    other: 'Skąd to wie: {count} źródła',
  },

  'about.title': 'Skąd ta odpowiedź',
  'about.nothing': 'Gdy agent odpowie, zobaczysz tu wiersze plików, na których opiera się odpowiedź.',
  'about.no-sources': 'W tej odpowiedzi nie ma niczego z plików: ani cen, ani godzin, ani obietnic.',
  'about.builtin': 'Odpowiedział wbudowany agent, bez modelu językowego.',
  'about.model': 'Odpowiedział model językowy, liczby sprawdzono z plikami.',

  'hand-over.unknown': 'Agent tego nie wie, więc woła kogoś z salonu.',
  'hand-over.asked': 'Klient prosi o człowieka, więc agent woła kogoś z salonu.',
  'hand-over.photo': 'Na zdjęcie musi spojrzeć człowiek z salonu.',
  'hand-over.complaint': 'To skarga, więc dalej odpowiada człowiek z salonu.',
  'hand-over.attachment':
    'Klient wysłał coś, czego agent nie czyta: głos, naklejkę, plik, miejsce lub kontakt.',
  'hand-over.flood': 'Zbyt wiele wiadomości, więc dalej odpowiada człowiek z salonu.',
  'hand-over.forbidden': 'Prosisz, by o tym nie mówić, więc agent woła kogoś z salonu.',
  'hand-over.unsure': 'Agent nie jest pewien, czy dobrze zrozumiał, więc woła kogoś z salonu.',
} satisfies Same<typeof uk>
