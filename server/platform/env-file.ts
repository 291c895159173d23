// The .env file beside package.json, if there is one. What the environment says already wins.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export function loadEnvFile(): void {
  const path = fileURLToPath(new URL('../../.env', import.meta.url))
  if (existsSync(path)) process.loadEnvFile(path)
}
