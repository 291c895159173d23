import type { Same } from '../texts.ts'
import type uk from '../uk/model.ts'

export default {} satisfies Same<typeof uk>
