// How contacts and ways of paying are named, in Ukrainian, Russian, English and Polish. Data.
import type { contactTypes, paymentMethods } from '#contract/facts.ts'

/** Labels of a line or of a cell beside the contact. */
export const contactLabels: Partial<Record<(typeof contactTypes)[number], string>> = {
  address:
    'адреса, адрес, address, adres, ми знаходимось, знаходимось, де ми, мы находимся, where we are, find us, location, локація',
  directions:
    'зупинка, як дістатися, як доїхати, як знайти, як пройти, орієнтир, метро, транспорт, остановка, как добраться, как доехать, как найти, ориентир, directions, how to find, getting here, public transport, bus stop, metro, dojazd, jak dojechać, przystanek, вхід, вход, entrance, wejście, поруч',
  parking:
    'парковка, паркінг, паркування, авто, стоянка, машина, parking, car park, by car, parkingi, на авто',
  phone:
    'телефон, телефони, тел, моб, телефоны, номер, phone, tel, mobile, call us, telefon, контактний телефон',
  email: 'пошта, email, e mail, почта, mail, электронная почта, електронна пошта',
  website: 'сайт, веб, website, web, site, strona, www',
  instagram: 'instagram, інстаграм, инстаграм, insta, інста, ig',
  facebook: 'facebook, фейсбук, fb',
  telegram: 'telegram, телеграм, tg',
  viber: 'viber, вайбер',
  whatsapp: 'whatsapp, вотсап, ватсап, wa',
  tiktok: 'tiktok, тікток, тикток, tik tok',
}

/** Before the name of a street; a house number must follow. */
export const streetWords =
  'вул, вулиця, вулиці, вулицею, просп, проспект, проспекті, пр-т, пр-кт, бульв, бульвар, б-р, бул, пров, провулок, пл, площа, площі, наб, набережна, узвіз, шосе, мікрорайон, мкр, майдан, ул, улица, улице, пер, переулок, площадь, набережная, шоссе, ul, ulica, al, aleja, aleje, pl, plac, os, osiedle'
/** After the name of an English street. */
export const streetEndings =
  'street, st, avenue, ave, road, rd, lane, ln, square, sq, boulevard, blvd, drive, dr, way'

/** Telling the way. */
export const directionWords =
  'зупинк*, метро, навпроти, поруч, біля, вхід, входу, поверх, підʼїзд, двір, трамва*, тролейбус*, автобус*, маршрутк*, орієнтир, хвилин пішки, остановк*, напротив, рядом, возле, вход, этаж, двор, троллейбус*, entrance, opposite, next to, floor, tram, metro, bus stop, minutes walk, przystanek, naprzeciwko, obok, wejście, piętro, tramwaj, autobus'

export const payWords: Record<(typeof paymentMethods)[number], string> = {
  cash: 'готівк*, готівков*, налич*, cash, gotówk*',
  card: 'картк*, карткою, картою, карта, карти, карты, карт, картой, карточк*, visa, mastercard, master card, mastеrcard, card, cards, kart*, безготівк*, безналичн*, credit, debit, contactless',
  transfer:
    'переказ*, перерах*, iban, рахунок, перевод*, перечислен*, счет, transfer*, bank transfer, przelew*',
  qr: 'qr, кьюар, куар',
  'apple-pay': 'apple pay, applepay, епл пей, эпл пей',
  'google-pay': 'google pay, googlepay, гугл пей, gpay',
  online: 'онлайн, online, liqpay, wayforpay, monopay, mono pay, paypal, blik, лікпей, przelewy24',
  instalments:
    'розстрочк*, частинами, оплата частинами, рассрочк*, по частям, instalment*, installment*, raty, na raty, ratach',
  crypto: 'крипт*, біткоїн*, биткоин*, crypto*, bitcoin*, usdt, krypto*',
  terminal: 'термінал*, терминал*, terminal*',
}

export const payTalk =
  'оплат*, оплач*, розрахун*, розрахов*, приймаєм*, платит*, платіт*, сплат*, плати*, принимаем, расчет, рассчит*, payment*, pay, paid, paying, accept, accepted, we take, płat*, płac*, zapłac*, przyjmujemy, готівка або, готівка чи'
/** What stands with such a word is not taken. */
export const refusing =
  "не приймаємо, не приймаєм, не беремо, немає, нема, відсутн*, не працюємо з, не можна, неможлив*, ні, крім, окрім, не, не принимаем, нет, отсутств*, нельзя, кроме, not, no, don't, do not, cannot, can't, except, nie, nie przyjmujemy, brak, oprócz"
/** «Лише готівка». */
export const paymentOnly = 'лише, тільки, виключно, только, исключительно, only, tylko, wyłącznie'
