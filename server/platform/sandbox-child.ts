// The other end of sandbox.ts: what an entry module calls to take its input and give its answer.
import { closeSync, writeSync } from 'node:fs'
import { deserialize } from 'node:v8'

const answerDescriptor = 3

export function answerSandboxed<Input, Value>(work: (input: Input) => Value | Promise<Value>): void {
  const chunks: Buffer[] = []
  let received = 0
  let expected = Number.POSITIVE_INFINITY

  process.stdin.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    received += chunk.length
    if (expected === Number.POSITIVE_INFINITY && received >= 4)
      expected = 4 + Buffer.concat(chunks).readUInt32LE(0)
    if (received < expected) return
    expected = Number.NaN
    run(work, deserialize(Buffer.concat(chunks).subarray(4)) as Input)
  })
  process.stdin.on('end', () => process.exit(1))
}

async function run<Input, Value>(
  work: (input: Input) => Value | Promise<Value>,
  input: Input,
): Promise<void> {
  const answer = Buffer.from(JSON.stringify(await work(input)))
  for (let sent = 0; sent < answer.length; ) sent += writeSync(answerDescriptor, answer, sent)
  closeSync(answerDescriptor)
  process.exit(0)
}
