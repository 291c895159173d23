// A zip that strangers made: looked over before anything is inflated, so that a small file cannot become a huge one.
import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise } from 'yauzl'
import { Unreadable } from './unreadable.ts'

const mostEntries = 3_000
const mostBytes = 60_000_000
const mostPerEntry = 200
/** A ratio says nothing about a part so small. */
const harmless = 1_000_000

export type Zip = {
  names: string[]
  /** The part's bytes; null where there is no such part. */
  read(name: string): Promise<Buffer | null>
}

export async function openZip(bytes: Uint8Array): Promise<Zip> {
  // An encrypted package is wrapped in a compound document, whatever its extension.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Unreadable('password')
  const zip = await fromBufferPromise(withCleanEnd(bytes), { lazyEntries: true })
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= mostEntries) throw new Unreadable('too-complex')
    total += entry.uncompressedSize
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
    if (total > mostBytes || (entry.uncompressedSize > harmless && ratio > mostPerEntry))
      throw new Unreadable('too-complex')
    if (entry.isEncrypted()) throw new Unreadable('password')
    entries.set(entry.fileName.toLowerCase(), entry)
  }
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    async read(name) {
      const entry = entries.get(name.toLowerCase().replace(/^\//, ''))
      return entry ? buffer(await zip.openReadStreamPromise(entry)) : null
    },
  }
}

/** Mail programs and old uploads leave a byte too many or too few behind the end record, over which readers stumble. */
function withCleanEnd(bytes: Uint8Array): Buffer {
  const endRecord = 22
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (at < 0 || at + endRecord > file.length) return file
  const clean = Buffer.from(file.subarray(0, at + endRecord))
  clean.writeUInt16LE(0, at + endRecord - 2)
  return clean
}
