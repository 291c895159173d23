// What reading a file gives: blocks in reading order, or the reason why not.
import type { Block, FileTrouble, NotUnderstood } from '#contract/facts.ts'

export type FileFormat = 'pdf' | 'docx' | 'doc' | 'xlsx' | 'xls' | 'txt'

export type Extraction =
  | {
      ok: true
      blocks: Block[]
      /** Pages and parts that nothing could be read of, each with its place: the owner is told. */
      unread: NotUnderstood[]
    }
  | { ok: false; trouble: FileTrouble }
