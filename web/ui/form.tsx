// The one form: checks with the contract's schema, and shows the server's complaints beside the same fields.
import { type ReactNode, useEffect, useId } from 'react'
import { FormProvider, type Path, useForm, useFormContext } from 'react-hook-form'
import type { z } from 'zod'
import { ApiProblem } from '#web/api/failures.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { useComplaint } from './complaint.ts'
import { Notice } from './notice.tsx'
import { checkedWith, type FormSchema } from './resolver.ts'
import { useWording } from './wording.ts'

export function Form<S extends FormSchema>({
  schema,
  start,
  send,
  saveOnLeave,
  className,
  children,
}: {
  schema: S
  start: z.input<S>
  send: (values: z.output<S>) => Promise<unknown>
  /** Saves a field as soon as it is left, instead of by a button. */
  saveOnLeave?: boolean
  className?: string
  children: ReactNode
}) {
  const complaint = useComplaint()
  const wording = useWording()
  const form = useForm<z.input<S>, unknown, z.output<S>>({
    resolver: checkedWith(schema, complaint),
    defaultValues: start as never,
    mode: 'onTouched',
  })

  const submit = form.handleSubmit(async (values) => {
    try {
      await send(values)
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) return form.setError('root', { message: wording(failure) })
      const unplaced = failure.errors.filter(({ pointer, detail }) => {
        const name = pointer.replace(/^\/body\//, '') as Path<z.input<S>>
        if (!(name in form.getValues())) return true
        form.setError(name, { message: detail }, { shouldFocus: true })
        return false
      })
      if (failure.errors.length === 0 || unplaced.length > 0)
        form.setError('root', { message: wording(failure) })
    }
  })

  // What was saved is what changes are measured against from now on.
  const { isSubmitSuccessful, submitCount } = form.formState
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each sending.
  useEffect(() => {
    if (isSubmitSuccessful)
      form.reset(form.getValues(), { keepIsSubmitSuccessful: true, keepSubmitCount: true })
  }, [form, isSubmitSuccessful, submitCount])

  const root = form.formState.errors.root?.message
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={submit}
        onBlur={saveOnLeave ? () => form.formState.isDirty && void submit() : undefined}
        className={classes('flex flex-col gap-4', className)}
      >
        {root && (
          <Notice tone="danger" role="alert">
            {root}
          </Notice>
        )}
        {children}
      </form>
    </FormProvider>
  )
}

export const control =
  'min-h-11 w-full rounded-control border bg-surface px-3 py-2 text-ink placeholder:text-muted'

export function Field({
  name,
  label,
  hint,
  className,
  ...input
}: {
  name: string
  label: string
  hint?: ReactNode
  className?: string
  type?: 'text' | 'email' | 'password' | 'tel' | 'date'
  autoComplete?: string
  autoFocus?: boolean
  inputMode?: 'tel' | 'email' | 'url' | 'numeric'
  maxLength?: number
}) {
  const { register, getFieldState, formState } = useFormContext()
  const id = useId()
  const { error } = getFieldState(name, formState)
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="text"
        {...input}
        {...register(name)}
        aria-invalid={error ? true : undefined}
        aria-describedby={classes(Boolean(hint) && `${id}-hint`, error && `${id}-error`) || undefined}
        className={classes(control, error ? 'border-danger' : 'border-edge')}
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-small text-muted">
          {hint}
        </p>
      )}
      {error?.message && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-small text-danger">
          {String(error.message)}
        </p>
      )}
    </div>
  )
}

export function Area({
  name,
  label,
  hiddenLabel,
  longest,
  ...area
}: {
  name: string
  label: string
  hiddenLabel?: boolean
  longest: number
  rows: number
  placeholder?: string
}) {
  const { register, getFieldState, formState, watch } = useFormContext()
  const { t } = useI18n()
  const id = useId()
  const { error } = getFieldState(name, formState)
  const length = String(watch(name) ?? '').length
  return (
    <div>
      <label htmlFor={id} className={hiddenLabel ? 'sr-only' : 'mb-1 block font-semibold'}>
        {label}
      </label>
      <textarea
        id={id}
        {...area}
        {...register(name)}
        aria-invalid={error ? true : undefined}
        aria-describedby={classes(`${id}-count`, error && `${id}-error`)}
        className={classes(control, 'resize-y', error ? 'border-danger' : 'border-edge')}
      />
      <p
        id={`${id}-count`}
        className={classes(
          'text-right text-small tabular-nums',
          length > longest ? 'text-danger' : 'text-muted',
        )}
      >
        {t('field.count', { used: length, longest })}
      </p>
      {error?.message && (
        <p id={`${id}-error`} role="alert" className="text-danger text-small">
          {String(error.message)}
        </p>
      )}
    </div>
  )
}

export function SubmitButton({
  children,
  look = 'primary',
  className,
}: {
  children: ReactNode
  look?: 'primary' | 'plain'
  className?: string
}) {
  const { formState } = useFormContext()
  return (
    <Button type="submit" look={look} busy={formState.isSubmitting} className={className}>
      {children}
    </Button>
  )
}

/** Beside a form that saves by itself: what became of the last change. */
export function SaveState() {
  const { formState } = useFormContext()
  const { t } = useI18n()
  const state = formState.isSubmitting
    ? t('save.saving')
    : formState.isDirty
      ? t('save.unsaved')
      : formState.isSubmitSuccessful
        ? t('save.saved')
        : ''
  return (
    <span role="status" className="text-small text-muted">
      {state}
    </span>
  )
}
