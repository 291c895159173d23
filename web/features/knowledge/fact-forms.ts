// How each kind of fact is filled in: what stands in the fields, and the fact that comes of it, checked by the contract.
import { z } from 'zod'
import {
  contactTypes,
  Fact,
  type FactKind,
  paymentMethods,
  type ServiceFact,
  TimeOfDay,
  Variant,
  type VariantKind,
  Weekday,
} from '#contract/facts.ts'
import type { I18n } from '#web/i18n/i18n.tsx'
import { readMinutes, readMoney } from './written.ts'

export type Values = Record<string, string | boolean | string[] | Record<string, string>>
export type FactForm = { schema: z.ZodType<Fact, Values>; start: Values }
type Of<K extends FactKind> = Extract<Fact, { kind: K }>

const longest = 2_000
const optional = z.string().trim().max(longest)
const needed = optional.min(1)
const orNothing = (text: string) => text || undefined

export function formOf(said: Fact, currency: string, i18n: I18n): FactForm {
  switch (said.kind) {
    case 'service':
      return serviceForm(said, currency, i18n)
    case 'hours':
      return hoursForm(said, i18n)
    case 'contact':
      return contactForm(said)
    case 'payment':
      return paymentForm(said)
    case 'staff':
      return staffForm(said)
    case 'rule':
      return ruleForm(said)
    case 'faq':
      return faqForm(said)
  }
}

/** What the fields give is a fact only once the contract says so. */
const checked = (schema: z.ZodType<Fact, Values>): FactForm['schema'] =>
  schema.pipe(Fact) as FactForm['schema']

function serviceForm(said: ServiceFact, currency: string, { t, format }: I18n): FactForm {
  const kinds = Object.keys(said.variant) as VariantKind[]
  const complain = (ctx: z.RefinementCtx, field: string, message: string) =>
    ctx.addIssue({ code: 'custom', path: [field], message })
  const schema = z
    .object({
      service: needed,
      category: optional,
      variant: z.partialRecord(z.enum([...kinds, 'option']), optional),
      price: optional,
      unit: optional,
      minutes: optional,
      note: optional,
    })
    .transform((written, ctx): Fact => {
      const price = readMoney(written.price, said.price?.currency ?? currency)
      const minutes = readMinutes(written.minutes)
      if (!price) complain(ctx, 'price', t('know.price-how'))
      if (!minutes) complain(ctx, 'minutes', t('know.duration-how'))
      if (price && minutes && !price.value && !minutes.value) complain(ctx, 'price', t('know.price-or-time'))
      return {
        kind: 'service',
        service: written.service,
        category: orNothing(written.category),
        variant: Variant.parse(
          Object.fromEntries(Object.entries(written.variant).filter(([, word]) => word !== '')),
        ),
        price: price?.value,
        unit: orNothing(written.unit),
        minutes: minutes?.value,
        note: orNothing(written.note),
      }
    })
  return {
    schema: checked(schema as never),
    start: {
      service: said.service,
      category: said.category ?? '',
      variant: kinds.length > 0 ? (said.variant as Record<string, string>) : { option: '' },
      price: said.price ? format.money(said.price) : '',
      unit: said.unit ?? '',
      minutes: said.minutes ? format.minutes(said.minutes) : '',
      note: said.note ?? '',
    },
  }
}

/** 9, 9:00, 09.00. */
function readTime(written: string): string | undefined | null {
  if (written === '') return undefined
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(written) ?? []
  const time = TimeOfDay.safeParse(`${hour.padStart(2, '0')}:${minute}`)
  return time.success ? time.data : null
}

const times = ['opens', 'closes', 'breakFrom', 'breakTo', 'lastBooking'] as const

function hoursForm(said: Of<'hours'>, { t }: I18n): FactForm {
  const schema = z
    .object({
      staff: optional,
      days: z.array(Weekday),
      closed: z.boolean(),
      opens: optional,
      closes: optional,
      breakFrom: optional,
      breakTo: optional,
      lastBooking: optional,
      note: optional,
    })
    .transform((written, ctx): Fact => {
      const complain = (field: string, message: string) =>
        ctx.addIssue({ code: 'custom', path: [field], message })
      if (written.days.length === 0 && !said.from) complain('days', t('know.choose-days'))
      const read = Object.fromEntries(times.map((field) => [field, readTime(written[field])]))
      for (const field of times) if (read[field] === null) complain(field, t('know.time-how'))
      // «Until 14:00» is all that some files say of a day.
      if (!written.closed && read.opens === undefined && read.closes === undefined)
        complain('opens', t('complaint.missing'))
      return {
        ...said,
        staff: orNothing(written.staff),
        days: written.days,
        closed: written.closed,
        ...Object.fromEntries(times.map((field) => [field, (!written.closed && read[field]) || undefined])),
        note: orNothing(written.note),
      }
    })
  return {
    schema: checked(schema as never),
    start: {
      staff: said.staff ?? '',
      days: said.days,
      closed: said.closed,
      note: said.note ?? '',
      ...Object.fromEntries(times.map((field) => [field, said[field] ?? ''])),
    },
  }
}

function contactForm(said: Of<'contact'>): FactForm {
  const schema = z
    .object({ type: z.enum(contactTypes), value: needed, label: optional })
    .transform(({ type, value, label }): Fact => ({ kind: 'contact', type, value, label: orNothing(label) }))
  return {
    schema: checked(schema as never),
    start: { type: said.type, value: said.value, label: said.label ?? '' },
  }
}

function paymentForm(said: Of<'payment'>): FactForm {
  const schema = z.object({ text: needed, accepted: z.array(z.enum(paymentMethods)) }).transform(
    ({ text, accepted }): Fact => ({
      kind: 'payment',
      text,
      accepted,
      refused: said.refused.filter((method) => !accepted.includes(method)),
    }),
  )
  return { schema: checked(schema as never), start: { text: said.text, accepted: said.accepted } }
}

function staffForm(said: Of<'staff'>): FactForm {
  const schema = z.object({ name: needed, level: optional, skills: optional, text: optional }).transform(
    ({ name, level, skills, text }): Fact => ({
      kind: 'staff',
      name,
      level: orNothing(level),
      skills: skills
        .split(/[,;\n]/)
        .map((skill) => skill.trim())
        .filter(Boolean),
      text: orNothing(text),
    }),
  )
  return {
    schema: checked(schema as never),
    start: {
      name: said.name,
      level: said.level ?? '',
      skills: said.skills.join(', '),
      text: said.text ?? '',
    },
  }
}

function ruleForm(said: Of<'rule'>): FactForm {
  const schema = z
    .object({ heading: optional, text: needed })
    .transform(({ heading, text }): Fact => ({ ...said, heading: orNothing(heading), text }))
  return { schema: checked(schema as never), start: { heading: said.heading ?? '', text: said.text } }
}

function faqForm(said: Of<'faq'>): FactForm {
  const schema = z
    .object({ question: needed, answer: needed })
    .transform(({ question, answer }): Fact => ({ ...said, question, answer }))
  return { schema: checked(schema as never), start: { question: said.question, answer: said.answer } }
}
