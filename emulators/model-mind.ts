// A mind for the demo: it answers from the facts in its instructions, by the words they share with the question, and
// in the question's language. No cleverness: whoever wants some connects a real model.
import type { Mind, ModelRequest, Said } from './model.ts'

type Line = { id: string; text: string; stems: Set<string> }

const stem = (word: string): string => word.toLowerCase().replace(/[’'ʼ]/g, '').slice(0, 5)
const stemsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}’'ʼ]{3,}/gu) ?? []).map(stem).filter((each) => !asking.has(each))

const asking = new Set(
  'скільки коштує сколько стоит how much does cost ile kosztuje price ціна цена cena you ваш вас чи the for'
    .split(' ')
    .map(stem),
)

function factsIn({ instructions }: ModelRequest): Line[] {
  return instructions.split('\n').flatMap((line) => {
    const match = /^\[(\d+)\] (.+)$/.exec(line)
    return match ? [{ id: match[1]!, text: match[2]!, stems: new Set(stemsOf(match[2]!)) }] : []
  })
}

const languages: [test: RegExp, notKnown: string, free: string][] = [
  [
    /[ыэъё]|сколько|стоит|можно/i,
    'К сожалению, этого я не знаю. Передам вопрос администратору.',
    'бесплатно',
  ],
  [/[а-яіїєґ]/i, 'На жаль, цього я не знаю. Передам питання адміністратору.', 'безкоштовно'],
  [
    /[ąćęłńóśźż]|ile |czy |kosztuje/i,
    'Niestety, tego nie wiem. Przekażę pytanie administratorowi.',
    'bezpłatnie',
  ],
  [/./, 'I am sorry, I do not know that. I will pass the question on.', 'free of charge'],
]

/** «Манікюр (Нігті); length: довгі; 700 грн; 90 min» as it may be said. */
function sentence({ id, text }: Line, free: string): string {
  const [name = '', ...rest] = text.split('; ')
  const said = rest
    .map((part) =>
      part
        .replace(/^\w+: /, '')
        .replace('free of charge', free)
        .replace(/\bmin\b/, 'хв'),
    )
    .map((part) => part.replace(/^from /, 'від '))
  return `${name.replace(/ \([^)]*\)$/, '')}${said.length > 0 ? ` — ${said.join(', ')}` : ''} [${id}].`
}

export const reasonable: Mind = (request): Said => {
  if (request.tools.includes('confirm'))
    return request.messages.some(({ role }) => role === 'tool')
      ? { text: 'ready' }
      : { calls: [{ tool: 'confirm', input: { word: 'ready' } }] }
  const asked = request.messages.findLast(({ role }) => role === 'user')
  const question = asked?.text ?? ''
  const [, notKnown, free] = languages.find(([test]) => test.test(question))!
  if (asked?.images && question.trim() === '') return { text: notKnown }
  const wanted = new Set(stemsOf(question))
  const ranked = factsIn(request)
    .map((line) => ({ line, shared: [...wanted].filter((each) => line.stems.has(each)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.line.stems.size - b.line.stems.size)
  const best = ranked[0]?.shared ?? 0
  const chosen = ranked.filter(({ shared }) => shared === best).slice(0, 3)
  if (chosen.length > 0) return { text: chosen.map(({ line }) => sentence(line, free)).join('\n') }
  const isHandedOver = request.messages.at(-1)?.role === 'tool' || request.toolChoice === 'none'
  return isHandedOver || !request.tools.includes('hand_over')
    ? { text: notKnown }
    : { text: notKnown, calls: [{ tool: 'hand_over', input: { reason: 'unknown' } }] }
}
