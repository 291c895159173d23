// Whether words are a title or something said.
import { fold } from './fold.ts'

/** A sentence, a remark, an address: anything that is said, not the name of a section. */
export function isProse(text: string): boolean {
  const bare = text.trim()
  if (bare.length > 80 || /\d\s?%/.test(bare)) return true
  if (/[.!?;]\s+\p{L}|[!?]$|\p{L}{4,}[.;]$|@|https?:|www\./u.test(bare)) return true
  const folded = fold(bare)
  // A phone, a date, a time of day.
  if (/\d{3}[\s()-]*\d{2,3}[\s-]*\d{2}|\d{1,2}[.:]\d{2}(?!\d)/.test(folded)) return true
  if (/(?<!\p{L})(?:вул|ул|просп|пр-т|бульв|пров|пл|street|st|ul|тел|phone|instagram)\.?[\s:,]/u.test(folded))
    return true
  // Titles list at most a few nouns.
  return bare.split(/\s+/).length > 9
}

/** Words that can stand over a list: «Масаж», «МАНІКЮР:», «AirTouch (з матеріалами):». */
/** «Classic complimentary» is a row of the list: a title never says that something costs nothing. */
const costsNothing =
  /(?:^|[^\p{L}])(?:безкоштовно|безплатно|бесплатно|complimentary|free of charge|gratis|bezpłatnie)(?!\p{L})/iu

export function isTitle(text: string): boolean {
  return !isProse(text) && !costsNothing.test(text) && /\p{L}{2}/u.test(text) && !/[,.]$/.test(text.trim())
}

export function isQuestion(text: string): boolean {
  return text.length <= 200 && /\?\s*[»"”)]?$/.test(text.trim()) && /\p{L}{2}/u.test(text)
}
