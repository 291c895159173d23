// npm run dev: the server, started anew at every change, beside the web app's own server; one Ctrl-C ends both.
// npm run dev:mock: the web app alone, with a server imitated in the browser.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const mock = process.argv.includes('--mock')
const root = fileURLToPath(new URL('..', import.meta.url))

const programs = [
  ...(mock ? [] : [['--watch', '--watch-preserve-output', 'server/main.ts']]),
  ['node_modules/vite/bin/vite.js'],
].map((args) =>
  spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      VITE_MOCK_MODE: String(mock),
      VITE_API_URL: process.env.VITE_API_URL ?? `http://localhost:${process.env.PORT ?? 8000}/api`,
    },
  }),
)

for (const program of programs) {
  program.on('exit', (code) => {
    for (const other of programs) other.kill('SIGINT')
    process.exitCode ||= code ?? 0
  })
}
// The terminal tells both; we end when they have ended.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {
  for (const program of programs) program.kill('SIGTERM')
})
