// .pdf → blocks. Where lines are drawn or tags given, they tell the cells; elsewhere it is told from where text stands.
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { Extraction } from './extraction.ts'
import { blocksOf, type PageContent } from './pdf-blocks.ts'
import { regionsOf } from './pdf-columns.ts'
import { type Page, readPage } from './pdf-page.ts'
import { rowsAndLines } from './pdf-rows.ts'
import { ruledTables } from './pdf-ruled.ts'
import { type Tag, taggedTables } from './pdf-tagged.ts'
import { Unreadable } from './unreadable.ts'

const mostPages = 400

export async function extractPdf(bytes: Uint8Array): Promise<Extraction> {
  const { OPS } = await getResolvedPDFJS()
  const document = await opened(bytes)
  const read: PageContent[] = []
  const sizes = new Map<number, number>()
  const scannedPages: number[] = []
  let damagedPages = 0
  const pages = Math.min(document.numPages, mostPages)
  for (let number = 1; number <= pages; number++) {
    try {
      const proxy = await document.getPage(number)
      const page = await readPage(proxy, OPS)
      const tags = (await proxy.getStructTree()) as Tag | null
      proxy.cleanup()
      if (page.pieces.length === 0 && page.hasPictures) scannedPages.push(number)
      for (const { size, text } of page.pieces) {
        const rounded = Math.round(size * 2) / 2
        sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length)
      }
      for (const contents of contentsOf(page, tags)) read.push({ page: number, contents })
    } catch {
      damagedPages++
    }
  }
  const [bodySize = 1] = [...sizes].sort(([, one], [, other]) => other - one)[0] ?? []
  const blocks = blocksOf(read, bodySize)
  if (blocks.length === 0 && scannedPages.length > 0) throw new Unreadable('scan')
  if (blocks.length === 0 && damagedPages > 0) throw new Unreadable('broken')
  return { ok: true, blocks, scannedPages }
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // A copy: the library takes what it is given for its own.
    return await getDocumentProxy(new Uint8Array(bytes), {
      useSystemFonts: false,
      verbosity: 0,
    })
  } catch (error) {
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'broken')
  }
}

/** A list for each column of the page, in the order they are read. */
function contentsOf(page: Page, tags: Tag | null): PageContent['contents'][] {
  const ruled = ruledTables(page.pieces, page.lines)
  const tagged = taggedTables(ruled.free, tags)
  const region = { pieces: tagged.free, tables: [...ruled.tables, ...tagged.tables] }
  return regionsOf(region).map(({ pieces, tables }) =>
    [...rowsAndLines(pieces, page.lines.horizontal), ...tables].sort((one, other) => one.top - other.top),
  )
}
