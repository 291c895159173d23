// Writes a ZIP archive as a stream (PKWARE APPNOTE 6.3.10), uncompressed: what is in it is compressed already, or small.
import { crc32 } from 'node:zlib'

export type ZipEntry = { name: string; content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

type Written = { name: Buffer; crc: number; size: number; offset: number }

/** Names are UTF-8; sizes and sums follow each content. Up to 4 GiB and 65,535 entries. */
export async function* zipped(entries: AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for await (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, size: 0, offset }
    const head = header(
      0x04034b50,
      [2, 20],
      [2, flags],
      [2, 0],
      ...dosTime(at),
      [4, 0],
      [4, 0],
      [4, 0],
      [2, entry.name.length],
      [2, 0],
    )
    yield Buffer.concat([head, entry.name])
    for await (const piece of content) {
      entry.crc = crc32(piece, entry.crc)
      entry.size += piece.length
      yield Buffer.from(piece)
    }
    yield header(0x08074b50, [4, entry.crc], [4, entry.size], [4, entry.size])
    offset += head.length + entry.name.length + entry.size + 16
    written.push(entry)
  }
  let directory = 0
  for (const entry of written) {
    const record = header(
      0x02014b50,
      [2, 20],
      [2, 20],
      [2, flags],
      [2, 0],
      ...dosTime(at),
      [4, entry.crc],
      [4, entry.size],
      [4, entry.size],
      [2, entry.name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, entry.offset],
    )
    directory += record.length + entry.name.length
    yield Buffer.concat([record, entry.name])
  }
  yield header(
    0x06054b50,
    [2, 0],
    [2, 0],
    [2, written.length],
    [2, written.length],
    [4, directory],
    [4, offset],
    [2, 0],
  )
}

/** Sizes stand behind the content (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808

function header(signature: number, ...fields: [bytes: number, value: number][]): Buffer {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = buffer.writeUInt32LE(signature)
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

/** Two seconds exact, from 1980 on. */
function dosTime(at: Date): [number, number][] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return [
    [2, time],
    [2, day],
  ]
}
