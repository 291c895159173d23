// What a message looks like to Meta: plain text, reply buttons, or a list, each within its limits
// (developers.facebook.com/docs/whatsapp/cloud-api/messages).

export const longestText = 4096
const buttons = { atMost: 3, title: 20, body: 1024 }
const list = { atMost: 10, title: 24, description: 72, id: 200 }

/** What was tapped comes back with its id, and the id is the choice itself. */
const choicePrefix = 'choice:'

export const choiceOf = (id: string, title: string): string =>
  id.startsWith(choicePrefix) ? id.slice(choicePrefix.length) : title

/** More choices than a list holds are written out. */
export function withUnlistedChoices(text: string, choices: readonly string[]): string {
  if (choices.length <= list.atMost) return text
  return `${text}\n\n${choices.map((choice) => `• ${choice}`).join('\n')}`
}

export function contentOf(text: string, choices: readonly string[]): object {
  const offered = [...new Set(choices)]
  if (offered.length === 0 || offered.length > list.atMost)
    return { type: 'text', text: { body: text, preview_url: false } }
  const fitsButtons =
    offered.length <= buttons.atMost &&
    text.length <= buttons.body &&
    offered.every((choice) => choice.length <= buttons.title)
  return {
    type: 'interactive',
    interactive: fitsButtons ? buttonsOf(text, offered) : listOf(text, offered),
  }
}

const buttonsOf = (text: string, choices: string[]) => ({
  type: 'button',
  body: { text },
  action: {
    buttons: choices.map((choice) => ({
      type: 'reply',
      reply: { id: `${choicePrefix}${choice}`, title: choice },
    })),
  },
})

function listOf(text: string, choices: string[]) {
  const shortened = choices.map((choice) => cut(choice, list.title))
  const rows = choices.map((choice, at) => {
    const title = shortened[at] ?? choice
    // Titles must differ, also where only the cut-off ends did.
    const isTwin = shortened.filter((other) => other === title).length > 1
    return {
      id: `${choicePrefix}${choice}`.slice(0, list.id),
      title: isTwin ? cut(`${at + 1}. ${choice}`, list.title) : title,
      ...(choice.length > list.title && { description: cut(choice, list.description) }),
    }
  })
  return { type: 'list', body: { text }, action: { button: listLabel(text), sections: [{ rows }] } }
}

/** In the script of the message: one word serves Ukrainian and Russian. */
const listLabel = (text: string): string => (/\p{Script=Cyrillic}/u.test(text) ? 'Варіанти' : 'Options')

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`

/** Parameters of templates take no line breaks, tabs or runs of spaces. */
export const templateContent = (template: { name: string; language: string }, text: string): object => ({
  type: 'template',
  template: {
    name: template.name,
    language: { code: template.language },
    components: [
      {
        type: 'body',
        parameters: [{ type: 'text', text: cut(text.replace(/\s+/g, ' ').trim(), 1024) }],
      },
    ],
  },
})
