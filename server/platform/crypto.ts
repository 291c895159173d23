// Passwords, random tokens, and their hashes.
import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// The library's `Algorithm.Argon2id`, an ambient enum that type stripping cannot import.
const argon2id = 2
// OWASP's recommendation for argon2id: 19 MiB, 2 passes, 1 lane.
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Hashing is meant to be expensive: without a bound, twenty logins at once would stall everybody else.
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** A PHC string. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost))

const nobody = await hash(randomBytes(16).toString('hex'), cost)

/** Takes the same time for an account that does not exist (`stored` undefined). */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(stored ?? nobody, password))
  return matches && stored !== undefined
}

/** 256 bits, safe in a header and in an address. */
export const randomToken = (): string => randomBytes(32).toString('base64url')

export const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest()
