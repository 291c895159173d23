import type { Same } from '../texts.ts'
import type uk from '../uk/landing.ts'

export default {
  'landing.title': 'Odpowiada klientom według twojego cennika',
  'landing.lead':
    'Agent czyta cennik, grafik i zasady salonu i odpowiada w Telegramie oraz WhatsAppie w języku klienta. Umawia na wolne terminy. Czego nie wie, tego nie zmyśla, tylko woła ciebie.',
  'landing.look': 'Zajrzyj do środka',
  'landing.trial': {
    one: 'Pierwszy {count} dzień to okres próbny. Karta niepotrzebna.',
    few: 'Pierwsze {count} dni to okres próbny. Karta niepotrzebna.',
    many: 'Pierwszych {count} dni to okres próbny. Karta niepotrzebna.',
    other: 'Pierwsze {count} dnia to okres próbny. Karta niepotrzebna.',
  },
  'landing.api': 'Dla programistów: API',
  'landing.chat': 'Rozmowa z agentem przykładowego salonu',
  'landing.chat-salon': 'Studio urody „Wołoszka”',
  'landing.chat-what': 'Salon jest zmyślony, agent prawdziwy. Zapytaj go.',
  'landing.chat-ask': 'Ile kosztuje manicure z lakierem hybrydowym?',
  'landing.chat-answer':
    'Manicure z lakierem hybrydowym kosztuje 750\u00a0UAH i trwa 1\u00a0godz.\u00a045\u00a0min.',
  'landing.chat-you': 'Klientka:',
  'landing.chat-agent': 'Agent:',
  'landing.chat-typing': 'Pisze…',
  'landing.chat-try-hours': 'Do której w sobotę?',
  'landing.chat-try-colour': 'Ile kosztuje balayage na długie włosy?',
  'landing.chat-try-child': 'Czy mogę przyjść z dzieckiem?',
  'landing.chat-own': 'Twoje pytanie',
  'landing.chat-send': 'Zapytaj',
  'landing.steps': 'Od plików do pierwszej odpowiedzi w jeden wieczór',
  'landing.step-files': 'Dodaj pliki',
  'landing.step-files-what':
    'Cennik w Excelu, grafik w Wordzie, zasady w PDF, takie, jakie są. Niczego nie trzeba przepisywać.',
  'landing.step-train': 'Naucz i sprawdź',
  'landing.step-train-what':
    'Zobaczysz, co agent zrozumiał, gdzie ceny są sprzeczne i czego brakuje. Potem zapytasz go osobiście.',
  'landing.step-connect': 'Połącz komunikator',
  'landing.step-connect-what':
    'Token bota Telegram albo numer WhatsApp Business i agent jest na łączach. Wyłączysz go jednym dotknięciem.',
  'landing.abilities': 'Co bierze na siebie',
  'landing.can-proof': 'Każda cena jest z twojego pliku',
  'landing.can-proof-what':
    'Pod odpowiedzią widać plik i wiersz. Liczby, której nie ma w plikach, agent nie poda.',
  'landing.can-language': 'W języku klienta',
  'landing.can-language-what':
    'Piszą po ukraińsku albo angielsku, odpowiada tak samo, według tego samego cennika.',
  'landing.can-booking': 'Umawia na wolny termin',
  'landing.can-booking-what': 'Wie, kto co robi i ile to trwa. Dwóch klientek na tę samą godzinę nie umówi.',
  'landing.can-night': 'Pracuje, gdy salon jest zamknięty',
  'landing.can-night-what':
    'Wieczorem, w dni wolne, między dwiema klientkami. Odpowiada w kilka sekund, a nie następnego ranka.',
  'landing.can-person': 'Woła człowieka',
  'landing.can-person-what':
    'Skarga, zdjęcie, nietypowa prośba: czat od razu jest twój, a agent milczy, aż oddasz mu rozmowę.',
  'landing.can-correct': 'Uczy się z twojego słowa',
  'landing.can-correct-what':
    'Zmienisz cenę w tabeli, a klienci usłyszą ją od następnej wiadomości. Na nowe pytanie odpowiadasz raz.',
  'landing.honest': 'Uczciwie o granicach',
  'landing.does': 'Zawsze',
  'landing.does-unknown': 'Mówi „nie wiem”, gdy nie wie, i przekazuje pytanie tobie.',
  'landing.does-takeover': 'Milknie, gdy tylko sam lub sama odpowiesz klientowi.',
  'landing.does-data': 'Oddaje ci wszystko w jednym pliku i usuwa, gdy o to poprosisz.',
  'landing.never': 'Nigdy',
  'landing.never-invents': 'Nie zmyśla cen, rabatów ani wolnych godzin.',
  'landing.never-first': 'Nie wysyła reklam twoim klientom.',
  'landing.never-hides': 'Nie opowiada jednemu klientowi o drugim.',
  'landing.begin': 'Zacznij od cennika, który już masz',
  'landing.begin-what':
    'Po kilku minutach zobaczysz, co agent z niego zrozumiał. Potem zdecydujesz, czy dopuścić go do klientów.',
} satisfies Same<typeof uk>
