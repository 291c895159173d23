// A customer wrote: the turn is read, the engine thinks, the reply is kept. Three steps, so that nothing is locked meanwhile.
import type { Action } from '#contract/agent.ts'
import { photoAmong } from '#server/conversations/photos.ts'
import type { CustomerReply, Question } from '#server/conversations/replies.ts'
import { keepReply, questionFrom } from '#server/conversations/replies.ts'
import type { Platform } from '#server/platform/platform.ts'
import { attachmentSentence, isAttachment } from './attachment-texts.ts'
import type { Turn } from './engine.ts'
import { noteGap } from './gaps.ts'
import type { Answer, AnswerTurn } from './reply.ts'
import { turnOf } from './reply.ts'
import { whoWrites } from './tools/who-writes.ts'
import { hasActed, toolsOf } from './tools.ts'

type HandOver = Extract<Action, { type: 'hand_over' }>['reason']

export function customerAnswers(platform: Platform, answer: AnswerTurn) {
  const { asSalon, http } = platform

  async function replyTo(turn: Turn, question: Question, salonId: number): Promise<CustomerReply> {
    let reply: Answer
    try {
      reply = await answer(turn, salonId)
    } catch (error) {
      // A fault of ours is no reason for silence, and trying again would only repeat it.
      http.log.error(
        { err: error, salonId, conversationId: question.conversation.id },
        'an engine failed, a person is called',
      )
      return withoutEngine(question, 'failed', 'unsure')
    }
    const text = [reply.text, ...attachmentsOf(question, reply.language)].join('\n\n')
    return {
      ...reply,
      text,
      actions: withHandOver(reply.actions, text !== reply.text),
      isBinding: hasActed(reply.toolCalls),
    }
  }

  return async (about: { conversationId: number; messageId: number }, salonId: number): Promise<void> => {
    const asked = await asSalon(salonId, async (tx) => {
      const question = await questionFrom(tx, about)
      if (!question) return undefined
      const text = wordsOf(question)
      const hasPhoto = question.messages.some(({ kind }) => kind === 'photo')
      const needsEngine = !question.isFlood && (text !== '' || hasPhoto)
      return {
        question,
        text,
        turn: needsEngine
          ? {
              ...(await turnOf(tx, question.conversation, text, hasPhoto)),
              ...(hasPhoto && { photo: (await photoAmong(tx, idsOf(question))) ?? undefined }),
              tools: toolsOf(platform, salonId, (await whoWrites(tx, question.conversation.id)).about),
            }
          : null,
      }
    })
    if (!asked) return
    const { question, text, turn } = asked
    const reply = turn
      ? await replyTo(turn, question, salonId)
      : question.isFlood
        ? withoutEngine(question, 'flood', 'flood')
        : attachmentsOnly(question)
    await asSalon(salonId, async (tx) => {
      const isKept = await keepReply(tx, question, reply)
      if (isKept && turn)
        await noteGap(tx, text, {
          actions: reply.actions,
          language: (reply.language ?? 'uk') as Answer['language'],
        })
    })
  }
}

const idsOf = ({ messages }: Question): number[] => messages.map(({ id }) => id)

/** A burst of short messages is one question. */
const wordsOf = ({ messages }: Question): string =>
  messages
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n')

/** One sentence for each kind of message that nobody can read; a sticker beside words is only a smile. */
function attachmentsOf({ messages }: Question, language: string): string[] {
  const hasWords = messages.some(({ text }) => text.trim() !== '')
  const kinds = new Set(
    messages
      .filter(({ kind, text }) => text.trim() === '' || kind === 'location' || kind === 'document')
      .map(({ kind }) => kind)
      .filter((kind) => isAttachment(kind) && !(hasWords && kind === 'sticker')),
  )
  return [...kinds].filter(isAttachment).map((kind) => attachmentSentence(language, kind))
}

const attachmentsOnly = (question: Question): CustomerReply => ({
  ...withoutEngine(question, 'other', 'attachment'),
  text: attachmentsOf(question, question.language).join('\n\n'),
})

function withHandOver(actions: readonly Action[], hasAttachments: boolean): readonly Action[] {
  const isHandedOver = actions.some(({ type }) => type === 'hand_over')
  return hasAttachments && !isHandedOver ? [...actions, { type: 'hand_over', reason: 'attachment' }] : actions
}

const withoutEngine = (
  question: Question,
  sentence: Parameters<typeof attachmentSentence>[1],
  reason: HandOver,
): CustomerReply => ({
  text: attachmentSentence(question.language, sentence),
  engine: 'builtin',
  fallback: null,
  sources: [],
  proofs: [],
  actions: [{ type: 'hand_over', reason }],
  memory: question.conversation.memory,
  language: null,
  isBinding: false,
})
