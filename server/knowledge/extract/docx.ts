// .docx → blocks: headers, body, notes, footers, in this order.
import { posix } from 'node:path'
import type { NotUnderstood } from '#contract/facts.ts'
import { readPart } from './docx-part.ts'
import { readStyles, type Style } from './docx-styles.ts'
import type { Extraction } from './extraction.ts'
import { Unreadable } from './unreadable.ts'
import { type Content, WordBlocks } from './word-blocks.ts'
import { walkXml } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

export async function extractDocx(bytes: Uint8Array): Promise<Extraction> {
  const zip = await openZip(bytes)
  const main = await mainPart(zip)
  const xml = await text(zip, main)
  if (xml === null) throw new Unreadable('broken')

  const related = await relatedParts(zip, main)
  const stylesXml = await text(zip, related.find(({ type }) => type === 'styles')?.target)
  const styles = leniently(() => readStyles(stylesXml ?? ''), new Map<string, Style>())

  const unread: NotUnderstood[] = []
  const parts = async (...types: string[]) => {
    const read: Content[][] = []
    for (const { target } of related.filter(({ type }) => types.includes(type))) {
      const partXml = await text(zip, target)
      // A damaged header must not cost the whole document.
      const part = partXml === null ? [] : leniently(() => readPart(partXml, styles), null)
      if (part === null) unread.push({ reason: 'damaged', place: {}, quote: '' })
      else read.push(part)
    }
    return read
  }
  const blocks = new WordBlocks()
  for (const header of await parts('header')) blocks.addOnce(header)
  blocks.addAll(readPart(xml, styles))
  for (const notes of await parts('footnotes', 'endnotes')) blocks.addAll(notes)
  for (const footer of await parts('footer')) blocks.addOnce(footer)
  return { ok: true, blocks: blocks.all, unread }
}

async function mainPart(zip: Zip): Promise<string> {
  const roots = await relatedParts(zip, '')
  const named = roots.find(({ type }) => type === 'officeDocument')?.target
  return named ?? zip.names.find((name) => /^word\/document\d*\.xml$/i.test(name)) ?? 'word/document.xml'
}

async function relatedParts(zip: Zip, part: string): Promise<{ type: string; target: string }[]> {
  const { dir, base } = posix.parse(part)
  const xml = await text(zip, posix.join(dir, '_rels', `${base}.rels`))
  const parts: { type: string; target: string }[] = []
  leniently(
    () =>
      walkXml(xml ?? '', {
        open(name, { Type = '', Target = '', TargetMode }) {
          if (name !== 'Relationship' || TargetMode === 'External') return
          const target = Target.startsWith('/') ? Target.slice(1) : posix.join(dir, Target)
          parts.push({ type: posix.basename(Type), target })
        },
        close() {},
      }),
    undefined,
  )
  return parts
}

async function text(zip: Zip, name: string | undefined): Promise<string | null> {
  const bytes = name ? await zip.read(name) : null
  if (!bytes) return null
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes)
}

function leniently<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch {
    return otherwise
  }
}
