// What reading a file gives: blocks in reading order, or the reason why not.
import type { Block, FileTrouble } from '#contract/facts.ts'

export type FileFormat = 'pdf' | 'docx' | 'doc' | 'xlsx' | 'xls' | 'txt'

export type Extraction =
  | {
      ok: true
      blocks: Block[]
      /** Pages of a PDF that hold only images. */
      scannedPages: number[]
    }
  | { ok: false; trouble: FileTrouble }
