// Whether the server can be reached. The banner shows it; calls and the event stream report it.
import { observable } from './observable.ts'

export const connection = observable<'reached' | 'lost'>('reached')
