// Documents and price rows a second, by format: from bytes to facts, one process per file as in a training.
import { readFile } from 'node:fs/promises'
import { extractFile } from '#server/knowledge/extract/extract-file.ts'
import { factsOf } from '#server/knowledge/facts/facts.ts'
import { listFormats } from './lists/model.ts'
import { printing } from './lists/print.ts'
import { listFile } from './lists/write.ts'
import { table } from './machine.ts'

const lists = 20
const seed = 20_261_124

export async function benchIngestion(): Promise<void> {
  const printer = printing()
  const rows: (string | number)[][] = []
  try {
    for (const format of listFormats) {
      const files = []
      for (let number = 0; number < lists; number++)
        files.push(await listFile(seed + number, format, printer.browser))
      const peak = watchMemory()
      const began = performance.now()
      let priceRows = 0
      for (const { bytes, name } of files) {
        const extraction = await extractFile(bytes, name)
        if (extraction.ok)
          priceRows += factsOf(extraction.blocks, { currency: 'UAH' }).found.filter(
            ({ fact }) => fact.kind === 'service',
          ).length
      }
      const seconds = (performance.now() - began) / 1000
      rows.push([
        format,
        files.length,
        (files.length / seconds).toFixed(1),
        Math.round(priceRows / seconds),
        `${peak.stop()} MB`,
      ])
    }
  } finally {
    await printer.close()
  }
  console.log(
    'Ingestion: one document after the other, each in a fresh child process; memory of the largest child\n',
  )
  table(['format', 'documents', 'documents/s', 'price rows/s', 'peak memory'], rows)
}

/** The largest resident size among our children, sampled from /proc. */
function watchMemory(): { stop: () => number } {
  let largest = 0
  const timer = setInterval(async () => {
    const children = await readFile(`/proc/self/task/${process.pid}/children`, 'utf8').catch(() => '')
    for (const pid of children.trim().split(' ').filter(Boolean)) {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      const name = /^Name:\s+(.*)$/m.exec(status)?.[1] ?? ''
      if (/node|MainThread/.test(name))
        largest = Math.max(largest, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
    }
  }, 20)
  return {
    stop() {
      clearInterval(timer)
      return Math.round(largest / 1024)
    },
  }
}
