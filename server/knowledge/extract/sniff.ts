// What an uploaded file is, judged by its own bytes. Broken, truncated and locked files of the right kind pass: why
// they cannot be read is said after training. Only what is plainly something else is refused at the door.
import { decodeText } from './encoding.ts'
import type { FileFormat } from './extraction.ts'

export type SniffRefusal = 'wrong-extension' | 'contradicts' | 'empty'
export type Sniffed =
  | { ok: true; format: FileFormat; mediaType: string }
  | { ok: false; refusal: SniffRefusal }

const openXml = 'application/vnd.openxmlformats-officedocument'
export const mediaTypes: Record<FileFormat, string> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: `${openXml}.wordprocessingml.document`,
  xls: 'application/vnd.ms-excel',
  xlsx: `${openXml}.spreadsheetml.sheet`,
  txt: 'text/plain',
}

export function formatOf(name: string): FileFormat | null {
  const extension = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(mediaTypes, extension) ? (extension as FileFormat) : null
}

export function sniffUpload(bytes: Uint8Array, name: string): Sniffed {
  const format = formatOf(name)
  if (!format) return { ok: false, refusal: 'wrong-extension' }
  if (bytes.length === 0) return { ok: false, refusal: 'empty' }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!looksLike[format](file)) return { ok: false, refusal: 'contradicts' }
  return { ok: true, format, mediaType: mediaTypes[format] }
}

const looksLike: Record<FileFormat, (file: Buffer) => boolean> = {
  pdf: (file) =>
    file.subarray(0, 1024).includes('%PDF-') || (file.includes('endobj') && file.includes('%%EOF')),
  docx: (file) => isPackageOf(file, 'word') || isCompoundOf(file, ['EncryptedPackage']),
  xlsx: (file) => isPackageOf(file, 'xl') || isCompoundOf(file, ['EncryptedPackage']),
  doc: (file) => isCompoundOf(file, ['WordDocument']) || isOldWord(file),
  xls: (file) => isCompoundOf(file, ['Workbook', 'Book']) || startsWith(file, bareWorkbook),
  txt: (file) => !startsWith(file, notText) && decodeText(file) !== null,
}

const zip = [[0x50, 0x4b, 0x03, 0x04]]
const compound = [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]]
/** Word before it kept its files in a compound document. */
const oldWord = [
  [0xdb, 0xa5],
  [0x31, 0xbe, 0x00, 0x00],
  [0x9b, 0xa5],
]
/** Excel 2 to 4 wrote the stream of records and nothing around it. */
const bareWorkbook = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
]
const ascii = (text: string) => [...Buffer.from(text, 'latin1')]
const notText = [
  ...zip,
  ...compound,
  ascii('%PDF-'),
  ascii('{\\rtf'),
  ascii('\x89PNG'),
  ascii('GIF8'),
  ascii('RIFF'),
  ascii('7z\xbc\xaf'),
  ascii('Rar!'),
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b, 0x08],
]

function startsWith(file: Buffer, beginnings: number[][], wrongBytes = 0): boolean {
  return beginnings.some(
    (beginning) => beginning.filter((byte, at) => file[at] !== byte).length <= wrongBytes,
  )
}

export function isOldWord(file: Buffer): boolean {
  return startsWith(file, oldWord)
}

/** Whether it begins as a workbook does, to the byte: the library takes anything else for text. */
export function isWorkbook(file: Buffer): boolean {
  return startsWith(file, [...compound, ...bareWorkbook])
}

/** Names of parts stand uncompressed in a zip, also in one whose end is missing. */
function isPackageOf(file: Buffer, folder: 'word' | 'xl'): boolean {
  // A file damaged in its first bytes is damaged, not another kind.
  if (!startsWith(file, zip, 1)) return false
  const has = (folder: string) => file.includes(`${folder}/`) || file.includes(`${folder}\\`)
  if (has(folder)) return true
  const hasDirectory = file.includes('PK\x05\x06', 0, 'latin1')
  return !hasDirectory && file.includes('[Content_Types].xml') && !['word', 'xl', 'ppt'].some(has)
}

/** One whose directory is lost is given the benefit of the doubt. */
function isCompoundOf(file: Buffer, streams: string[]): boolean {
  if (!startsWith(file, compound, 1)) return false
  const has = (stream: string) => file.includes(`${stream}\0`, 0, 'utf16le')
  return streams.some(has) || !known.some(has)
}
const known = ['WordDocument', 'Workbook', 'Book', 'EncryptedPackage', 'PowerPoint Document']
