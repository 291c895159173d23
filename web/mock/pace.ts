// How fast the demo's imitated server is: slow enough to see what loading and learning look like.
import { observable } from '#web/api/observable.ts'

/** 1 for people; tests turn it up. */
export const pace = observable(1)

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds / pace.get()))
