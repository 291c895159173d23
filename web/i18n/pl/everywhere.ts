// Polish: the meaning of the Ukrainian, in the words of a Polish salon.
import type { Same } from '../texts.ts'
import type uk from '../uk/everywhere.ts'

export default {
  'action.close': 'Zamknij',
  'action.retry': 'Spróbuj ponownie',
  'action.save': 'Zapisz',
  'action.undo': 'Cofnij',

  'copy.copy': 'Kopiuj',
  'copy.done': 'Skopiowano',
  'copy.of': 'Kopiuj: {what}',

  'save.saving': 'Zapisujemy…',
  'save.saved': 'Zapisano',
  'save.unsaved': 'Masz niezapisane zmiany',

  'language.label': 'Język',
  'state.loading': 'Wczytujemy…',

  'failure.title': 'Nie udało się wczytać',
  'failure.network':
    'Brak połączenia z serwerem. To, co zapisano, jest bezpieczne. Sprawdź internet i spróbuj ponownie.',
  'failure.unexpected':
    'Coś zepsuło się po naszej stronie. To, co zapisano, jest bezpieczne. Spróbuj ponownie za minutę.',

  'broken.title': 'Ta strona się zepsuła',
  'broken.what':
    'To nasz błąd. Wszystko, co zapisano, jest na miejscu. Odśwież stronę i możesz pracować dalej.',
  'broken.reload': 'Odśwież stronę',

  'not-found.title': 'Nie znaleziono strony',
  'not-found.what': 'Tutaj nic nie ma',
  'not-found.why': 'Może w adresie jest literówka albo strona została usunięta.',
  'not-found.home': 'Wróć na stronę główną',

  'complaint.missing': 'Wypełnij to pole',
  'complaint.email': 'Sprawdź adres: powinien wyglądać jak anna@salon.pl',
  'complaint.too-short': {
    one: 'Wpisz co najmniej {count} znak',
    few: 'Wpisz co najmniej {count} znaki',
    many: 'Wpisz co najmniej {count} znaków',
    other: 'Wpisz co najmniej {count} znaku',
  },
  'complaint.too-long': {
    one: 'Skróć do {count} znaku',
    few: 'Skróć do {count} znaków',
    many: 'Skróć do {count} znaków',
    other: 'Skróć do {count} znaku',
  },
  'complaint.wrong': 'Sprawdź, co tu wpisano',

  'field.email': 'E-mail',
  'field.password': 'Hasło',
  'field.salon-name': 'Nazwa salonu',
  'field.phone': 'Telefon',
  'field.address': 'Adres',
  'field.count': '{used} z {longest}',

  'demo.name': 'Demo',
  'demo.banner': 'Demo: dane są zmyślone. Co to znaczy?',
  'demo.what':
    'Salon, ceny i odpowiedzi są tu zmyślone. Wszystko, co wpiszesz, zostaje w tej przeglądarce i nigdzie nie jest wysyłane.',
  'demo.leave':
    'Żeby wyjść z demo, otwórz adres swojego Salon Agent: tam jest prawdziwy salon i prawdziwy serwer. Dane z demo tam nie trafią.',
  'demo.afresh': 'Usuń dane demo i zacznij od nowa',
  'demo.leave-visit': 'Wróć do swojego salonu',
  'demo.instead':
    'Serwer nie odpowiada, więc zamiast twojego salonu jest tu na razie przykład. Gdy tylko odpowie, sami cię przeniesiemy z powrotem.',
  'demo.look': 'Zobacz przykład',
} satisfies Same<typeof uk>
