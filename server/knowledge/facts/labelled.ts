// Several prices in one place, each with its own words: «коротке – 450, довге – 600 грн».
import type { Variant } from '#contract/facts.ts'
import { fold } from './fold.ts'
import { type PriceReading, priceOf } from './price.ts'
import { isVariantOnly, variantKind } from './variants.ts'

type Priced = Extract<PriceReading, { kind: 'price' }>
export type Labelled = { variant: Variant; reading: Priced; service?: string }

/** Null unless every part is words followed by one sum. */
export function labelledPrices(text: string, currency: string): Labelled[] | null {
  const parts = text
    .split(/\s*(?:[;\n]|,(?=\s*\p{L})|\s\/\s|\/(?=\s*\p{L}{3}))\s*/u)
    .filter((part) => part !== '')
  if (parts.length > 8) return null
  const found: Labelled[] = []
  for (const part of parts) {
    const match = /^(\p{L}[^\d]*?)(?:\s*[:-]\s*|\s+)((?:(?:від|от|from|od)\s+)?[₴$€]?\d.*)$/u.exec(fold(part))
    const label = match && part.slice(0, match[1]!.length).trim()
    const reading = match && label ? priceOf(part.slice(-match[2]!.length), currency) : null
    if (!label || label.split(/\s+/).length > 4 || reading?.kind !== 'price') return null
    if (reading.price.type === 'percent') return null
    // One label alone must be known to tell variants: «базовий 5 000 грн».
    if (parts.length === 1 && !(reading.currencySaid && isVariantOnly(label))) return null
    found.push({ variant: { [variantKind(label) ?? 'option']: label }, reading })
  }
  const said = found.filter(({ reading }) => reading.currencySaid)
  // A currency is said of all at the end; a bare number behind it is a house number or the like.
  if (said.length > 0 && !found.at(-1)!.reading.currencySaid) return null
  const only = new Set(said.map(({ reading }) => reading.price.currency))
  if (only.size > 1) return null
  const shared = [...only][0]
  return found.map(({ variant, reading }) => ({
    variant,
    reading: shared ? { ...reading, price: { ...reading.price, currency: shared } } : reading,
  }))
}
