import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { lightContract } from './scripts/light-contract.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Beside every text file the same in brotli and in gzip, for a server that hands out what lies there. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }, files) {
    for (const name of Object.keys(files).filter((file) => /\.(js|css|html)$/.test(file))) {
      const content = readFileSync(join(dir, name))
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content))
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }))
    }
  },
})

/** The worker's cache is named by what was built, so that a new version leaves the old one's files behind. */
const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  generateBundle(_, files) {
    const build = createHash('sha256').update(Object.keys(files).sort().join('\n')).digest('hex').slice(0, 12)
    const source = readFileSync(here('web/service-worker.js'), 'utf8').replace('__BUILD__', build)
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
  },
})

/** What the demo in the browser knows: the files of examples/, read as the server reads them. */
const exampleFiles = (): Plugin => ({
  name: 'example-salon',
  resolveId: (id) => (id === 'virtual:example-salon' ? `\0${id}` : undefined),
  async load(id) {
    if (id !== '\0virtual:example-salon') return undefined
    const { exampleSalon } = await import('./scripts/example-salon.ts')
    return `export default ${JSON.stringify(await exampleSalon())}`
  },
})

/** A language that lacks a text is not built. */
const completeTexts = (): Plugin => ({
  name: 'complete-texts',
  apply: 'build',
  async buildStart() {
    const { offered } = await import('./web/i18n/languages.ts')
    for (const stage of ['entry', 'landing', 'app'] as const) {
      const { default: wanted } = await offered.uk[stage]()
      for (const [language, texts] of Object.entries(offered)) {
        const { default: said } = await texts[stage]()
        const missing = Object.keys(wanted).filter((key) => !Object.hasOwn(said, key))
        if (missing.length > 0) this.error(`web/i18n/${language} lacks ${missing.join(', ')}`)
      }
    }
  },
})

export default defineConfig({
  root: here('web'),
  envDir: here('.'),
  plugins: [
    lightContract(),
    completeTexts(),
    exampleFiles(),
    serviceWorker(),
    react(),
    tailwindcss(),
    compressed(),
  ],
  server: { port: 5173 },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // A strict content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // In one file, so that no schema is made before zod is told how.
          groups: [{ name: 'zod', test: /node_modules\/zod\/|web\/before-contract/ }],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['**/*.test.{ts,tsx}'],
    setupFiles: [here('web/test-setup.ts')],
    css: false,
    testTimeout: 60_000,
  },
})
