// .doc (Word 97 to 2003) → blocks, without tracked deletions, hidden text and field codes.
import * as sheets from '@e965/xlsx'
import {
  type CharacterProperties,
  characterRuns,
  type ParagraphProperties,
  paragraphRuns,
  type Run,
} from './doc-properties.ts'
import { contentOf, type DocParagraph } from './doc-tables.ts'
import type { Extraction } from './extraction.ts'
import { isOldWord } from './sniff.ts'
import { Unreadable } from './unreadable.ts'
import { WordBlocks } from './word-blocks.ts'

export function extractDoc(bytes: Uint8Array): Extraction {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isOldWord(file)) throw new Unreadable('too-old')
  const streams = compoundStreams(file)
  const document = streams('WordDocument')
  if (!document || document.length < 0x1aa) throw new Unreadable('broken')
  if (document.readUInt16LE(0) !== 0xa5ec || document.readUInt16LE(2) < 0xc0) throw new Unreadable('too-old')
  const flags = document.readUInt16LE(0x0a)
  if (flags & 0x0100) throw new Unreadable('password')
  const table = streams(flags & 0x0200 ? '1Table' : '0Table')
  if (!table) throw new Unreadable('broken')

  const reader = new DocReader(document, table, streams('Data'))
  const story = (entry: number) => document.readUInt32LE(entry)
  // The stories stand one behind the other, in this order.
  const lengths = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64, 0x68].map(story)
  const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, length) => sum + length, 0))
  const [body, footnotes, headers, , endnotes, boxes, headerBoxes] = lengths.map((length, at) =>
    reader.paragraphs(starts[at]!, starts[at]! + length),
  )
  const blocks = new WordBlocks()
  blocks.addAll(contentOf(body!))
  for (const notes of [footnotes!, endnotes!, boxes!]) blocks.addAll(contentOf(notes))
  // Each section repeats its headers, for first, even and odd pages.
  for (const line of [...headers!, ...headerBoxes!]) blocks.addOnce(contentOf([line]))
  return {
    ok: true,
    blocks: blocks.all,
    unread: reader.isCut ? [{ reason: 'damaged', place: {}, quote: '' }] : [],
  }
}

function compoundStreams(file: Buffer): (name: string) => Buffer | null {
  try {
    const container = sheets.CFB.read(file, { type: 'buffer' })
    return (name) => {
      const entry = sheets.CFB.find(container, name)
      return entry?.content ? Buffer.from(entry.content as Uint8Array) : null
    }
  } catch {
    throw new Unreadable('broken')
  }
}

type Piece = { start: number; end: number; position: number; size: 1 | 2 }

class DocReader {
  readonly #document: Buffer
  readonly #pieces: Piece[]
  readonly #characters: Run<CharacterProperties>[]
  readonly #paragraphs: Run<ParagraphProperties>[]

  constructor(document: Buffer, table: Buffer, data: Buffer | null) {
    this.#document = document
    this.#pieces = piecesOf(document, table)
    this.#characters = inOrder(characterRuns(document, table))
    this.#paragraphs = inOrder(paragraphRuns(document, table, data))
  }

  /** Text that the file speaks of lies beyond its end. */
  get isCut(): boolean {
    return this.#pieces.some(
      ({ start, end, position, size }) => position + (end - start) * size > this.#document.length,
    )
  }

  /** The paragraphs of the characters from `start` up to `end`. */
  paragraphs(start: number, end: number): DocParagraph[] {
    const paragraphs: DocParagraph[] = []
    let text = ''
    let bold = true
    // For each open field: whether its code is over and what it shows has begun.
    const fields: boolean[] = []
    for (const { character, position } of this.#read(start, end)) {
      const properties = runAt(this.#characters, position)
      if (properties?.deleted) continue
      if (character === '\x13') fields.push(false)
      else if (character === '\x14' && fields.length > 0) fields[fields.length - 1] = true
      else if (character === '\x15') fields.pop()
      else if (character === '\r' || character === '\x07' || character === '\f') {
        paragraphs.push({
          text,
          bold: bold && text.trim() !== '',
          endsCell: character === '\x07',
          ...(runAt(this.#paragraphs, position) ?? plainParagraph),
        })
        text = ''
        bold = true
      } else if (!properties?.hidden && fields.every((shows) => shows)) {
        text += shownAs[character] ?? (character < ' ' ? '' : character)
        if (character.trim() !== '') bold &&= properties?.bold ?? false
      }
    }
    if (text.trim() !== '') paragraphs.push({ text, bold, endsCell: false, ...plainParagraph })
    return paragraphs
  }

  *#read(start: number, end: number): Generator<{ character: string; position: number }> {
    for (const piece of this.#pieces) {
      const from = Math.max(start, piece.start)
      const to = Math.min(end, piece.end)
      if (from >= to) continue
      const position = piece.position + (from - piece.start) * piece.size
      const bytes = this.#document.subarray(position, position + (to - from) * piece.size)
      const text = new TextDecoder(piece.size === 2 ? 'utf-16le' : 'windows-1252').decode(bytes)
      // By code units, not characters: positions in the file count so.
      for (let at = 0; at < text.length; at++)
        yield { character: text[at]!, position: position + at * piece.size }
    }
  }
}

const plainParagraph: ParagraphProperties = {
  listItem: false,
  tableDepth: 0,
  endsRow: false,
  endsInnerCell: false,
}
/** Line break, non-breaking hyphen, tab; everything else below the blank is a mark for Word itself. */
const shownAs: Record<string, string> = { '\x0b': '\n', '\x1e': '-', '\t': '\t', '\ufeff': '' }

function piecesOf(document: Buffer, table: Buffer): Piece[] {
  let at = document.readUInt32LE(0x1a2)
  const end = Math.min(table.length, at + document.readUInt32LE(0x1a6))
  while (at < end && table[at] === 1) at += 3 + table.readUInt16LE(at + 1)
  if (table[at] !== 2) throw new Unreadable('broken')
  const list = table.subarray(at + 5, at + 5 + table.readUInt32LE(at + 1))
  const count = Math.floor((list.length - 4) / 12)
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const where = list.readUInt32LE((count + 1) * 4 + index * 8 + 2)
    const narrow = (where & 0x40000000) !== 0
    const position = where & 0x3fffffff
    return {
      start: list.readUInt32LE(index * 4),
      end: list.readUInt32LE((index + 1) * 4),
      position: narrow ? position >> 1 : position,
      size: narrow ? 1 : 2,
    }
  })
}

function inOrder<Properties>(runs: Run<Properties>[]): Run<Properties>[] {
  return runs.filter(({ start, end }) => start < end).sort((one, other) => one.start - other.start)
}

function runAt<Properties>(runs: Run<Properties>[], position: number): Properties | undefined {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]!.start <= position) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  return run && run.start <= position && position < run.end ? run.properties : undefined
}
