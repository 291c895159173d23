// A language model on the loopback: OpenAI-compatible chat completions and Anthropic messages, as strict as the real
// ones about what they are sent (https://platform.openai.com/docs/api-reference/chat,
// https://docs.anthropic.com/en/api/messages). What it answers is scripted, or thought by a `mind`.
import { createHash } from 'node:crypto'
import { type Answer, type Call, type Emulator, emulate } from './kit.ts'
import { anthropic } from './model-anthropic.ts'
import { reasonable } from './model-mind.ts'
import { openai } from './model-openai.ts'

/** A request in either dialect, in one shape. */
export type ModelRequest = {
  model: string
  /** Everything said to it as instructions. */
  instructions: string
  /** The part of the instructions that was marked to be kept (Anthropic). */
  marked: string
  messages: {
    role: 'user' | 'assistant' | 'tool'
    text: string
    images: number
    calls: { id: string; tool: string; input: unknown }[]
  }[]
  tools: string[]
  toolChoice: string
  mostTokens: number
}

export type Said = {
  text?: string
  /** A string is sent as it is: broken JSON on demand. */
  calls?: { tool: string; input: unknown }[]
  stop?: 'stop' | 'length' | 'refusal'
  tokens?: { input: number; output: number }
}
export type Mind = (request: ModelRequest) => Said | Promise<Said>

export type ModelEmulator = Emulator & {
  /** For LLM_BASE_URL, either provider. */
  baseUrl: string
  key: string
  /** What was asked, in the order of arrival; refused requests are not among them. */
  asked: ModelRequest[]
  /** The next answers, one request each; then the mind answers again. */
  script(...said: (Said | Mind)[]): void
}

export type Dialect = {
  read(call: Call): ModelRequest | { refusal: Answer }
  write(said: Said, request: ModelRequest, usage: Usage): Answer
  refuse(status: number, type: string, message: string): Answer
  keyOf(call: Call): string | undefined
}
export type Usage = { input: number; output: number; cached: number; written: number }

export type ModelOptions = {
  mind?: Mind
  /** The models it knows; any other is refused. */
  models?: string[]
  seesPhotos?: boolean
  usesTools?: boolean
  key?: string
  /** What fits in, in tokens. */
  window?: number
  port?: number
}

export async function emulateModel(options: ModelOptions = {}): Promise<ModelEmulator> {
  const {
    models = ['emulated'],
    key = 'sk-emulated',
    seesPhotos = true,
    usesTools = true,
    window = 200_000,
  } = options
  const mind = options.mind ?? reasonable
  const asked: ModelRequest[] = []
  const scripted: (Said | Mind)[] = []
  const kept = new Set<string>()

  const answering =
    (dialect: Dialect) =>
    async (call: Call): Promise<Answer> => {
      if (dialect.keyOf(call) !== key) return dialect.refuse(401, 'authentication_error', 'invalid x-api-key')
      const request = dialect.read(call)
      if ('refusal' in request) return request.refusal
      if (!models.includes(request.model))
        return dialect.refuse(404, 'not_found_error', `The model \`${request.model}\` does not exist`)
      if (request.tools.length > 0 && !usesTools)
        return dialect.refuse(400, 'invalid_request_error', `${request.model} does not support tools`)
      if (request.messages.some(({ images }) => images > 0) && !seesPhotos)
        return dialect.refuse(400, 'invalid_request_error', 'image_url is not supported by this model')
      const input = tokensIn(request.instructions) + tokensIn(JSON.stringify(request.messages))
      if (input > window)
        return dialect.refuse(
          400,
          'invalid_request_error',
          `prompt is too long: ${input} tokens > ${window} maximum`,
        )
      asked.push(request)
      const next = scripted.shift() ?? mind
      const said: Said = typeof next === 'function' ? await next(request) : next
      return dialect.write(said, request, {
        ...usageOf(request, input, kept),
        output: tokensIn(JSON.stringify(said)),
        ...said.tokens,
      })
    }

  const server = await emulate(
    {
      'POST /v1/chat/completions': answering(openai),
      'POST /v1/messages': answering(anthropic),
    },
    { port: options.port },
  )
  return {
    ...server,
    baseUrl: `${server.url}/v1`,
    key,
    asked,
    script: (...said) => void scripted.push(...said),
    reset() {
      server.reset()
      asked.length = 0
      scripted.length = 0
    },
  }
}

const tokensIn = (text: string): number => Math.ceil(text.length / 3)
const leastKept = 1024

/** Anthropic keeps what was marked, OpenAI every long beginning it has seen (here: the instructions without their last part). */
function usageOf(request: ModelRequest, input: number, kept: Set<string>): Omit<Usage, 'output'> {
  const beginning = request.marked || request.instructions.slice(0, request.instructions.lastIndexOf('\n# '))
  const size = tokensIn(beginning)
  if (size < leastKept) return { input, cached: 0, written: 0 }
  const name = createHash('sha256').update(beginning).digest('hex')
  const isKnown = kept.has(name)
  kept.add(name)
  return { input: input - size, cached: isKnown ? size : 0, written: isKnown ? 0 : size }
}
