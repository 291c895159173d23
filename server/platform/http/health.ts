// Alive, and ready to serve: for whoever watches the process.
import { sql } from 'kysely'
import type { Platform } from '../platform.ts'

export function healthRoutes({ http, db }: Platform): void {
  http.get('/healthz', async () => ({ status: 'alive' }))

  http.get('/readyz', async (request, reply) => {
    try {
      await sql`select 1`.execute(db)
      return { status: 'ready' }
    } catch (error) {
      request.log.error({ err: error }, 'not ready: the database does not answer')
      return reply.code(503).send({ status: 'no database' })
    }
  })
}
