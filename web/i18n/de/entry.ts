// What is loaded before anybody signs in.
import auth from './auth.ts'
import everywhere from './everywhere.ts'
import format from './format.ts'

export default { ...everywhere, ...auth, ...format }
