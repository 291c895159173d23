// Imported before any schema is made: zod would else try `new Function`, which a strict content security policy reports.
import { z } from 'zod'

z.config({ jitless: true })
