// A paragraph as its sentences. A full stop after an abbreviation or a number ends nothing.

const abbreviation =
  /(?:^|[\s(«"–—-])(?:вул|ул|м|г|буд|б|д|кв|оф|корп|пов|просп|пр|бульв|бул|пров|пер|пл|наб|тел|моб|грн|коп|хв|хвил|год|сек|мін|мин|ч|час|см|мм|мл|р|рр|шт|од|ін|др|т|напр|наприкл|ст|св|проф|д-р|lic|dr|mr|mrs|ms|st|ave|rd|no|tel|al|pl|os|godz|min|zł|np|itp|itd|m|ok|приб|прибл|понеділ|пн|вт|ср|чт|пт|сб|нд|вс|pon|wt|śr|czw|pt|sob|niedz|nd)$/iu

export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const match of text.matchAll(/[.!?…]+[»"”)]*\s+(?=[\p{Lu}\d«"„(•@☎+])|\n+/gu)) {
    const before = text.slice(from, match.index)
    if (
      match[0].startsWith('.') &&
      (abbreviation.test(before) ||
        (/(?:^|\s)\d{1,2}$/.test(before) && /^\d/.test(text.slice(match.index + match[0].length))) ||
        /(?:^|\s)\p{Lu}$/u.test(before))
    ) {
      continue
    }
    const end = match.index + match[0].trimEnd().length
    sentences.push(text.slice(from, end).trim())
    from = match.index + match[0].length
  }
  sentences.push(text.slice(from).trim())
  return sentences.filter((sentence) => sentence !== '')
}
