// Regenerates server/platform/db/schema.ts from a freshly migrated database; with --verify only compares.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '#tests/support/postgres.ts'

const { owner } = await testDatabase()
const url = `postgres://${owner.user}@/${owner.database}?host=${encodeURIComponent(owner.host ?? '')}&port=${owner.port ?? 5432}`
const out = fileURLToPath(new URL('../server/platform/db/schema.ts', import.meta.url))
const codegen = fileURLToPath(new URL('../node_modules/kysely-codegen/dist/cli/bin.js', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  [
    codegen,
    '--dialect',
    'postgres',
    '--url',
    url,
    '--out-file',
    out,
    '--camel-case',
    '--include-pattern',
    'public.*',
    '--exclude-pattern',
    'public.kysely*',
    '--type-mapping',
    '{"int8":"number"}',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, PGPASSWORD: String(owner.password ?? '') } },
)
process.exit(status ?? 1)
