// The salon of the demo: the example files, as the agent reads them.
import example from 'virtual:example-salon'
import type { Gap } from '#contract/gaps.ts'
import { preferredLanguage } from '#web/i18n/languages.ts'
import { newSalon } from './new-salon.ts'
import type { Account, DemoFile } from './store.ts'

export const demoAccount = { email: 'demo@salon.example', password: 'voloshka2026' }

/** What customers asked before and nobody could tell. */
export function demoGaps(): Gap[] {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
  return [
    {
      id: 901,
      question: 'Чи робите ви перманентний макіяж?',
      language: 'uk',
      asked: 6,
      last_asked_at: ago(3),
    },
    { id: 902, question: 'Сколько стоит татуаж бровей?', language: 'ru', asked: 3, last_asked_at: ago(20) },
    { id: 903, question: 'Do you do hair extensions?', language: 'en', asked: 1, last_asked_at: ago(70) },
  ]
}

export function exampleFile(
  { name, size, found, problems }: (typeof example.files)[number],
  id: number,
): DemoFile {
  return {
    id,
    name,
    size,
    type: 'application/octet-stream',
    uploaded_at: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    state: 'read',
    trouble: null,
    trouble_message: null,
    facts: found.length,
    not_understood: problems.length,
    found: found.map((one, index) => ({ ...one, id: id * 1000 + index })),
    problems,
    text: '',
  }
}

/** Of a file of examples/, by its name and size; undefined for any other. */
export const exampleNamed = (name: string, size: number) =>
  example.files.find((file) => file.name === name.normalize('NFC') && file.size === size)

export function demoSalon(): Account {
  const files = example.files.map((file, index) => exampleFile(file, index + 1))
  return {
    id: 1,
    ...demoAccount,
    salon: {
      ...newSalon,
      name: 'Студія краси «Волошка»',
      phone: '+380 37 200 12 34',
      address: 'м. Чернівці, вул. Університетська, 41-Б',
      language: preferredLanguage(),
    },
    trialEndsAt: new Date(Date.now() + 11 * 86_400_000).toISOString(),
    prompt: example.prompt,
    files,
    filesChanged: false,
    trainingStartedAt: null,
    release: { id: 1, publishedAt: new Date(Date.now() - 2 * 86_400_000).toISOString(), files },
    messages: [],
    photos: {},
  }
}
