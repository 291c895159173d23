// The words we say to a model, kept as Markdown in ../prompts and read at the start.
import { readFileSync } from 'node:fs'

/** Fills every {{slot}} in one pass: what is filled in is text, and braces in it stay as they are. */
export type Prompt<Slot extends string> = (values: Record<Slot, string>) => string

/** Throws when the file and the code do not name the same slots: a typo must not reach a customer. */
export function promptFile<Slot extends string = never>(name: string, ...slots: Slot[]): Prompt<Slot> {
  const text = readFileSync(new URL(`../prompts/${name}.md`, import.meta.url), 'utf8').trim()
  const named = new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot))
  const missing = slots.filter((slot) => !named.has(slot))
  const unknown = [...named].filter((slot) => !slots.includes(slot as Slot))
  if (missing.length > 0 || unknown.length > 0)
    throw new Error(
      `prompts/${name}.md: missing slots ${missing.join(', ')}; unknown slots ${unknown.join(', ')}`,
    )
  return (values) => text.replace(/\{\{(\w+)\}\}/g, (_, slot: Slot) => values[slot])
}
