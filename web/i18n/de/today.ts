import type { Same } from '../texts.ts'
import type uk from '../uk/today.ts'

export default {} satisfies Same<typeof uk>
