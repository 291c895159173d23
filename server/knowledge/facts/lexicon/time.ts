// How durations are written. Data.

export const minutes =
  'хв, хвилин, хвилини, хвилина, хвилину, мин, минут, минуты, минута, минуту, мін, мінут, min, mins, minute, minutes, minut, minuty, m, м'
export const hours =
  'год, година, години, годин, годину, г, ч, час, часа, часов, h, hr, hrs, hour, hours, godz, godzina, godziny, godzin, godzinę'
/** Said without a number; minutes on the right. */
export const spoken: Record<string, number> = {
  'пів години': 30,
  півгодини: 30,
  'пів години-годину': 45,
  'півтори години': 90,
  'півтора години': 90,
  годину: 60,
  година: 60,
  'одна година': 60,
  'дві години': 120,
  'три години': 180,
  полчаса: 30,
  'пол часа': 30,
  'полтора часа': 90,
  'два часа': 120,
  'три часа': 180,
  'half an hour': 30,
  'half hour': 30,
  'an hour': 60,
  'one hour': 60,
  'an hour and a half': 90,
  'two hours': 120,
  'three hours': 180,
  'pół godziny': 30,
  godzina: 60,
  'jedna godzina': 60,
  'półtorej godziny': 90,
  'dwie godziny': 120,
}
export const about =
  'приблизно, близько, орієнтовно, около, примерно, ориентировочно, about, approx, approximately, around, ca, około, ok, ок, прибл'
export const from = 'від, от, from, od'
export const to = 'до, to, do, up to'
export const and = 'і, та, и, and, i'
