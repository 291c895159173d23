// How sums of money are written in price lists, in Ukrainian, Russian, English and Polish. Data.

/** ISO 4217 by the ways people write a currency. */
export const currencies: Record<string, string> = {
  UAH: 'грн, гривень, гривня, гривні, гривнях, гривню, гривен, гривны, гривна, гривнах, гривну, гр, uah, hrn, hryvnia*, ₴',
  PLN: 'zł, zl, pln, złot*, zlot*, злотих, злотый, злотых',
  EUR: 'eur, euro, євро, евро, €',
  USD: 'usd, долар*, доллар*, долл, dollar*, $',
  GBP: 'gbp, £, pound*',
  CZK: 'czk, kč',
}

export const from = 'від, вид, от, from, od, starting at, starts at, починаючи від, начиная от, мін, min'
export const to = 'до, to, do'
export const about =
  'приблизно, близько, орієнтовно, около, примерно, ориентировочно, приблизительно, about, approx, approximately, around, ca, około, ok'
export const each = 'each, кожен, кожна, кожне, каждый, каждая, шт, szt'
/** Between a sum and what it is for. */
export const per = 'за, per, za, for, на, per a'
export const surcharge =
  'доплата, доплачується, плюс, додатково, надбавка, доплатa, наценка, надбавка, extra, surcharge, additional, plus, dopłata, dodatkowo'
export const discount = 'знижка, мінус, скидка, минус, discount, minus, zniżka, rabat'
export const free =
  'безкоштовно, безкоштовна, безкоштовний, безплатно, бесплатно, бесплатная, free, free of charge, complimentary, gratis, bezpłatnie, за безкоштовно, у подарунок, в подарунок, подарунок, в подарок, входить, входить у вартість, входить у ціну, входить в вартість, входить в ціну, включено, включено у вартість, входит, входит в стоимость, входит в цену, включено в стоимость, included, w cenie, wliczone w cenę'
/** The list says on purpose that there is no price here. */
export const agreed =
  'за домовленістю, по домовленості, договірна, договірно, за запитом, індивідуально, індивідуальна, індивідуальний розрахунок, розраховується індивідуально, після консультації, на консультації, після огляду, при огляді, уточнюйте, уточнюється, ціна за запитом, ціна договірна, ціну уточнюйте, уточнюйте у майстра, уточнюйте у адміністратора, за погодженням, по договоренности, договорная, договорная цена, цена договорная, по запросу, цена по запросу, индивидуально, индивидуальная, после консультации, после осмотра, уточняйте, уточняется, по согласованию, уточняйте у мастера, on request, price on request, on consultation, by arrangement, by agreement, ask us, ask, please ask, individually, tba, tbd, poa, quote, individual quote, do uzgodnienia, do ustalenia, wycena indywidualna, indywidualnie, indywidualna, indywidualna wycena, cena do uzgodnienia, na zapytanie, zapytaj, po konsultacji'
/** Things that are counted beside a sum, so that their number is no second price. */
export const counted =
  'шт*, штук*, ніготь, нігт*, ноготь, ногт*, зон*, процедур*, сеанс*, візит*, визит*, мл, г, гр, грам*, см, мм, од, одиниц*, единиц*, тон*, колір, кольор*, цвет*, пасм*, фольг*, камер*, тижн*, недел*, днів, дні, дней, день, місяц*, месяц*, чол, осіб, людин*, человек*, рук*, pc*, piece*, nail*, zone*, session*, visit*, ml, g, cm, unit*, szt*, sztuk*, paznok*, stref*, zabieg*, wizyt*, week*, day*, tydz*, tygod*, dni'
/** A remark right after a sum without its currency begins so. */
export const remarkBegins = 'з, із, зі, с, со, без, після, после, with, without, after, incl, bez, po, z'
/** Before a sum, saying only that it is a price. */
export const priceWords =
  'ціна, ціни, цін, вартість, вартості, цена, цены, цен, стоимость, стоимости, прайс, price, prices, cost, costs, rate, cena, ceny, koszt, cennik, тариф, тарифи, сума, оплата, fee'
