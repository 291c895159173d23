// Every way a request can fail on purpose: kind and status. The sentences are in problem-texts, by language.
import { z } from 'zod'

export const problems = {
  'invalid-input': 422,
  'unreadable-json': 400,
  'unreadable-form': 400,
  'signed-out': 401,
  'wrong-credentials': 401,
  'wrong-refresh-token': 401,
  'wrong-password': 422,
  'trial-ended': 402,
  'registration-closed': 403,
  'not-found': 404,
  'wrong-method': 405,
  'email-taken': 409,
  'nothing-to-train-on': 409,
  'channel-disconnected': 409,
  'bot-taken': 409,
  'slot-taken': 409,
  'telegram-token-wrong': 422,
  'whatsapp-token-wrong': 422,
  'whatsapp-token-expired': 422,
  'whatsapp-number-unknown': 422,
  'whatsapp-account-wrong': 422,
  'whatsapp-permission-missing': 422,
  'messenger-refused': 422,
  'slot-passed': 422,
  'slot-closed': 422,
  'too-soon': 422,
  'too-far': 422,
  'service-not-offered': 422,
  'service-without-minutes': 422,
  'staff-cannot': 422,
  'file-too-large': 413,
  'storage-full': 413,
  'too-many-files': 413,
  'body-too-large': 413,
  'wrong-file-type': 415,
  'wrong-photo-type': 415,
  'photo-too-large': 413,
  'wrong-media-type': 415,
  'empty-file': 422,
  'broken-photo': 422,
  'model-wrong-key': 422,
  'model-unknown': 422,
  'model-out-of-credit': 422,
  'model-without-tools': 422,
  'model-not-there': 422,
  'model-address-refused': 422,
  'model-redirected': 422,
  'model-refused': 422,
  'model-unreachable': 503,
  'calendar-not-shared': 422,
  'calendar-read-only': 422,
  'calendar-unreachable': 503,
  'too-many-tries': 429,
  unexpected: 500,
  'messenger-unreachable': 503,
  unavailable: 503,
} as const

export type ProblemKind = keyof typeof problems

/** RFC 9457, with `message` equal to `detail` for clients in the field. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  message: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>

export const languages = ['uk', 'en', 'pl', 'de'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>
