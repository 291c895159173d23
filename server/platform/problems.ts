// Failing on purpose: thrown anywhere, answered as problem+json.
import type { Language, ProblemKind } from '#contract/problem.ts'
import { problems } from '#contract/problem.ts'

export type FieldError = { pointer: string; detail: string }

export class ProblemError extends Error {
  readonly kind: ProblemKind
  /** Fills the braces of the sentence. */
  readonly values: Record<string, string | number>
  readonly errors: FieldError[] | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(
    kind: ProblemKind,
    more: {
      values?: Record<string, string | number>
      errors?: FieldError[]
      retryAfterSeconds?: number
    } = {},
  ) {
    super(kind)
    this.kind = kind
    this.values = more.values ?? {}
    this.errors = more.errors
    this.retryAfterSeconds = more.retryAfterSeconds
  }

  get status(): number {
    return problems[this.kind]
  }
}

/** The first of our languages that `Accept-Language` (RFC 9110 §12.5.4) wants; Ukrainian when none. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().toLowerCase().split(';')
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean)
      return { language: tag.split('-')[0], q: q === undefined ? 1 : Number(q) }
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
  for (const { language } of wanted) {
    if (language === 'uk' || language === 'en' || language === 'pl' || language === 'de') return language
  }
  return 'uk'
}
