// The engine that asks a model. It only drafts: whether a draft may be sent is decided by its proof, in reply.ts.
import { generateText, isStepCount, type ModelMessage } from 'ai'
import type { Action } from '#contract/agent.ts'
import type { Platform } from '#server/platform/platform.ts'
import { builtinEngine, opening } from './builtin/engine.ts'
import type { KnownFact, Reply, ToolCall, Turn } from './engine.ts'
import { breakers } from './llm/breaker.ts'
import { reserve, settle } from './llm/budget.ts'
import { complaintAbout, instructionsFor, messagesFor } from './llm/conversation.ts'
import { factsText } from './llm/facts-text.ts'
import { failed, failureOf, ModelFailed } from './llm/failure.ts'
import { endpointOf, languageModel, mostTokensOut } from './llm/language-model.ts'
import { relevantFacts } from './llm/relevant.ts'
import { saidBy } from './llm/said.ts'
import type { ModelInUse } from './llm/settings.ts'
import { type Deeds, toolsFor } from './llm/tools.ts'

// The SDK prints them to the console.
globalThis.AI_SDK_LOG_WARNINGS = false

/** A knowledge base up to this size goes in whole; providers charge little for what stays the same. */
const wholeCharacters = 48_000
/** What a model gets that cannot take the whole, or of a salon that has more. */
const partCharacters = 12_000
const mostSteps = 6
const toolMs = 10_000

export type Draft = {
  reply: Reply
  /** The same model, told what is wrong with it. Throws ModelFailed. */
  again(complaint: string): Promise<Draft>
}

/** Throws ModelFailed. `done` collects what tools answered, also when it throws: that has happened. */
export type ModelEngine = (turn: Turn, inUse: ModelInUse, done: ToolCall[]) => Promise<Draft>

/** In the memory of a conversation: a model looks for a visit, and nothing is settled yet. */
export const arrangesVisit = 'modelArrangesVisit'

const settling: ReadonlySet<string> = new Set(['book', 'move_visit', 'cancel_visit', 'release_slot'])

function isArranging({ memory }: Turn, done: readonly ToolCall[]): boolean {
  const isSettled = done.some(({ tool, result }) => result.ok && settling.has(tool))
  return !isSettled && (done.length > 0 || memory[arrangesVisit] === true)
}

/** What was found out about a model while using it. */
type Learned = { isBlind?: true; isSmall?: true }

export function modelEngine(platform: Platform): ModelEngine {
  const { asSalon, config, now, http } = platform
  const breaking = breakers(() => now().getTime())
  const learned = new Map<string, Learned>()

  return async (turn, { salonId, model, limits }, done) => {
    const endpoint = endpointOf(model, salonId)
    const known = learned.get(endpoint) ?? {}
    const totalMs = config.llmTimeoutSeconds * 1000
    const patience = AbortSignal.timeout(totalMs)
    // What was spoken of is remembered as the built-in engine understands it: it may have to go on from here.
    const { language, memory } = await builtinEngine({ ...turn, tools: [] })
    const begins = opening(turn, language)
    const llm = languageModel(model, {
      fetch: model.payer === 'salon' ? platform.publicFetch : platform.trustedFetch,
      breakers: breaking,
      endpoint,
      purse: {
        async reserve(tokens) {
          const reservation = await asSalon(salonId, (tx) => reserve(tx, tokens, limits))
          return async (used) => {
            platform.metrics.modelTokens(model.payer, used)
            await asSalon(salonId, (tx) => settle(tx, reservation, used))
          }
        },
      },
    })

    async function draft(
      talk: readonly ModelMessage[],
      facts: readonly KnownFact[],
      photo: Uint8Array | null,
    ): Promise<Draft> {
      const deeds: Deeds = { calls: done, calculations: [], actions: [] }
      const hasAllFacts = facts.length === turn.knowledge.facts.length
      const messages = [...messagesFor(turn, photo), ...talk]
      const result = await generateText({
        model: llm,
        instructions: instructionsFor(turn, model.provider, { facts, hasAllFacts, opening: begins }),
        messages,
        tools: toolsFor(turn, deeds, {
          hasAllFacts,
          onFault: (tool, error) => http.log.error({ err: error, salonId, tool }, 'a tool failed'),
        }),
        stopWhen: isStepCount(mostSteps),
        // A last step without tools: rather an answer than another look.
        prepareStep: ({ stepNumber }) => (stepNumber === mostSteps - 1 ? { toolChoice: 'none' } : undefined),
        maxOutputTokens: mostTokensOut,
        // Tried again in language-model.ts, where every try is paid for.
        maxRetries: 0,
        abortSignal: patience,
        timeout: { stepMs: Math.ceil(totalMs / 2), toolMs },
      }).catch((error: unknown) => {
        throw error instanceof ModelFailed ? error : new ModelFailed(failureOf(error), error)
      })
      http.log.info(
        {
          salonId,
          steps: result.steps.length,
          tools: deeds.calls.map(({ tool }) => tool),
          tokens: result.usage.totalTokens,
        },
        'a model answered',
      )
      const said = saidBy(sendable(result.finishReason, result.text), turn.knowledge.facts)
      if (said.text === '') throw failed('empty')
      const evidence = said.cited.length > 0 ? withTerms(said.cited, deeds, turn) : turn.knowledge.facts
      return {
        reply: {
          text: begins === null ? said.text : `${begins}\n${said.text}`,
          language,
          evidence,
          sources: said.cited.slice(0, 12).map(({ file, place, quote, corrected }) => ({
            file,
            place,
            quote,
            ...(corrected && { corrected }),
          })),
          actions: lastOfEach(deeds.actions),
          memory: isArranging(turn, done) ? { ...memory, [arrangesVisit]: true } : memory,
          toolCalls: [...done],
          calculations: deeds.calculations,
        },
        again: (complaint) =>
          draft([...talk, ...result.responseMessages, complaintAbout(complaint)], facts, photo),
      }
    }

    const photo = turn.photo && !known.isBlind && model.seesPhotos !== false ? turn.photo : null
    const all = turn.knowledge.facts
    const isWhole = !known.isSmall && factsText(all, turn.salon.currency).length <= wholeCharacters
    const attempt = async (facts: readonly KnownFact[], shown: Uint8Array | null): Promise<Draft> => {
      try {
        return await draft([], facts, shown)
      } catch (error) {
        const { reason, about } = failureOf(error)
        if (reason === 'refused' && about === 'photo' && shown) {
          learned.set(endpoint, { ...learned.get(endpoint), isBlind: true })
          return attempt(facts, null)
        }
        if (reason === 'too-long' && facts === all) {
          learned.set(endpoint, { ...learned.get(endpoint), isSmall: true })
          return attempt(relevantFacts(turn, partCharacters), shown)
        }
        throw error
      }
    }
    return attempt(isWhole ? all : relevantFacts(turn, partCharacters), photo)
  }
}

/** Throws ModelFailed for an answer that stops in the middle or is none. */
function sendable(finish: string, text: string): string {
  if (finish === 'content-filter') throw failed('declined')
  if (finish === 'length') throw failed('cut-off')
  if (finish === 'tool-calls') throw failed('step-limit')
  return text
}

/** What was calculated with belongs to the evidence, cited or not. */
function withTerms(cited: readonly KnownFact[], { calculations }: Deeds, { knowledge }: Turn): KnownFact[] {
  const ids = new Set(
    calculations.flatMap(({ terms, rate }) => [
      ...terms.map(({ from }) => ('fact' in from ? from.fact : -1)),
      ...(rate ? [rate.fact] : []),
    ]),
  )
  return [...new Set([...cited, ...knowledge.facts.filter(({ id }) => ids.has(id))])]
}

function lastOfEach(actions: readonly Action[]): Action[] {
  const kinds = ['hand_over', 'offer'] as const
  return kinds
    .map((kind) => actions.findLast(({ type }) => type === kind))
    .filter((each) => each !== undefined)
}
