// Text files say not how their letters are written. Marks and strict forms are tried first; of the old one-byte and
// East Asian pages the one whose text looks most like language wins.
import { likelihood } from './encoding-score.ts'

export type Decoded = { text: string; encoding: string }

/** The text of a file, or null when its bytes are no text. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const decoded = byMark(bytes) ?? byZeros(bytes) ?? asUtf8(bytes) ?? byLikelihood(bytes)
  if (!decoded || isBinary(decoded.text)) return null
  return decoded
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return decode(bytes.subarray(3), 'utf-8')
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes.subarray(4), true)
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(bytes.subarray(4), false)
  if (a === 0xff && b === 0xfe) return decode(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return decode(bytes.subarray(2), 'utf-16be')
  return null
}

/** In UTF-16 every other byte of an alphabet's text is the same few: zero for Latin and blanks, four for Cyrillic. */
function byZeros(bytes: Uint8Array): Decoded | null {
  const pairs = Math.min(bytes.length >> 1, 20_000)
  if (pairs < 2 || bytes.length % 2 === 1) return null
  let little = 0
  let big = 0
  let zeros = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!]
    if (second === 0 || second === 4) little++
    if (first === 0 || first === 4) big++
    if (first === 0 || second === 0) zeros++
  }
  if (zeros === 0 || Math.max(little, big) < pairs * 0.7) return null
  return decode(bytes, little > big ? 'utf-16le' : 'utf-16be')
}

function asUtf8(bytes: Uint8Array): Decoded | null {
  // A file cut short may end in the middle of a letter.
  for (let cut = 0; cut < 4; cut++) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut))
      return { text, encoding: 'utf-8' }
    } catch {}
  }
  return null
}

function decode(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function utf32(bytes: Uint8Array, littleEndian: boolean): Decoded | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let text = ''
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian)
    if (point > 0x10ffff) return null
    text += String.fromCodePoint(point)
  }
  return { text, encoding: littleEndian ? 'utf-32le' : 'utf-32be' }
}

const eastAsian = ['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5']
const pages = [
  'windows-1251',
  'koi8-u',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
  'windows-1250',
  'iso-8859-2',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  ...eastAsian,
]
const sampleSize = 60_000

function byLikelihood(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, sampleSize)
  let best = { encoding: '', score: Number.NEGATIVE_INFINITY }
  for (const encoding of pages) {
    const score = likelihood(new TextDecoder(encoding).decode(sample))
    if (score > best.score) best = { encoding, score }
  }
  const decoded = decode(bytes, best.encoding)
  if (!hasBlanks(decoded)) return null
  return best.encoding === 'ibm866' && isUkrainianDos(decoded.text) ? ukrainianDos(decoded.text) : decoded
}

/** A page of letters without blanks is no alphabet's text: pages of large computers put them elsewhere. */
function hasBlanks({ text, encoding }: Decoded): boolean {
  const sample = text.slice(0, 2_000)
  if (sample.length < 200 || eastAsian.includes(encoding)) return true
  return (sample.match(/[ \t\r\n]/g)?.length ?? 0) > sample.length * 0.06
}

/** Ukrainian DOS (code page 1125) is 866 with eight other letters. No decoder knows it; read as 866 «і» becomes «ў». */
function isUkrainianDos(text: string): boolean {
  return /ў/i.test(text) && /и/i.test(text) && !/ы/i.test(text)
}

function ukrainianDos(text: string): Decoded {
  const [as866, as1125] = ['ЄєЇїЎў°∙', 'ҐґЄєІіЇї']
  return { text: text.replace(/[ЄєЇїЎў°∙]/g, (letter) => as1125[as866.indexOf(letter)]!), encoding: 'cp1125' }
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, sampleSize)
  let strange = 0
  for (const character of sample) if (character === '\ufffd' || isControl(character.charCodeAt(0))) strange++
  return strange > sample.length * 0.02
}

/** Tab, line ends, form feed and escape do occur in old text files. */
function isControl(code: number): boolean {
  return code < 9 || (code > 13 && code < 27) || (code > 27 && code < 32) || code === 127
}
