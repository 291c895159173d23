// A list as a text file, in whichever encoding the owner's program saved it.
import type { Dice } from './dice.ts'
import type { PriceList } from './model.ts'

const pages: Record<string, string[]> = {
  uk: ['windows-1251', 'windows-1251', 'koi8-u'],
  ru: ['windows-1251', 'windows-1251', 'koi8-r', 'ibm866'],
  en: ['windows-1252'],
  pl: ['windows-1250', 'iso-8859-2'],
}

export function writeText(dice: Dice, list: PriceList): { bytes: Buffer; encoding: string } {
  const lines = list.pieces.flatMap((piece): string[] =>
    piece.kind === 'line'
      ? [piece.text, ...(dice.chance(0.5) ? [''] : [])]
      : piece.kind === 'lines'
        ? [...piece.lines, '']
        : [],
  )
  const text = lines.join(dice.pick(['\n', '\r\n']))
  const encoding = dice.weigh([
    ['utf-8', 4],
    ['bom', 1],
    ['utf-16le', 0.7],
    ['page', 4],
  ] as const)
  if (encoding === 'bom') return { bytes: Buffer.from(`\ufeff${text}`), encoding: 'utf-8 with BOM' }
  if (encoding === 'utf-16le') return { bytes: Buffer.from(`\ufeff${text}`, 'utf16le'), encoding }
  if (encoding === 'page') {
    const page = dice.pick(pages[list.language]!)
    const bytes = inPage(typewritten(text), page)
    if (bytes) return { bytes, encoding: page }
  }
  return { bytes: Buffer.from(text), encoding: 'utf-8' }
}

/** What old encodings lack is typed with what every keyboard has. */
function typewritten(text: string): string {
  return text
    .replace(/[–—]/g, '-')
    .replace(/[«»„”]/g, '"')
    .replace(/•/g, '*')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/№/g, '#')
}

function inPage(text: string, page: string): Buffer | null {
  const decoder = new TextDecoder(page)
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]))
  const bytes = [...text].map((letter) => codes.get(letter))
  return bytes.includes(undefined) ? null : Buffer.from(bytes as number[])
}
