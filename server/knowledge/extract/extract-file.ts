// A file's bytes → what stands in it. The bytes are parsed in a process of their own; here they are only looked at.
import { runSandboxed, type SandboxLimits } from '#server/platform/sandbox.ts'
import type { ExtractionTask } from './extract-child.ts'
import type { Extraction } from './extraction.ts'
import { sniffUpload } from './sniff.ts'

export async function extractFile(
  bytes: Uint8Array,
  name: string,
  limits: Partial<SandboxLimits> = {},
): Promise<Extraction> {
  const sniffed = sniffUpload(bytes, name)
  if (!sniffed.ok) return { ok: false, trouble: sniffed.refusal === 'empty' ? 'empty' : 'other-kind' }

  const task: ExtractionTask = { bytes, format: sniffed.format }
  const run = await runSandboxed<Extraction>(new URL('./extract-child.ts', import.meta.url), task, limits)
  switch (run.outcome) {
    case 'ok':
      return run.value
    case 'timeout':
      return { ok: false, trouble: 'too-slow' }
    case 'memory':
    case 'output':
      return { ok: false, trouble: 'too-complex' }
    case 'crashed':
      return { ok: false, trouble: 'broken' }
  }
}
