// Put before every file that makes schemas by scripts/light-contract.ts: zod would else try `new Function`, which a strict content security policy reports.
import { z } from 'zod'

z.config({ jitless: true })
