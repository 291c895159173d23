// Seals what must be read again: keys and tokens for other people's servers. AES-256-GCM (NIST SP 800-38D).
// A sealed text names the key that sealed it, so that SECRET_KEY can be changed while the old one still opens.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { StartupError } from './startup-error.ts'

export type Secrets = {
  /** Never the same twice: equal secrets cannot be told from their sealed texts. */
  seal(plain: string): string
  /** Throws SealBroken for a text that was changed, or that none of our keys sealed. */
  open(sealed: string): string
  /** Sealed by an older key: to be sealed again before SECRET_KEY_PREVIOUS is taken away. */
  isOutdated(sealed: string): boolean
}

/** Its message carries nothing of the secret. */
export class SealBroken extends Error {}

type Key = { id: string; bytes: Buffer }

const version = 'v1'
const nonceBytes = 12
const tagBytes = 16

/** The secret is text of an operator's choice; two labels make two values of it that say nothing about each other. */
function keyOf(secret: string): Key {
  const derived = (label: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `salon-agent ${label}`, length))
  return { id: derived('key id', 6).toString('base64url'), bytes: derived('sealing', 32) }
}

export function secretsWith(current: string, previous: string | null): Secrets {
  const sealing = keyOf(current)
  const keys = new Map(
    [previous, current]
      .filter((secret) => secret !== null)
      .map((secret) => {
        const key = keyOf(secret)
        return [key.id, key]
      }),
  )
  return {
    seal(plain) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealing.bytes, nonce, { authTagLength: tagBytes })
      const head = `${version}.${sealing.id}`
      cipher.setAAD(Buffer.from(head))
      const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${head}.${body.toString('base64url')}`
    },
    open(sealed) {
      const [form, id = '', text = '', ...rest] = sealed.split('.')
      const body = Buffer.from(text, 'base64url')
      const isWhole = form === version && rest.length === 0 && body.length >= nonceBytes + tagBytes
      if (!isWhole || body.toString('base64url') !== text) throw new SealBroken('This is no sealed text.')
      const key = keys.get(id)
      if (!key) throw new SealBroken('This was sealed with another SECRET_KEY.')
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, body.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(Buffer.from(`${form}.${id}`))
      decipher.setAuthTag(body.subarray(-tagBytes))
      try {
        const plain = decipher.update(body.subarray(nonceBytes, -tagBytes))
        return Buffer.concat([plain, decipher.final()]).toString('utf8')
      } catch (error) {
        throw new SealBroken('This sealed text was changed.', { cause: error })
      }
    },
    isOutdated: (sealed) => sealed.split('.')[1] !== sealing.id,
  }
}

/** Tells keys apart without telling anything of them. */
export const keyIdOf = (secret: string): string => keyOf(secret).id

/** Throws StartupError when the key file cannot be read or made. */
export function openSecrets(config: Pick<Config, 'secretKey' | 'secretKeyPrevious' | 'dataDir'>): Secrets {
  return secretsWith(config.secretKey ?? keptKey(config.dataDir), config.secretKeyPrevious)
}

/** For a backup: the key that seals, and whether the instance made it itself and keeps it with its data. */
export function sealingKey(config: Pick<Config, 'secretKey' | 'dataDir'>): { key: string; isOwn: boolean } {
  return config.secretKey === null
    ? { key: keptKey(config.dataDir), isOwn: true }
    : { key: config.secretKey, isOwn: false }
}

/** For a restored backup: the key that sealed its secrets, in the place of one that has sealed nothing yet. */
export function keepKey(dataDir: string, key: string): void {
  const file = join(dataDir, 'secret.key')
  rmSync(file, { force: true })
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true })
}

/** The instance's own key, made once. Whoever loses it loses what it sealed, so it lies with the data. */
function keptKey(dataDir: string): string {
  const file = join(dataDir, 'secret.key')
  try {
    return readKey(file) ?? makeKey(dataDir, file)
  } catch (error) {
    if (error instanceof StartupError) throw error
    throw new StartupError(
      `The secret key in ${file} cannot be used: ${(error as Error).message}. Make the folder readable and writable for this user, or set SECRET_KEY.`,
    )
  }
}

function readKey(file: string): string | undefined {
  let key: string
  try {
    key = readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  // A new key in its place would make every sealed secret unreadable without a word.
  if (key === '') {
    throw new StartupError(
      `The secret key in ${file} is empty. Bring it back from a backup, or set SECRET_KEY.`,
    )
  }
  // A copy or a backup may have opened it to others.
  chmodSync(file, 0o600)
  return key
}

/** Written aside and linked into place: there is never half a key, and of two starts at once one wins for both. */
function makeKey(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true })
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}
