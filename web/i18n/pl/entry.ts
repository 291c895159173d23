// What is loaded before anybody signs in.
import auth from './auth.ts'
import common from './common.ts'
import format from './format.ts'

export default { ...common, ...auth, ...format }
