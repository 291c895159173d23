// People write one thought in several short messages. They are answered together: after a pause, but not for ever later.

/** How long the customer is given to write on. */
export const pauseSeconds = 3
/** How long the first message of a burst may wait at most. */
const capSeconds = 12

/** Whether somebody who wrote again will be answered by that message's own job. */
export const mayStillGrow = (oldestAt: Date, now: Date): boolean =>
  now.getTime() - oldestAt.getTime() < capSeconds * 1000

/** The pause before the reply to a message that came now. */
export const pauseBefore = (oldestAt: Date, now: Date): number =>
  Math.max(0, Math.min(pauseSeconds, capSeconds - (now.getTime() - oldestAt.getTime()) / 1000))
