/** Why the server cannot start, as one sentence for the person who started it. Printed without a stack. */
export class StartupError extends Error {}
