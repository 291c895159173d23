// The first steps of a salon. What is done is read from what is there, never from a note that it was done.
import { useFiles, useTrainingStatus } from '#web/api/queries.ts'
import type { TextKey } from '#web/i18n/texts.ts'
import { useIntegrations, useSchedule, useTestTalk } from './queries.ts'

export type Step = {
  name: 'files' | 'training' | 'question' | 'channel' | 'calendar' | 'hours'
  isDone: boolean
  href: string
}

export const stepText = (step: Step['name'], part: 'title' | 'what' | 'do'): TextKey => `step.${step}-${part}`

/** Undefined until everything is known. */
export function useSteps(): Step[] | undefined {
  const files = useFiles().data
  const training = useTrainingStatus().data
  const talk = useTestTalk().data
  const connections = useIntegrations().data
  const schedule = useSchedule().data
  if (!files || !training || !talk || !connections || !schedule) return undefined
  const isConnected = (...types: string[]) =>
    connections.some(({ type, status }) => status === 'connected' && types.includes(type))
  return [
    { name: 'files', isDone: files.length > 0, href: '/training' },
    { name: 'training', isDone: training.status === 'completed', href: '/training' },
    { name: 'question', isDone: talk.messages.length > 0, href: '/test-chat' },
    { name: 'channel', isDone: isConnected('telegram', 'whatsapp'), href: '/integrations' },
    { name: 'calendar', isDone: isConnected('calendar'), href: '/integrations' },
    {
      name: 'hours',
      isDone: Object.values(schedule.salon).some((spans) => spans.length > 0),
      href: '/catalogue/hours',
    },
  ]
}
