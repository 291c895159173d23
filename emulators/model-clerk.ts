// A mind that books: it is given the salon's tools over the wire like any model, and arranges visits with them as a
// good clerk would. One conversation at a time.
import { builtinEngine } from '#server/agent/builtin/engine.ts'
import type { DialogueMemory, Tool, ToolResult, Turn } from '#server/agent/engine.ts'
import type { Mind, ModelRequest, Said } from './model.ts'

const isComplaint = (text: string): boolean => text.startsWith('Your answer was not sent')

type Step = Said & { isOver: boolean }
type Waiting = { tell: (result: ToolResult) => void }

/** Both are looked at once, at the beginning of a turn. */
const looks = ['list_services', 'list_masters']

export function clerk(timeZone = 'Europe/Kyiv'): Mind {
  const remembered: { text: string; memory: DialogueMemory }[] = []
  let waiting: Waiting | null = null
  let next = Promise.withResolvers<Step>()
  let looked = new Map<string, ToolResult>()

  const memoryAfter = (text: string): DialogueMemory =>
    remembered.findLast((each) => text.endsWith(each.text))?.memory ?? {}

  function toolOf(name: string): Tool {
    return {
      name,
      description: '',
      input: { parse: (value: unknown) => value } as never,
      run(input) {
        const known = looked.get(name)
        if (known) return Promise.resolve(known)
        const answer = Promise.withResolvers<ToolResult>()
        waiting = { tell: answer.resolve }
        next.resolve({ calls: [{ tool: name, input }], isOver: false })
        return answer.promise
      },
    }
  }

  function think({ messages, tools }: ModelRequest): void {
    const history = messages.slice(0, -1).map(({ role, text }) => ({
      author: role === 'user' ? ('customer' as const) : ('agent' as const),
      text,
    }))
    const turn: Turn = {
      salon: { name: '', language: 'uk', timeZone, currency: 'UAH', phone: null, address: null },
      prompt: '',
      knowledge: { releaseId: 0, facts: [] },
      history,
      memory: memoryAfter(history.findLast(({ author }) => author === 'agent')?.text ?? ''),
      message: messages.at(-1)!.text,
      hasPhoto: false,
      now: new Date(),
      tools: tools.map(toolOf),
    }
    // Who speaks is said for it.
    void builtinEngine({ ...turn, history: [...history, { author: 'agent', text: '' }] }).then(
      ({ text, memory }) => {
        remembered.push({ text, memory })
        next.resolve({ text, isOver: true })
      },
      next.reject,
    )
  }

  return async (request) => {
    const last = request.messages.at(-1)!
    if (request.tools.includes('confirm'))
      return last.role === 'tool'
        ? { text: 'ready' }
        : { calls: [{ tool: 'confirm', input: { word: 'ready' } }] }
    next = Promise.withResolvers<Step>()
    // Told that its answer was not sent, it has nothing better to say.
    if (
      last.role === 'user' &&
      request.messages.at(-2)?.text === remembered.at(-1)?.text &&
      isComplaint(last.text)
    )
      return { text: remembered.at(-1)?.text ?? '' }
    if (last.role === 'user') {
      looked = new Map()
      return { calls: looks.map((tool) => ({ tool, input: {} })) }
    }
    const results = request.messages.filter(
      ({ role }, at) =>
        role === 'tool' && at > request.messages.findLastIndex((each) => each.role === 'user'),
    )
    if (looked.size === 0) {
      for (const [at, name] of looks.entries()) looked.set(name, JSON.parse(results[at]!.text) as ToolResult)
      think({
        ...request,
        messages: request.messages.slice(
          0,
          request.messages.findLastIndex(({ role }) => role === 'user') + 1,
        ),
      })
    } else waiting?.tell(JSON.parse(last.text) as ToolResult)
    const { isOver: _, ...said } = await next.promise
    return said
  }
}
