import type { Same } from '../texts.ts'
import type uk from '../uk/integrations.ts'

export default {} satisfies Same<typeof uk>
