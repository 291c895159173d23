import type { Same } from '../texts.ts'
import type uk from '../uk/training.ts'

export default {
  'training.title': 'Nauka',
  'training.lead': 'Dodaj pliki salonu, a agent będzie mówić klientom tylko to, co w nich napisano.',
  'training.state': 'Stan nauki',
  'training.train': 'Naucz agenta',
  'training.again': 'Naucz jeszcze raz',
  'training.talk': 'Porozmawiaj z agentem',
  'training.learning': 'Agent się uczy',
  'training.needs-files': 'Najpierw dodaj choć jeden plik.',
  'training.ready': 'Pliki są na miejscu. Naucz agenta, a będzie według nich odpowiadać.',
  'training.up-to-date': 'Nauka zakończona. Sprawdź, jak agent odpowiada.',
  'training.partly': 'Nauka zakończona, ale nie wszystko udało się zrozumieć.',
  'training.see-report': 'Co dokładnie?',
  'training.changed': 'Pliki się zmieniły. Naucz agenta, żeby odpowiadał po nowemu.',

  'files.title': 'Pliki',
  'files.first': 'Zacznij od cennika',
  'files.first-what':
    'Dodaj cennik, grafik, zasady, odpowiedzi na częste pytania: wszystko, co już masz. Niczego nie trzeba przerabiać.',
  'files.choose': 'Dodaj pliki',
  'files.formats': 'PDF, Word, Excel lub tekst, każdy do 10\u00a0MB',
  'files.drop': 'Pliki można po prostu przeciągnąć na stronę.',
  'files.uploading': 'Przesłano {percent}',
  'files.uploading-name': 'Przesyłanie „{name}”',
  'files.checking': 'Sprawdzamy plik…',
  'files.stop': 'Przerwij przesyłanie „{name}”',
  'files.dismiss': 'Usuń z listy „{name}”',
  'files.upload-again': 'Prześlij ponownie „{name}”',
  'files.remove': 'Usuń „{name}”',
  'files.removed': 'Usunięto „{name}”',
  'files.waiting': 'Jeszcze nieprzeczytany',
  'files.waiting-what': 'Plik jest zapisany. Agent przeczyta go, gdy naciśniesz „Naucz agenta”.',
  'files.understood': {
    one: 'Zrozumiano: {count} fakt',
    few: 'Zrozumiano: {count} fakty',
    many: 'Zrozumiano: {count} faktów',
    other: 'Zrozumiano: {count} faktu',
  },
  'files.nothing': 'Przeczytano, ale nie znaleziono nic przydatnego',
  'files.not-understood': {
    one: 'Niezrozumiane: {count} wiersz',
    few: 'Niezrozumiane: {count} wiersze',
    many: 'Niezrozumiane: {count} wierszy',
    other: 'Niezrozumiane: {count} wiersza',
  },

  'reading.download': 'Pobierz plik',
  'reading.nothing':
    'Plik przeczytano, ale nie ma w nim ani cen, ani godzin, ani zasad. Sprawdź, czy to właściwy plik.',
  'reading.prices': {
    one: '{count} pozycja cennika',
    few: '{count} pozycje cennika',
    many: '{count} pozycji cennika',
    other: '{count} pozycji cennika',
  },
  'reading.service': 'Usługa',
  'reading.price': 'Cena i czas trwania',
  'reading.no-price': 'bez ceny',
  'reading.per': 'za {unit}',
  'reading.hours': 'Godziny otwarcia',
  'reading.contact': 'Kontakt',
  'reading.payment': 'Płatność',
  'reading.staff': 'Specjaliści',
  'reading.faq': 'Pytania i odpowiedzi',
  'reading.rule': 'Zasady i warunki',

  'report.title': 'Co wie agent',
  'report.services': 'Usługi',
  'report.prices': 'Ceny',
  'report.hours': 'Godziny otwarcia',
  'report.contacts': 'Kontakt',
  'report.payment': 'Płatność',
  'report.staff': 'Specjaliści',
  'report.rules': 'Zasady i warunki',
  'report.faq': 'Pytania i odpowiedzi',
  'report.nothing': 'nie znaleziono w plikach',
  'report.learned': 'Nauczono: {when}',
  'report.all-understood': 'Wszystkie wiersze z cenami i godzinami zrozumiano.',
  'report.not-understood': {
    one: 'Nie zrozumiano {count} wiersza',
    few: 'Nie zrozumiano {count} wierszy',
    many: 'Nie zrozumiano {count} wierszy',
    other: 'Nie zrozumiano {count} wiersza',
  },
  'report.not-understood-what':
    'O tym agent nie będzie mówić, żeby się nie pomylić. Popraw wiersze w pliku i prześlij go jeszcze raz.',
  'report.prompt-numbers':
    'W życzeniach są liczby, których nie ma w plikach: {numbers}. Agent ich nie poda. Dodaj je do pliku, jeśli klienci mają je usłyszeć.',

  'not-understood.no-service': 'Nie widać, do której usługi należy ta cena',
  'not-understood.no-price': 'Usługa bez ceny',
  'not-understood.several-prices': 'Kilka cen i nie widać, która za co',
  'not-understood.unclear-price': 'To nie wygląda na cenę',
  'not-understood.unclear-time': 'Nie wiadomo, co to za czas',
  'not-understood.unclear-header': 'Nie wiadomo, co jest w tych kolumnach',
  'not-understood.stray-price': 'Nie wiadomo, czy to cena, czy kwota w zdaniu',
  'not-understood.no-text':
    'Na tej stronie są tylko obrazy, bez tekstu. Dodaj te ceny do tabeli albo prześlij dokument, z którego ją wydrukowano.',
  'not-understood.damaged':
    'Część pliku jest uszkodzona i nie została odczytana. Zapisz plik na nowo i prześlij go ponownie.',
  'not-understood.past-limit':
    'Plik jest za duży: od tego miejsca nie został odczytany. Podziel go na części.',

  'prompt.title': 'Życzenia wobec agenta',
  'prompt.lead':
    'Jak się wita, jak podpisuje, czy mówi per „Pani/Pan” czy „ty”, o czym nie rozmawia. Działają od najbliższej wiadomości.',
  'prompt.label': 'Życzenia wobec agenta',
  'prompt.example':
    'Na przykład: Witaj słowami „Dzień dobry, tu salon Malwa”. Zwracaj się per „Pani”. Nie rozmawiaj o innych salonach.',
  'prompt.builtin':
    'Agent działa teraz bez modelu językowego. Trzyma się powitania, podpisu, formy zwracania się i zakazanych tematów. Inne życzenia są zapisane, ale jeszcze nie działają.',
  'prompt.numbers': 'Ceny i czas agent bierze tylko z plików: liczb z życzeń nie podaje.',
} satisfies Same<typeof uk>
