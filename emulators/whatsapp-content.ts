// What may stand in a message to a customer, with Meta's limits on every part of it.
import type { PhoneNumber, WhatsAppLine } from './whatsapp-accounts.ts'
import { GraphRefusal } from './whatsapp-refusal.ts'

export type SendCall = {
  messaging_product?: string
  status?: string
  message_id?: string
  typing_indicator?: { type?: string }
  to?: string
  recipient?: string
  type?: string
  text?: { body?: string }
  interactive?: Interactive
  template?: TemplateCall
  biz_opaque_callback_data?: string
}

type Interactive = {
  type?: string
  body?: { text?: string }
  action?: {
    button?: string
    buttons?: { type?: string; reply?: { id?: string; title?: string } }[]
    sections?: { title?: string; rows?: { id?: string; title?: string; description?: string }[] }[]
  }
}

function between(value: string | undefined, most: number, what: string): string {
  if (!value)
    throw new GraphRefusal(131008, 'Required parameter is missing', { details: `${what} is required` })
  if (value.length > most)
    throw new GraphRefusal(131009, 'Parameter value is not valid', {
      details: `${what} length must be at most ${most}`,
    })
  return value
}

function unique(values: string[], what: string): void {
  if (new Set(values).size !== values.length)
    throw new GraphRefusal(131009, 'Parameter value is not valid', { details: `Duplicated ${what}` })
}

function interactiveContent(given: Interactive): Pick<WhatsAppLine, 'text' | 'choices' | 'listLabel'> {
  if (given.type === 'button') {
    const buttons = given.action?.buttons ?? []
    if (buttons.length < 1 || buttons.length > 3)
      throw new GraphRefusal(131009, 'Parameter value is not valid', {
        details: 'Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3',
      })
    const choices = buttons.map(({ reply }) => ({
      id: between(reply?.id, 256, 'Button id'),
      title: between(reply?.title, 20, 'Button title'),
    }))
    unique(
      choices.map(({ id }) => id),
      'button id',
    )
    unique(
      choices.map(({ title }) => title),
      'button title',
    )
    return { text: between(given.body?.text, 1024, 'Body text'), choices, listLabel: null }
  }
  if (given.type === 'list') {
    const sections = given.action?.sections ?? []
    const rows = sections.flatMap((section) => section.rows ?? [])
    if (sections.length > 10 || rows.length < 1 || rows.length > 10)
      throw new GraphRefusal(131009, 'Parameter value is not valid', {
        details: 'Total row count exceed max allowed count: 10',
      })
    if (sections.length > 1) for (const { title } of sections) between(title, 24, 'Section title')
    const choices = rows.map((row) => ({
      id: between(row.id, 200, 'Row id'),
      title: between(row.title, 24, 'Row title'),
      ...(row.description && { description: between(row.description, 72, 'Row description') }),
    }))
    unique(
      choices.map(({ id }) => id),
      'row id',
    )
    return {
      text: between(given.body?.text, 4096, 'Body text'),
      choices,
      listLabel: between(given.action?.button, 20, 'Button label'),
    }
  }
  throw new GraphRefusal(131051, 'Unsupported message type')
}

type TemplateCall = {
  name?: string
  language?: { code?: string }
  components?: { type?: string; parameters?: { type?: string; text?: string }[] }[]
}

function templateContent(number: PhoneNumber, given: TemplateCall) {
  const template = number.account.templates.find(
    ({ name, language }) => name === given.name && language === given.language?.code,
  )
  if (!template)
    throw new GraphRefusal(132001, 'Template name does not exist in the translation', { status: 404 })
  if (template.status === 'PAUSED') throw new GraphRefusal(132015, 'Template is Paused')
  if (template.status !== 'APPROVED')
    throw new GraphRefusal(132001, 'Template name does not exist in the translation', { status: 404 })
  const parameters = given.components?.find(({ type }) => type === 'body')?.parameters ?? []
  const wanted = template.body.match(/\{\{\d+\}\}/g)?.length ?? 0
  if (parameters.length !== wanted)
    throw new GraphRefusal(132000, 'Number of parameters does not match the expected number of params')
  for (const { text = '' } of parameters)
    if (/[\n\t]| {4}/.test(text) || text === '')
      throw new GraphRefusal(132012, 'Parameter format does not match format in the created template')
  const text = template.body.replace(
    /\{\{(\d+)\}\}/g,
    (_, at: string) => parameters[Number(at) - 1]?.text ?? '',
  )
  return { text, choices: [], listLabel: null, template: template.name }
}

/** Throws GraphRefusal. */
export function contentOf(number: PhoneNumber, call: SendCall) {
  switch (call.type ?? 'text') {
    case 'text': {
      const text = between(call.text?.body, 4096, 'Text body')
      return { text, choices: [], listLabel: null }
    }
    case 'interactive':
      return interactiveContent(call.interactive ?? {})
    case 'template':
      return templateContent(number, call.template ?? {})
    default:
      throw new GraphRefusal(131051, 'Unsupported message type')
  }
}
