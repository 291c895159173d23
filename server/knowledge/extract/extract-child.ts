// Runs inside the sandbox: reads one file. Only the reader that is needed is loaded.
import { answerSandboxed } from '#server/platform/sandbox-child.ts'
import type { Extraction, FileFormat } from './extraction.ts'
import { apart } from './side-by-side.ts'
import { Unreadable } from './unreadable.ts'

export type ExtractionTask = { bytes: Uint8Array; format: FileFormat }

type Reader = (bytes: Uint8Array) => Extraction | Promise<Extraction>

const readers: Record<FileFormat, () => Promise<Reader>> = {
  pdf: async () => (await import('./pdf.ts')).extractPdf,
  docx: async () => (await import('./docx.ts')).extractDocx,
  doc: async () => (await import('./doc.ts')).extractDoc,
  xlsx: async () => (await import('./workbook.ts')).extractXlsx,
  xls: async () => (await import('./workbook.ts')).extractXls,
  txt: async () => (await import('./txt.ts')).extractTxt,
}

answerSandboxed(async ({ bytes, format }: ExtractionTask): Promise<Extraction> => {
  const read = await readers[format]()
  try {
    const extraction = await read(bytes)
    if (!extraction.ok) return extraction
    if (extraction.blocks.length === 0) return { ok: false, trouble: 'empty' }
    return { ...extraction, blocks: apart(extraction.blocks) }
  } catch (error) {
    return { ok: false, trouble: error instanceof Unreadable ? error.trouble : 'broken' }
  }
})
