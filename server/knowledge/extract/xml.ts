// Walks XML that strangers made: no document type (and so no entities), no depth or number of elements beyond what
// office programs write.
import { SaxesParser } from 'saxes'
import { Unreadable } from './unreadable.ts'

export type XmlHandlers = {
  /** Names come without their prefix: strict and transitional documents differ only in namespaces. */
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text?(text: string): void
}

const deepest = 256
const mostElements = 2_000_000

export function walkXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  let elements = 0
  const fail = (trouble: 'too-complex' | 'broken') => {
    throw new Unreadable(trouble)
  }
  parser.on('doctype', () => fail('too-complex'))
  parser.on('error', () => fail('broken'))
  parser.on('opentag', (tag) => {
    depth++
    elements++
    if (depth > deepest || elements > mostElements) fail('too-complex')
    handlers.open(local(tag.name), attributesOf(tag.attributes))
  })
  parser.on('closetag', (tag) => {
    depth--
    handlers.close(local(tag.name))
  })
  if (handlers.text) parser.on('text', handlers.text)
  parser.write(xml).close()
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function attributesOf(attributes: Record<string, string>): Record<string, string> {
  const named: Record<string, string> = {}
  // A prefixed attribute gives way to a plain one of the same name: `r:id` is asked for as `r:id`.
  for (const [name, value] of Object.entries(attributes)) {
    named[name] = value
    named[local(name)] ??= value
  }
  return named
}
