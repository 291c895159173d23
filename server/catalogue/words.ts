// What the agent's understanding of words tells the catalogue; handed in by app.ts.
import type { PublishedKnowledge } from '#server/knowledge/releases.ts'

export type TradeWords = {
  /** What a text speaks of: works («manicure»), clients («gender:male», «person:child»), levels («level:stylist»). */
  speaksOf(text: string): ReadonlySet<string>
  /** The same with everything that follows from it. */
  implied(ids: Iterable<string>): ReadonlySet<string>
  /** A service, not a part of the body, a quality, a client. */
  isService(id: string): boolean
  /** Trades whose masters do such works. */
  fieldsOf(ids: Iterable<string>): ReadonlySet<string>
}

export type ReadsTrade = (knowledge: PublishedKnowledge) => TradeWords
