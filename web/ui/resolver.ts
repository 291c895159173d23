// Checks a form with the contract's schema, every complaint in the owner's words.
import { type FieldErrors, type FieldValues, get, type Resolver, set } from 'react-hook-form'
import type { z } from 'zod'
import type { Complaint } from './complaint.ts'

export type FormSchema = z.ZodType<FieldValues, FieldValues>

export function checkedWith<S extends FormSchema>(
  schema: S,
  complaint: Complaint,
): Resolver<z.input<S>, unknown, z.output<S>> {
  return async (values) => {
    const { success, data, error } = schema.safeParse(values, { error: complaint })
    if (success) return { values: data, errors: {} }
    const errors: FieldErrors<z.input<S>> = {}
    for (const { path, code, message } of error.issues) {
      // The first complaint about a field is enough.
      if (!get(errors, path.join('.'))) set(errors, path.join('.'), { type: code, message })
    }
    return { values: {}, errors }
  }
}
