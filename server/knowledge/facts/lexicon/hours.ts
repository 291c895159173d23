// Words of opening hours in Ukrainian, Russian, English and Polish. Data.
import type { Weekday } from '#contract/facts.ts'

/** Whole words and short forms; `*` for any ending. */
export const dayWords: Record<Weekday, string> = {
  mon: 'понеділ*, пн, пон, понедельник*, mon, monday, mondays, pon, poniedział*, pn',
  tue: 'вівтор*, вт, вторник*, tue, tues, tuesday, tuesdays, wt, wtor*, wtorek',
  wed: 'серед*, ср, сред*, wed, weds, wednesday, wednesdays, śr, środ*, sr, srod*',
  thu: 'четвер*, чт, чет, четверг*, thu, thur, thurs, thursday, thursdays, czw, czwart*, cz',
  fri: "п'ятниц*, пятниц*, пт, п'ят, fri, friday, fridays, pt, piąt*, piat*",
  sat: 'субот*, сб, суб, суббот*, sat, saturday, saturdays, sob, sobot*, sb',
  sun: 'неділ*, нд, нед, воскресен*, вс, воскр, sun, sunday, sundays, niedz*, nd, ndz, nie',
}

export const everyDay =
  'щодня, щоденно, кожного дня, кожен день, без вихідних, усі дні, ежедневно, каждый день, без выходных, все дни, daily, every day, everyday, all week, 7 days a week, seven days, codziennie, każdego dnia'
export const workdays =
  'будні, буднях, буднями, будні дні, робочі дні, по буднях, будни, будням, по будням, рабочие дни, weekdays, weekday, dni robocze, w tygodniu, robocze'
/** Also «days off»: which is meant depends on what stands beside it. */
export const weekend =
  'вихідні, вихідних, вихідними, выходные, выходным, выходных, weekend, weekends, weekendy, w weekend'
export const closed =
  'вихідний, вихідна, вих, выходной, вых, зачинено, закрито, зачинені, не працюємо, не працює, відпочиваємо, відпочиває, закрыто, закрыты, не работаем, не работает, отдыхаем, отдыхает, closed, day off, off, not working, shut, nieczynne, zamknięte, zamkniete, wolne, nie pracujemy, нероб, неробочий, нерабочий, відпустка, отпуск, vacation, urlop'
export const allDay = 'цілодобово, круглосуточно, 24 7, around the clock, całodobowo, 24 години'
export const breakWords =
  'обід, обіду, обідня перерва, перерва, технічна перерва, обед, обеденный перерыв, перерыв, lunch, lunch break, break, przerwa, przerwa obiadowa'
export const lastBooking =
  'останній запис, останні записи, останній клієнт, останній візит, запис до, прийом до, последняя запись, последний клиент, запись до, last booking, last appointment, last appointments, last bookings, last visit, ostatnia wizyta, ostatnia rezerwacja, ostatni klient, ostatnie zapisy'
export const evenIf =
  'навіть якщо, навіть коли, даже если, даже когда, even if, even when, nawet jeśli, nawet gdy'

/** January first; each with the stems people write. */
export const months: readonly string[] = [
  'січ*, янв*, jan, january, stycz*, sty',
  'лют*, фев*, feb, february, lut*',
  'берез*, мар, март*, mar, march, marz*, marc*',
  'квіт*, апр*, apr, april, kwie*, kwi',
  'трав*, май, мая, мае, may, maj*',
  'черв, червн*, червень, июн*, jun, june, czerw, czerwc*, czerwiec, cze',
  'лип*, июл*, jul, july, lipc*, lipiec, lip',
  'серп*, авг*, aug, august, sierp*, sie',
  'верес*, сент*, sep, sept, september, wrze*, wrz',
  'жовт*, окт*, oct, october, paźdz*, paź, pazdz*',
  'листопад*, лист, нояб*, nov, november, listopad*, lis',
  'груд*, дек*, dec, december, grud*, gru',
]

export const fromWords = 'з, із, зі, від, с, со, от, from, od, since'
export const toWords = 'до, по, to, till, until, do, through'
export const andWords = 'і, та, й, и, and, i, oraz, также, також, &'

/** Words that hours are told with; any other word makes a line less likely to be about hours. */
export const hoursTalk =
  'працюємо, працює, працюють, графік*, режим, роботи, робота, години, годин, час, часи, розклад, відкрито, відчинено, відкриті, відчиняємось, ми, салон*, студі*, перукарн*, барбершоп, як, крім, свята, святкові, святковий, дні, день, днів, у, в, о, об, на, без, запис, графiк, вихідного, лист, адміністратор*, прийом, приймаємо, чекаємо, вас, тиждень, тижня, работаем, работает, работают, график*, работы, часы, время, расписание, открыто, открыты, кроме, праздники, праздничные, дни, выходного, ждем, вас, прием, мы, открываемся, open, opening, hours, working, business, we, are, the, studio, shop, on, at, our, holidays, except, time, times, schedule, work, works, czynne, otwarte, godziny, otwarcia, pracy, pracujemy, jesteśmy, w, salon, święta, oprócz, godz, zapraszamy, am, pm, year, new, різдво, рік, рождество, новый, год, christmas, eve, easter, великдень, пасха, wielkanoc, wigilia, boże, narodzenie, nowy, rok, короткий, скорочений, сокращенный, shortened, short, bank, понад, цілий'
/** A heading or the head of a line that announces hours. */
export const announces =
  'працюємо, працює салон, графік, графік роботи, режим роботи, години роботи, час роботи, розклад, ми відкриті, чекаємо вас, работаем, график, график работы, режим работы, часы работы, время работы, расписание, open, opening hours, opening times, hours, working hours, business hours, we are open, we work, czynne, godziny otwarcia, godziny pracy, otwarte, pracujemy, jesteśmy czynni, свята, holidays, праздники, święta, вихідні'
/** Said with days and times, but not of opening hours. */
export const notHours =
  'дзвон*, телефонуй*, звон*, call, calls, dzwon*, знижк*, скидк*, акці*, акци*, discount*, zniżk*, безкоштовн*, бесплатн*, free, gratis, діють, діє, дійсн*, навчан*, курс*, тренінг*, парковк*, паркуван*, просеко, просекко, скасув*, отмен*, cancel*, odwoł*, перенес*, напередодні, накануне, подзвоніть, надішл*, відповіда*, отвеча*, reply, доставк*'
