// Anthropic's dialect: messages.
import type { Dialect, ModelRequest } from './model.ts'

type Block = {
  type: string
  text?: string
  id?: string
  name?: string
  input?: unknown
  tool_use_id?: string
  content?: string | Block[]
  source?: unknown
  cache_control?: { type: string }
}
type Message = { role: string; content: string | Block[] }
type Body = {
  model?: string
  max_tokens?: number
  system?: string | Block[]
  messages?: Message[]
  tools?: { name: string; input_schema: unknown }[]
  tool_choice?: { type: string; name?: string }
  stream?: boolean
}

export const anthropic: Dialect = {
  keyOf: ({ headers }) => headers['x-api-key'] as string | undefined,
  refuse: (status, type, message) => ({
    status,
    body: { type: 'error', error: { type, message }, request_id: 'req_emulated' },
  }),
  read({ json, headers }) {
    const body = json as Body | undefined
    const wrong = !body
      ? 'The request body is not valid JSON.'
      : headers['anthropic-version'] !== '2023-06-01'
        ? 'anthropic-version: header is required'
        : problem(body)
    if (!body || wrong) return { refusal: anthropic.refuse(400, 'invalid_request_error', wrong ?? '') }
    const system = blocksOf(body.system ?? [])
    const lastMark = system.findLastIndex(({ cache_control }) => cache_control?.type === 'ephemeral')
    return {
      model: body.model ?? '',
      instructions: system.map(({ text }) => text).join('\n'),
      marked: system
        .slice(0, lastMark + 1)
        .map(({ text }) => text)
        .join('\n'),
      messages: (body.messages ?? []).flatMap(inOneShape),
      tools: (body.tools ?? []).map(({ name }) => name),
      toolChoice: body.tool_choice?.name ?? body.tool_choice?.type ?? 'auto',
      mostTokens: body.max_tokens ?? 0,
    }
  },
  write({ text, calls = [], stop }, { model, messages }, { input, output, cached, written }) {
    const stops = { stop: 'end_turn', length: 'max_tokens', refusal: 'refusal' }
    return {
      body: {
        id: `msg_${messages.length}`,
        type: 'message',
        role: 'assistant',
        model,
        content: [
          ...(text && stop !== 'refusal' ? [{ type: 'text', text }] : []),
          ...calls.map(({ tool, input }, at) => ({
            type: 'tool_use',
            id: `toolu_${messages.length}_${at}`,
            name: tool,
            input,
          })),
        ],
        stop_reason: stop ? stops[stop] : calls.length > 0 ? 'tool_use' : 'end_turn',
        stop_sequence: null,
        usage: {
          input_tokens: input,
          output_tokens: output,
          cache_creation_input_tokens: written,
          cache_read_input_tokens: cached,
        },
      },
    }
  },
}

const blocksOf = (content: string | Block[]): Block[] =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : content

/** Tools' answers come as a message of the user's; in the common shape they stand alone. */
function inOneShape({ role, content }: Message): ModelRequest['messages'] {
  const blocks = blocksOf(content)
  const results = blocks.filter(({ type }) => type === 'tool_result')
  const rest = blocks.filter(({ type }) => type !== 'tool_result')
  return [
    ...results.map(({ content = '' }) => ({
      role: 'tool' as const,
      text: blocksOf(content)
        .map(({ text }) => text ?? '')
        .join(''),
      images: 0,
      calls: [],
    })),
    ...(rest.length > 0
      ? [
          {
            role: role as 'user' | 'assistant',
            text: rest.map(({ text }) => text ?? '').join(''),
            images: rest.filter(({ type }) => type === 'image').length,
            calls: rest
              .filter(({ type }) => type === 'tool_use')
              .map(({ id = '', name = '', input }) => ({ id, tool: name, input })),
          },
        ]
      : []),
  ]
}

/** What Anthropic refuses, as far as a client of ours could get it wrong. */
function problem({ messages, max_tokens, stream, system }: Body): string | undefined {
  if (!Number.isInteger(max_tokens)) return 'max_tokens: Field required'
  if (stream) return 'This emulator does not stream.'
  if (!Array.isArray(messages) || messages.length === 0) return 'messages: at least one message is required'
  if (messages[0]?.role !== 'user') return 'messages: first message must use the "user" role'
  if (Array.isArray(system) && system.some(({ text }) => !text))
    return 'system: text content blocks must be non-empty'
  let open = new Set<string>()
  for (const { role, content } of messages) {
    if (role !== 'user' && role !== 'assistant') return `messages: unexpected role "${role}"`
    const blocks = blocksOf(content)
    if (blocks.some(({ type, text }) => type === 'text' && !text?.trim()))
      return 'messages: text content blocks must contain non-whitespace text'
    const answered = blocks.flatMap(({ tool_use_id }) => (tool_use_id ? [tool_use_id] : []))
    if (answered.some((id) => !open.has(id))) return 'unexpected `tool_use_id` found in `tool_result` blocks'
    if ([...open].some((id) => !answered.includes(id)))
      return '`tool_use` ids were found without `tool_result` blocks immediately after'
    open = new Set(blocks.flatMap(({ type, id }) => (type === 'tool_use' && id ? [id] : [])))
  }
  return open.size > 0
    ? '`tool_use` ids were found without `tool_result` blocks immediately after'
    : undefined
}
