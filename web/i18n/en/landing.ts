import type { Same } from '../texts.ts'
import type uk from '../uk/landing.ts'

export default {} satisfies Same<typeof uk>
