// Everything that happens in the background, on one screen.
import { z } from 'zod'
import { job } from './platform/jobs.ts'

export const jobs = {
  train: job({
    name: 'knowledge.train',
    payload: z.object({ trainingId: z.int() }),
    // A restart of the server costs one try, and a training outlives many restarts.
    retries: 40,
    longestPauseSeconds: 2,
    silentSeconds: 10,
    orderBy: () => 'training',
  }),
  examine: job({
    name: 'agent.examine',
    payload: z.object({ releaseId: z.int() }),
    retries: 3,
    longestPauseSeconds: 60,
    silentSeconds: 30,
  }),
  replay: job({
    name: 'agent.replay',
    payload: z.object({ releaseId: z.int() }),
    retries: 3,
    longestPauseSeconds: 60,
    silentSeconds: 30,
  }),
  // Of one conversation: every customer message that no reply covers yet.
  replyToCustomer: job({
    name: 'agent.reply-to-customer',
    payload: z.object({ conversationId: z.int(), messageId: z.int() }),
    // A job that fails for good would hold its conversation for ever; kills of the server cost tries as well.
    retries: 40,
    longestPauseSeconds: 30,
    silentSeconds: 30,
    orderBy: ({ conversationId }) => conversationId,
    atOnce: 4,
  }),
  // Of one conversation: everything that waits to be sent, oldest first. One is enqueued with each message.
  deliverMessages: job({
    name: 'channels.deliver-messages',
    // isWake: enqueued for the moment from which a message may be sent again.
    payload: z.object({ conversationId: z.int(), isWake: z.boolean() }),
    retries: 40,
    longestPauseSeconds: 30,
    silentSeconds: 45,
    orderBy: ({ conversationId }) => conversationId,
    atOnce: 8,
  }),
  showTyping: job({
    name: 'channels.show-typing',
    payload: z.object({ conversationId: z.int(), messageId: z.int() }),
    // Too late is as good as never.
    retries: 0,
    longestPauseSeconds: 1,
    silentSeconds: 30,
  }),
  fetchPhoto: job({
    name: 'channels.fetch-photo',
    payload: z.object({ messageId: z.int() }),
    retries: 12,
    longestPauseSeconds: 300,
    silentSeconds: 60,
  }),
  // A customer waits for a person: tell the owner again, say a word to the customer, let the agent answer.
  watchTakeover: job({
    name: 'conversations.watch-takeover',
    payload: z.object({
      conversationId: z.int(),
      waitingSince: z.iso.datetime(),
      step: z.enum(['nudge', 'hold', 'back']),
    }),
    retries: 20,
    longestPauseSeconds: 60,
    silentSeconds: 30,
  }),
  eraseCustomer: job({
    name: 'conversations.erase-customer',
    payload: z.object({ conversationId: z.int() }),
    retries: 20,
    longestPauseSeconds: 300,
    silentSeconds: 60,
  }),
  tellOwner: job({
    name: 'conversations.tell-owner',
    payload: z.object({
      way: z.enum(['mail', 'telegram']),
      kind: z.enum(['hand_over', 'nudge', 'taken_back', 'undelivered', 'erased']),
      conversationId: z.int(),
      reason: z.string(),
    }),
    retries: 8,
    longestPauseSeconds: 300,
    silentSeconds: 60,
  }),
  // A customer tapped a button of Telegram's: it stops turning, and its row goes away.
  answerTap: job({
    name: 'channels.answer-tap',
    payload: z.object({
      connectionId: z.int(),
      queryId: z.string(),
      chatId: z.int(),
      messageId: z.int().nullable(),
    }),
    // After two and a half minutes Telegram does not take the answer any more.
    retries: 4,
    longestPauseSeconds: 20,
    silentSeconds: 45,
  }),
  sayToOwner: job({
    name: 'channels.say-to-owner',
    payload: z.object({
      connectionId: z.int(),
      chatId: z.int(),
      text: z.string(),
      about: z
        .object({ conversationId: z.int(), buttons: z.array(z.enum(['reply', 'take', 'back'])) })
        .nullable(),
    }),
    retries: 12,
    longestPauseSeconds: 300,
    silentSeconds: 60,
    orderBy: ({ chatId }) => chatId,
  }),
  examineConnection: job({
    name: 'integrations.examine-connection',
    payload: z.object({ connectionId: z.int(), connectedAt: z.iso.datetime() }),
    retries: 3,
    longestPauseSeconds: 60,
    silentSeconds: 120,
  }),
  mailOwner: job({
    name: 'channels.mail-owner',
    payload: z.object({ subject: z.string(), text: z.string(), key: z.string() }),
    retries: 8,
    longestPauseSeconds: 300,
    silentSeconds: 60,
  }),
  proposeCatalogue: job({
    name: 'catalogue.propose',
    payload: z.object({ releaseId: z.int() }),
    retries: 8,
    longestPauseSeconds: 60,
    silentSeconds: 30,
    orderBy: () => 'catalogue',
  }),
  syncAppointment: job({
    name: 'calendar.sync-appointment',
    payload: z.object({ appointmentId: z.int() }),
    // What is given up is told when the calendar is read again.
    retries: 8,
    longestPauseSeconds: 300,
    silentSeconds: 60,
    orderBy: ({ appointmentId }) => appointmentId,
  }),
  readCalendar: job({
    name: 'calendar.read',
    payload: z.object({ connectionId: z.int(), seed: z.string() }),
    // It goes on for as long as the calendar is connected, however long the other side is down.
    retries: 1_000_000,
    longestPauseSeconds: 300,
    silentSeconds: 60,
  }),
  // Erases what rested longer than the salon keeps it, and comes again a day later, as long as the salon keeps it so.
  forgetOld: job({
    name: 'conversations.forget-old',
    payload: z.object({ retentionDays: z.int() }),
    retries: 20,
    longestPauseSeconds: 300,
    silentSeconds: 60,
  }),
  deleteSalon: job({
    name: 'salon.delete-salon',
    payload: z.object({ deletionAt: z.iso.datetime() }),
    retries: 20,
    longestPauseSeconds: 300,
    silentSeconds: 120,
  }),
  offerFreedTime: job({
    name: 'agent.offer-freed-time',
    payload: z.object({}),
    retries: 8,
    longestPauseSeconds: 60,
    silentSeconds: 30,
    orderBy: () => 'waitlist',
  }),
  remindOfVisit: job({
    name: 'agent.remind-of-visit',
    payload: z.object({
      visitId: z.int(),
      kind: z.enum(['day', 'hours', 'no_show']),
      startsAt: z.iso.datetime(),
    }),
    retries: 20,
    longestPauseSeconds: 300,
    silentSeconds: 30,
  }),
}
