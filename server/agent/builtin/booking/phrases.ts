// What is said while a visit is arranged, one file per language. `{slots}` are filled in.
export type BookingPhrases = {
  askService: string
  /** Above a list of services; one of them is meant. */
  askWhich: string
  /** `{days}` are free times. */
  askWhen: string
  askWhenOnly: string
  /** `{day}`, `{times}` */
  askSlot: string
  /** Times on several days. */
  askSlotDays: string
  askName: string
  askPhone: string
  check: string
  at: string
  master: string
  forName: string
  total: string
  askYes: string
  yes: string
  otherTime: string
  no: string
  booked: string
  seeYou: string
  taken: string
  /** Visits begin every so many `{minutes}`. */
  offGrid: string
  passed: string
  tooSoon: string
  tooFar: string
  salonClosed: string
  staffOff: string
  outsideHours: string
  staffHours: string
  break: string
  notInTime: string
  lastStart: string
  noneThen: string
  noneOn: string
  /** No time at all in the coming weeks. */
  askWait: string
  yesWait: string
  waits: string
  /** Above the lines of a visit that has become possible. */
  freed: string
  alternatives: string
  staffCannot: string
  noMinutes: string
  declined: string
  whichVisit: string
  visit: string
  askCancel: string
  yesCancel: string
  noKeep: string
  cancelled: string
  kept: string
  askMoveWhen: string
  askMove: string
  yesMove: string
  moved: string
  worksOn: string
  nobodys: string
  /** `{visit}` */
  remindDay: string
  remindHours: string
  willCome: string
  moveIt: string
  cancelIt: string
  comes: string
  missed: string
  bookAgain: string
}
