// Words by which a rule of the salon is recognised, by topic, in Ukrainian, Russian, English and Polish. Data:
// phrases, comma-separated, `*` for any ending.
import type { RuleTopic } from '#contract/facts.ts'

export const topicWords: Record<Exclude<RuleTopic, 'other'>, string> = {
  booking:
    'запис, запису, записи, записом, записатис*, записувати*, записуєм*, записуй*, записан*, бронюван*, бронь, забронюва*, попередній запис, попереднім записом, жива черга, живої черги, живій черзі, записаться, записыва*, записи, запись, записью, бронирован*, брони, живая очередь, живой очереди, book, booking*, bookings, appointment*, walk in*, walk ins, reserv*, rezerwac*, rezerwuj*, umów*, umaw*, zapis*, wizyt* umaw*, wcześniejsz*',
  cancellation:
    "скасува*, скасову*, скасуєт*, відмін*, перенес*, перенест*, переносит*, неявк*, не прийшли, не прийти, не з'явил*, пропущен* візит*, пропущен*, отмен*, перенос*, неявк*, не пришли, не пришел, пропущенн*, cancel*, reschedul*, no show*, noshow*, missed, miss your, odwoł*, anulow*, przełoż*, niestawi*, nieobecnoś*",
  late: 'запізн*, спізн*, запізню*, опоздан*, опозда*, опаздыва*, late, lateness, delay*, spóźn*, штраф*, пеня, пені, penalty, kara',
  prepayment:
    'передоплат*, передплат*, аванс*, завдат*, предоплат*, задаток, задатк*, депозит*, deposit*, prepay*, prepaid, advance payment, upfront, zadat*, przedpłat*, zaliczk*',
  discount:
    'знижк*, акці*, дешевше, пільг*, пенсіонер*, багатодітн*, переселен*, донор*, мінус, скидк*, акци*, льгот*, многодетн*, discount*, off, promo*, special offer*, sale, cheaper, zniżk*, rabat*, promocj*, taniej, день народження, дня народження, дні народження, день рождения, дня рождения, birthday*, urodzin*, кажд* 5*, студентам, військов*, зсу, учасник* бойових',
  loyalty:
    'бонус*, постійн* клієнт*, постійн* гост*, лояльн*, кешбек*, кэшбэк*, накопич*, накопит*, постоянн* клиент*, накопительн*, loyalty, loyal, regulars, regular client*, cashback, stamp card, points, membership, lojalnoś*, stałych klient*, программа лояльности, кожен 5, кожна 5, кожне 5, кожний 5, кожен 10, кожна десята, рекомендаці*, приведи подруг*, привед* подруг*, refer a friend',
  'gift-card':
    'сертифікат*, подарунк*, подарунков*, листівк*, сертификат*, подарочн*, gift card*, gift certificate*, gift voucher*, voucher*, bon*  podarunk*, bon, bony, bonów, podarunkow*, voucher',
  guarantee:
    'гаранті*, гарантує*, безкоштовн* корекці*, переробл*, виправл*, гарант*, переделыва*, guarantee*, warranty, redo, gwaranc*, popraw*',
  children:
    'діти, дітей, дітям, дітьми, дитин*, дитяч*, дітки, малюк*, малят*, підліт*, дети, детей, детям, детьми, ребен*, детск*, ребят*, подрост*, малыш*, child*, kid*, kids, toddler*, teen*, dzieci*, dziec*, dziecko',
  pets: 'собак*, песик*, тварин*, тваринк*, улюблен*, кіт, котик*, кот*, животн*, питом*, dog*, pet, pets, cat, cats, animals, pies, psem, psy, psów, psa, kot, zwierz*',
  parking:
    'парк*, паркін*, паркув*, стоянк*, машина, машину, машини, машиною, автівк*, парков*, припарк*, parking*, park, car park, parken, parkow*, zaparkow*, авто, автомобіл*, автомобил*',
  health:
    'вагітн*, протипоказ*, алергі*, хвороб*, захворюв*, інфекці*, грибок*, грибк*, діабет*, тиск, онколог*, беремен*, противопоказ*, аллерг*, болезн*, заболев*, инфекц*, диабет*, pregnan*, contraindic*, allerg*, disease*, infection*, diabet*, ciąż*, przeciwwskaz*, alergi*, chorob*, infekcj*, застуд*, температур*, вош*, педикульоз*, лікар*, лежач*, хвор*, годуванн*, грудн* вигодов*, fungus',
  hygiene:
    'стериліз*, стерильн*, дезінфек*, автоклав*, одноразов*, крафт*, інструмент*, гігієн*, стерилиз*, дезинфек*, одноразов*, инструмент*, гигиен*, sterili*, disinfect*, autoclave*, hygien*, disposable, tools, steryl*, dezynfek*, jednorazow*, narzędz*, higien*, сухожар*, уф стер*',
  preparation:
    'перед процедур*, перед візитом, підготов*, не мийте, не голіть, за добу до, за день до, не вживайте, довжина волосків, подготов*, перед визит*, не мойте, не брейте, за сутки до, prepar*, before your, before the, before a, beforehand, avoid before, przygotow*, przed zabiegiem, przed wizytą, зняти макіяж, без макіяжу',
  aftercare:
    'після процедур*, після візиту, догляд вдома, домашній догляд, рекомендації після, не мочити, після фарбування, носити покриття, скільки тримається, скільки носити, після нарощ*, после процедур*, уход дома, домашний уход, не мочить, сколько держится, сколько носить, aftercare, after your, after care, after the treatment, home care, how long does, po zabiegu, pielęgnacja domowa, po wizycie, носи*, тримається, держится, 24 години після, 48 годин після',
  amenities:
    'кава, кавою, каву, кави, чай, чаю, напо*, вода, просеко, просекко, вино, wi fi, wifi, вай фай, генератор*, світло, світла, світлі, блекаут*, електрик*, павербанк*, укритт*, тривог*, бомбосховищ*, кондиціонер*, кофе, напитк*, свет, света, укрыт*, тревог*, розетк*, coffee, tea, drinks, water, prosecco, generator*, power, shelter*, air raid*, wheelchair*, пандус*, ліфт, лифт, доступн*, інклюзив*, kawa, kawę, kawy, herbat*, napoj*, prąd*, schron*, мультик*, мультфільм*, музик*, іграшк*, куточок, playground',
  products:
    "бренд*, матеріал*, гель лаками, гель лаки, фарбою, фарбами, косметик*, марк*, kodi, luna, opi, loreal, l'oreal, wella, schwarzkopf, olaplex, kerastase, davines, estel, препарат*, лаком, лаки, засоб*, продукц*, шампун*, материал*, краск*, краской, брэнд*, марки, средств*, brand*, products, polish brand*, dyes, materials, we use, shampoo*, kosmetyk*, marki, farb*, produkt*, безкислотн*, гіпоалерген*, веган*, vegan*, cruelty free",
  languages:
    'мовами, розмовляємо, спілкуємось, англійськ*, українськ*, польськ*, говорим на, языках, английск*, speak, languages, english, ukrainian, mówimy, językach, język*, anglijsk*, angielsk*',
  vacancy:
    'ваканс*, шукаємо майстр*, запрошуємо на роботу, на роботу, працевлаштув*, резюме, ищем мастер*, вакансии, работа у нас, vacanc*, hiring, join our team, we are looking for, careers, cv, praca, pracę, zatrudni*, rekrutac*, оренда місця, оренда крісла, аренда места',
  refund:
    'поверн*, повертаєм*, повертат*, не повертається, згорає, згорить, возврат*, возвраща*, сгорает, refund*, money back, returned, non refundable, zwrot*, zwracamy, не згорає, утримуємо, удерживается, удержива*, kept',
  photo:
    'фото, фотограф*, зйомк*, фотографу*, портфоліо, фотосесі*, съемк*, фотографир*, photo*, pictures, film*, fotograf*',
  training:
    'навчання, навчаєте, навчаєм*, курси, курс, тренінг*, майстер клас*, кваліфікац*, обучен*, обуча*, тренинг*, мастер класс*, training*, course*, courses, workshop*, masterclass*, teach, szkoleni*, kurs, kursy, uczymy, warsztat*',
}

/** A sentence that begins so goes on with the one before. */
export const leaningWords =
  'якщо, але, інакше, тоді, при цьому, в іншому, в такому, у такому, за це, тому, також, причому, если, но, иначе, тогда, в противном, в таком, при этом, поэтому, также, if, but, otherwise, then, in this case, in that case, also, however, this, these, it, they, jeśli, ale, inaczej, wtedy, w przeciwnym, to, також, це, вони, вона, він, цей, ця, ці, это, они, этот'

/** Topics under which a sum is what a rule costs, never the price of a service. */
export const sumTopics: readonly RuleTopic[] = [
  'cancellation',
  'late',
  'prepayment',
  'discount',
  'loyalty',
  'gift-card',
  'refund',
  'vacancy',
  'parking',
]
