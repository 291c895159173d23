// Words by which the prices of one service are told apart. Data: phrases, comma-separated, `*` for any ending.

export const variantWords = {
  length:
    'коротк*, середн*, довг*, дуже довг*, средн*, длинн*, очень длинн*, short, medium, mid, long, extra long, very long, shoulder*, waist, krótk*, średni*, dług*, bardzo dług*, плеч*, лопат*, поясу, пояса, пояс, талії, талии, ramion, łopatek, pasa, см, cm, довжин*, длин*, length*, długoś*, xs, s, m, l, xl, xxl, вух, ушей, бровей, підборіддя, груди, грудей, поперек*',
  coating:
    'покриттям, покриття, покрытием, покрытия, покрытие, гель лак*, гель лаком, coating, gel polish, with polish, without polish, hybryd*, lakier*, лаком, лаку',
  level:
    'майстер*, майстрин*, майстра, топ, провідн*, старш*, молодш*, інструктор*, стиліст*, арт, арт директор*, директор*, експерт*, мастер*, ведущ*, стажер*, стажист*, практикант*, барбер*, перукар*, парикмахер*, стилист*, младш*, старший, эксперт*, junior, senior, master, top, expert*, director*, art director*, stylist*, stylista, specialist*, спеціаліст*, специалист*, категорія, категорії, категория, категории, kategoria, kategorii, dyrektor*, mistrz*, praktykant*, starsz*, młodsz*, лікар*, врач*, косметолог*, технолог*, колорист*, hairdresser*, barber*, trainee*, instructor*, instruktor*, подолог*, візажист*, визажист*, fryzjer*, starszy',
  age: 'років, роки, рік, року, р, лет, года, дорос*, діти, дитяч*, дитин*, дітей, підліт*, дети, детск*, ребен*, взросл*, подрост*, adult*, child*, kid*, teen*, years, year, yo, dziec*, dzieci*, doros*, młodzie*, lat, студент*, пенсіонер*, пенсионер*, student*, senior citizens, emeryt*, школяр*, школьник*',
  gender:
    'жін*, жіноч*, чол*, чолов*, жен*, женск*, муж*, мужск*, women*, woman*, men, man, mens, ladies, lady, gentlemen, female, male, damsk*, kobiet*, męsk*, mężcz*, хлопч*, хлопц*, дівч*, мальч*, девоч*, boy*, girl*, unisex, чоловіки, жінки',
  time: 'будн*, вихідн*, ранк*, ранок, вечір*, вечор*, вечір, денн*, свят*, выходн*, утр*, вечер*, дневн*, праздн*, weekday*, weekend*, morning*, evening*, daytime, holiday*, robocz*, rano, wieczor*, wieczór, пн, вт, ср, чт, пт, сб, нд, вс',
  package:
    'пакет*, package*, pakiet*, базов*, повн*, стандарт*, преміум*, премиум*, premium, vip, basic, full, standard, комплекс*, економ*, эконом*, абонемент*, subscription, люкс, lux*, deluxe, класик, classic, полн*, полный, мінімум, максимум, pełn*, podstaw*, курс*, course, karnet, разов*, сеанс*, процедур*, session*',
  zone: 'зон*, zone*, area*, strefa, strefy, стоп*, пальчик*, пальц*, нога, ноги, ніг, рука, руки, рук, обличчя, лиц*, спин*, бікіні, бикини, пахв*, гоміл*, голен*, стегн*, бедр*, живіт, живот*, плечі, шия, шия, губа, підборіддя, face, back, legs, arms, hands, feet, neck, bikini, underarms, twarz, plecy, nogi, ręce, dłonie, stopy, szyja, кор*н*',
} as const

/** A line below a service that is a variant of it begins so. */
export const sizes = 'xs, s, m, l, xl, xxl, xxxl'

/** Beside the words above these add nothing of their own. */
export const variantFillers =
  'вища, вищої, перша, першої, друга, другої, третя, высшая, высшей, первая, вторая, третья, дні, дни, день, dni, days, day, час, до, від, від, нижче, вище, понад, більше, менше, дуже, супер, волосся, коса, на, от, ниже, выше, свыше, больше, очень, волосы, волос, hair, up, to, over, under, below, above, very, extra, the, włosy, włosów, od, do, powyżej, poniżej, bardzo, і, та, и, and, i, або, или, or'
