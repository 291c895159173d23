import type { Same } from '../texts.ts'
import type uk from '../uk/catalogue.ts'

export default {} satisfies Same<typeof uk>
