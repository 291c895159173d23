import { useFormContext } from 'react-hook-form'
import { contactTypes, type FactKind, paymentMethods, type VariantKind, weekdays } from '#contract/facts.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { Area, Field } from '#web/ui/form.tsx'
import type { FactForm } from './fact-forms.ts'

const longest = 2_000

export function FactFields({ kind, form }: { kind: FactKind; form: FactForm }) {
  const { t } = useI18n()
  switch (kind) {
    case 'service':
      return <ServiceFields kinds={Object.keys(form.start.variant ?? {}) as VariantKind[]} />
    case 'hours':
      return <HoursFields />
    case 'contact':
      return <ContactFields />
    case 'payment':
      return (
        <>
          <Area name="text" label={t('know.payment-text')} rows={3} longest={longest} />
          <Chips
            name="accepted"
            legend={t('know.accepted')}
            options={paymentMethods.map((method) => [method, t(`know.pay-${method}`)])}
          />
        </>
      )
    case 'staff':
      return (
        <>
          <Field name="name" label={t('know.staff-name')} />
          <Field name="level" label={t('know.level')} />
          <Field name="skills" label={t('know.skills')} hint={t('know.skills-hint')} />
          <Area name="text" label={t('know.about')} rows={3} longest={longest} />
        </>
      )
    case 'rule':
      return (
        <>
          <Field name="heading" label={t('know.heading')} hint={t('know.optional')} />
          <Area name="text" label={t('know.rule-text')} rows={5} longest={longest} />
        </>
      )
    case 'faq':
      return (
        <>
          <Area name="question" label={t('know.question')} rows={2} longest={longest} />
          <Area name="answer" label={t('know.answer')} rows={5} longest={longest} />
        </>
      )
  }
}

function ServiceFields({ kinds }: { kinds: VariantKind[] }) {
  const { t } = useI18n()
  return (
    <>
      <Field name="service" label={t('know.service')} />
      <Field name="category" label={t('know.category')} hint={t('know.optional')} />
      {kinds.map((kind) => (
        <Field
          key={kind}
          name={`variant.${kind}`}
          label={t(`know.variant-${kind}`)}
          hint={kind === 'option' ? t('know.variant-hint') : undefined}
        />
      ))}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="price" label={t('know.price')} hint={t('know.price-hint')} />
        <Field name="minutes" label={t('know.duration')} hint={t('know.duration-hint')} />
      </div>
      <Field name="unit" label={t('know.unit')} hint={t('know.unit-hint')} />
      <Area name="note" label={t('know.note')} rows={2} longest={longest} />
    </>
  )
}

function HoursFields() {
  const { t, format } = useI18n()
  const { register, watch } = useFormContext()
  return (
    <>
      <Chips name="days" legend={t('know.days')} options={weekdays.map((day) => [day, format.days([day])])} />
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input type="checkbox" {...register('closed')} className="size-5 accent-(--accent)" />
        {t('know.day-off')}
      </label>
      {!watch('closed') && (
        <div className="grid grid-cols-2 gap-4">
          <Field name="opens" label={t('know.opens')} hint={t('know.time-hint')} />
          <Field name="closes" label={t('know.closes')} />
          <Field name="breakFrom" label={t('know.break-from')} />
          <Field name="breakTo" label={t('know.break-to')} />
          <Field name="lastBooking" label={t('know.last-booking')} />
        </div>
      )}
      <Field name="staff" label={t('know.hours-of')} hint={t('know.hours-of-hint')} />
      <Field name="note" label={t('know.note')} />
    </>
  )
}

function ContactFields() {
  const { t } = useI18n()
  const { watch, setValue } = useFormContext()
  return (
    <>
      <Choice
        label={t('know.contact-type')}
        value={watch('type')}
        options={contactTypes.map((type) => ({ value: type, name: t(`contact.${type}`) }))}
        choose={(type) => setValue('type', type, { shouldDirty: true })}
      />
      <Field name="value" label={t('know.contact-value')} />
      <Field name="label" label={t('know.contact-label')} hint={t('know.optional')} />
    </>
  )
}

/** Several of a few. */
function Chips({
  name,
  legend,
  options,
}: {
  name: string
  legend: string
  options: [value: string, text: string][]
}) {
  const { register, getFieldState, formState } = useFormContext()
  const { error } = getFieldState(name, formState)
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(([value, text]) => (
          <label
            key={value}
            className="flex min-h-11 min-w-11 items-center justify-center rounded-control border border-edge px-3 has-checked:border-accent-ink has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2"
          >
            <input type="checkbox" value={value} {...register(name)} className="sr-only" />
            {text}
          </label>
        ))}
      </div>
      {error?.message && (
        <p role="alert" className="mt-1 text-danger text-small">
          {String(error.message)}
        </p>
      )}
    </fieldset>
  )
}
