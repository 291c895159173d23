// OpenAI's dialect: chat completions.
import type { Dialect, ModelRequest } from './model.ts'

type Part = { type: string; text?: string; image_url?: { url: string } }
type Message = {
  role: string
  content: string | Part[] | null
  tool_call_id?: string
  tool_calls?: { id: string; type: string; function: { name: string; arguments: string } }[]
}
type Body = {
  model?: string
  messages?: Message[]
  tools?: { type: string; function: { name: string; parameters: unknown } }[]
  tool_choice?: string | { function: { name: string } }
  max_tokens?: number
  stream?: boolean
}

export const openai: Dialect = {
  keyOf: ({ headers }) => headers.authorization?.replace(/^Bearer /, ''),
  refuse: (status, type, message) => ({
    status,
    body: {
      error: {
        message,
        type: status === 401 ? 'invalid_request_error' : type,
        param: null,
        code: codes[status] ?? null,
      },
    },
  }),
  read({ json }) {
    const body = json as Body | undefined
    const wrong = body ? problem(body) : 'We could not parse the JSON body of your request.'
    if (!body || wrong) return { refusal: openai.refuse(400, 'invalid_request_error', wrong ?? '') }
    const messages = body.messages ?? []
    return {
      model: body.model ?? '',
      instructions: messages
        .filter(({ role }) => role === 'system')
        .map(({ content }) => textOf(content))
        .join('\n'),
      marked: '',
      messages: messages
        .filter(({ role }) => role !== 'system')
        .map(({ role, content, tool_calls = [] }) => ({
          role: role as ModelRequest['messages'][number]['role'],
          text: textOf(content),
          images: Array.isArray(content) ? content.filter(({ type }) => type === 'image_url').length : 0,
          calls: tool_calls.map((call) => ({
            id: call.id,
            tool: call.function.name,
            input: parsed(call.function.arguments),
          })),
        })),
      tools: (body.tools ?? []).map((tool) => tool.function.name),
      toolChoice:
        typeof body.tool_choice === 'object' ? body.tool_choice.function.name : (body.tool_choice ?? 'auto'),
      mostTokens: body.max_tokens ?? 0,
    }
  },
  write({ text, calls = [], stop }, { model, messages }, { input, output, cached, written }) {
    const prompt = input + cached + written
    const turn = messages.length
    return {
      body: {
        id: `chatcmpl-${turn}`,
        object: 'chat.completion',
        created: 1_767_225_600,
        model,
        choices: [
          {
            index: 0,
            message: {
              role: 'assistant',
              content: stop === 'refusal' ? null : (text ?? null),
              ...(calls.length > 0 && {
                tool_calls: calls.map(({ tool, input }, at) => ({
                  id: `call_${turn}_${at}`,
                  type: 'function',
                  function: {
                    name: tool,
                    arguments: typeof input === 'string' ? input : JSON.stringify(input),
                  },
                })),
              }),
            },
            finish_reason:
              stop === 'refusal' ? 'content_filter' : (stop ?? (calls.length > 0 ? 'tool_calls' : 'stop')),
          },
        ],
        usage: {
          prompt_tokens: prompt,
          completion_tokens: output,
          total_tokens: prompt + output,
          prompt_tokens_details: { cached_tokens: cached },
        },
      },
    }
  },
}

const codes: Record<number, string> = { 401: 'invalid_api_key', 404: 'model_not_found' }

/** What OpenAI refuses, as far as a client of ours could get it wrong. */
function problem({ messages, tools, max_tokens, stream }: Body): string | undefined {
  if (!Array.isArray(messages) || messages.length === 0) return "Missing required parameter: 'messages'."
  if (stream) return 'This emulator does not stream.'
  if (max_tokens !== undefined && max_tokens < 1) return "Invalid 'max_tokens'."
  if (tools && tools.length === 0) return "Invalid 'tools': empty array."
  if (tools?.some(({ function: { name } }) => !/^[\w-]{1,64}$/.test(name)))
    return "Invalid 'tools[0].function.name'."
  const open = new Set<string>()
  for (const { role, content, tool_calls, tool_call_id } of messages) {
    if (!['system', 'user', 'assistant', 'tool'].includes(role)) return `Invalid value: '${role}'.`
    if (role === 'tool') {
      if (!tool_call_id || !open.delete(tool_call_id))
        return "messages with role 'tool' must be a response to a preceding message with 'tool_calls'."
      continue
    }
    if (open.size > 0) return "An assistant message with 'tool_calls' must be followed by tool messages."
    if (content === null && !tool_calls) return "Invalid value for 'content': expected a string, got null."
    for (const call of tool_calls ?? []) open.add(call.id)
  }
  return open.size > 0
    ? "An assistant message with 'tool_calls' must be followed by tool messages."
    : undefined
}

const textOf = (content: Message['content']): string =>
  Array.isArray(content) ? content.map(({ text }) => text ?? '').join('') : (content ?? '')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
