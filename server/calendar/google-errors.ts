// Google said no, or could not be reached. What to do is decided by the reason, not by the status alone: 403 stands for
// missing rights as well as for too many calls (Calendar API v3, "Handle API errors").

/** Trying again changes nothing until somebody changes something. */
export class GoogleRefused extends Error {
  readonly status: number
  readonly reason: string

  constructor(status: number, reason: string, message: string) {
    super(`${status} ${reason}: ${message}`)
    this.status = status
    this.reason = reason
  }
}

/** Trying again later may help. */
export class GoogleUnreachable extends Error {}

const busyReasons = ['userRateLimitExceeded', 'rateLimitExceeded', 'quotaExceeded', 'backendError']

export function errorFrom(status: number, body: unknown): GoogleRefused | GoogleUnreachable {
  const { error } = (body ?? {}) as { error?: { message?: string; errors?: { reason?: string }[] } }
  const reason = error?.errors?.[0]?.reason ?? ''
  if (status === 429 || status >= 500 || busyReasons.includes(reason))
    return new GoogleUnreachable(`${status} ${reason}`)
  return new GoogleRefused(status, reason, error?.message ?? '')
}
