import type { Same } from '../texts.ts'
import type uk from '../uk/calendar.ts'

export default {} satisfies Same<typeof uk>
