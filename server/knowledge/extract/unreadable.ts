import type { FileTrouble } from '#contract/facts.ts'

/** Thrown by a reader that knows why a file cannot be read. Anything else it throws means the file is broken. */
export class Unreadable extends Error {
  readonly trouble: FileTrouble

  constructor(trouble: FileTrouble) {
    super(trouble)
    this.trouble = trouble
  }
}
