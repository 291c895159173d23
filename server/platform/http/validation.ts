// What a schema refused, as sentences beside the fields. All of them at once.
import type { z } from 'zod'
import type { Language } from '#contract/problem.ts'
import type { FieldError } from '../problems.ts'
import { ProblemError } from '../problems.ts'
import { fieldTexts } from './problem-texts.ts'

type Issue = z.core.$ZodIssue

/** Throws `invalid-input` with JSON pointers (RFC 6901) below `root`: '/body/email'. */
export function validated<S extends z.ZodType>(
  schema: S,
  value: unknown,
  root: string,
  language: Language,
): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new ProblemError('invalid-input', {
    errors: parsed.error.issues.map((issue) => fieldError(issue, value, root, language)),
  })
}

function fieldError(issue: Issue, value: unknown, root: string, language: Language): FieldError {
  const path = issue.path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return { pointer: `${root}${path}`, detail: sentence(issue, at(value, issue.path), language) }
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  )

function sentence(issue: Issue, given: unknown, language: Language): string {
  const say = fieldTexts[language]
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? say.short(String(issue.minimum)) : say.small(String(issue.minimum))
    case 'too_big':
      return issue.origin === 'string' ? say.long(String(issue.maximum)) : say.big(String(issue.maximum))
    case 'invalid_format':
      return issue.format === 'email' ? (given === '' ? say.missing('') : say.email('')) : say.format('')
    case 'invalid_value':
      return say.choice(issue.values.join(', '))
    case 'invalid_type':
      return given === undefined || given === null ? say.missing('') : say.kind('')
    default:
      return say.format('')
  }
}
