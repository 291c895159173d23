// .pdf → blocks. Where lines are drawn or tags given, they tell the cells; elsewhere it is told from where text stands.
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { NotUnderstood } from '#contract/facts.ts'
import type { Extraction } from './extraction.ts'
import { blocksOf, type PageContent } from './pdf-blocks.ts'
import { regionsOf } from './pdf-columns.ts'
import { type Page, readPage } from './pdf-page.ts'
import { taggedParagraphs, withParagraphs } from './pdf-paragraphs.ts'
import { rowsAndLines } from './pdf-rows.ts'
import { ruledTables } from './pdf-ruled.ts'
import { type Tag, taggedTables } from './pdf-tagged.ts'
import { hasNoText } from './pdf-unread.ts'
import { Unreadable } from './unreadable.ts'

const mostPages = 400

export async function extractPdf(bytes: Uint8Array): Promise<Extraction> {
  const { OPS } = await getResolvedPDFJS()
  const document = await opened(bytes)
  const read: PageContent[] = []
  const sizes = new Map<number, number>()
  const unread: NotUnderstood[] = []
  const miss = (page: number, reason: NotUnderstood['reason']) =>
    unread.push({ reason, place: { page }, quote: '' })
  const pages = Math.min(document.numPages, mostPages)
  for (let number = 1; number <= pages; number++) {
    try {
      const proxy = await document.getPage(number)
      const page = await readPage(proxy, OPS)
      // A page is read without its tags when they are damaged.
      const tags = (await proxy.getStructTree().catch(() => null)) as Tag | null
      proxy.cleanup()
      if (hasNoText(page.pieces, page.shown)) miss(number, 'no-text')
      for (const { size, text } of page.pieces) {
        const rounded = Math.round(size * 2) / 2
        sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length)
      }
      for (const contents of contentsOf(page, tags)) read.push({ page: number, contents })
    } catch {
      miss(number, 'damaged')
    }
  }
  if (document.numPages > mostPages) miss(mostPages + 1, 'past-limit')
  const [bodySize = 1] = [...sizes].sort(([, one], [, other]) => other - one)[0] ?? []
  const blocks = blocksOf(read, bodySize)
  const isMissed = (why: NotUnderstood['reason']) => unread.some(({ reason }) => reason === why)
  if (blocks.length === 0 && isMissed('no-text')) throw new Unreadable('scan')
  if (blocks.length === 0 && isMissed('damaged')) throw new Unreadable('broken')
  return { ok: true, blocks, unread }
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
  const region = {
    pieces: withParagraphs(tagged.free, tags),
    tables: [...ruled.tables, ...tagged.tables],
  }
  const paragraphs = taggedParagraphs(region.pieces, region.tables)
  if (paragraphs) return paragraphs
  return regionsOf(region).map(({ pieces, tables }) =>
    [...rowsAndLines(pieces, page.lines.horizontal), ...tables].sort((one, other) => one.top - other.top),
  )
}
