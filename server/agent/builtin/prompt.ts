// What an engine without a model can follow of the owner's prompt. The prompt is a wish, never a source: beyond
// the persona's name, a greeting, a signature and the words for not knowing, nothing of it is ever said.

export type FollowedWishes = {
  /** The name the assistant goes by. */
  name: string | null
  greeting: string | null
  signature: string | null
  address: 'formal' | 'informal' | null
  /** Said instead of the usual «I have no information». */
  notKnowing: string | null
  forbidden: string[]
  maxSentences: number | null
}

const quoted = '[«"“„]([^»"”“]{2,200})[»"”]'
const personName = "(\\p{Lu}[\\p{L}’'ʼ-]+(?:\\s\\p{Lu}[\\p{L}’'ʼ-]+)?)"

const names: readonly RegExp[] = [
  new RegExp(`(?:[Тт]ебе|[Вв]ас|[Тт]ебя|[Мм]ене|[Мм]еня) (?:звати|звуть|зовут) ${personName}`, 'u'),
  new RegExp(`(?:[Тт]воє|[Вв]аше|[Тт]вое) (?:ім['’ʼ]я|имя)\\s*[-—–:]?\\s*${personName}`, 'u'),
  new RegExp(
    `(?:[Yy]our name is|[Yy]ou are called|[Cc]all yourself|[Nn]azywasz się|[Mm]asz na imię|[Tt]woje imię to) ${personName}`,
    'u',
  ),
  new RegExp(
    `(?:[Пп]редставляй(?:ся|тесь)|[Нн]азывай(?:ся|тесь)|[Нн]азивай(?:ся|тесь))(?: як| как)? [«"“„]?${personName}`,
    'u',
  ),
  // «Ви адміністраторка перукарні «…» (Полтава), Віра Іванівна.»
  new RegExp(
    `^\\s*(?:Ти|Ви|Ты|Вы|You are|Jesteś)[^.\\n]{0,120}?(?:адмін|админ|помічн|помощн|admin|assist|asyst)[^.\\n]{0,120}, ${personName}\\s*[.\\n]`,
    'u',
  ),
  new RegExp(`^\\s*(?:Ти|Ви|Ты|Вы|You are|Jesteś)\\s*[-—–]?\\s*${personName}, `, 'u'),
]

const greetings = new RegExp(
  `(?:вітайся|вітайтесь|починай|починайте|вітання|привітання|здоровайся|приветствуй|приветствие|начинай|greet|greeting|start with|witaj|powitanie)[^«"“„.\\n]{0,40}${quoted}`,
  'iu',
)
const signatures = new RegExp(
  `(?:підписуй|підпис|подпис|подписывай|закінчуй|завершуй|заканчивай|sign|signature|end with|podpis)[^«"“„.\\n]{0,40}${quoted}`,
  'iu',
)
const notKnowing = new RegExp(
  `(?:не знаєш|не знаєте|не знаешь|не знаете|немає у файлах|нема у файлах|нет в файлах|нет ответа|немає відповіді|немає інформації|do not know|don't know|nie wiesz)[^«"“„.\\n]{0,40}${quoted}`,
  'iu',
)
const forbiddenTopics =
  /(?:не (?:обговорюй(?:те)?|говори(?:ть)?|розмовляй(?:те)?|обсуждай(?:те)?|разговаривай(?:те)?|коментуй(?:те)?|комментируй(?:те)?|відповідай(?:те)? на (?:питання|запитання)|отвечай(?:те)? на вопросы)|(?:do not|don't|never) (?:discuss|talk about|comment on)|nie rozmawiaj(?:cie)?|nie komentuj)\s+(?:про\s+|о\s+|об\s+|на тему\s+|about\s+|o\s+)?([^.;\n]{3,160})/giu

const sentenceLimits: readonly RegExp[] = [
  /(?:не більше|не больше|максимум|до|at most|no more than|maximum|najwyżej|maksymalnie)\s+(\d{1,2}|\p{L}+)(?:-?\p{L}{1,2})?\s+(?:речен|предложен|sentence|zda)/iu,
  /\d{1,2}\s?[-–—]\s?(\d{1,2})\s+(?:речен|предложен|sentence|zda)/iu,
]
const numberWords: readonly (readonly [RegExp, number])[] = [
  [/^(одн|один|one|jedn)/iu, 1],
  [/^(дв|two|dw)/iu, 2],
  [/^(тр|three|trz)/iu, 3],
  [/^(чот|чет|four|czter)/iu, 4],
  [/^(п['’ʼ]?ят|пят|five|pię)/iu, 5],
  [/^(шіст|шест|шост|six|sześ)/iu, 6],
]

function sentences(prompt: string): number | null {
  for (const pattern of sentenceLimits) {
    const said = prompt.match(pattern)?.[1]
    if (!said) continue
    const value = /^\d/.test(said) ? Number(said) : numberWords.find(([word]) => word.test(said))?.[1]
    if (value) return value
  }
  return null
}

function addressing(prompt: string): FollowedWishes['address'] {
  if (
    /на\s+[«"“]?ти[»"”]?(?!\p{L})|на\s+[«"“]?ты[»"”]?(?!\p{L})|неформально|na\s+[„"]?ty["”]?(?!\p{L})/iu.test(
      prompt,
    )
  ) {
    return 'informal'
  }
  return /на\s+[«"“]?(?:ви|вы)[»"”]?(?!\p{L})|per\s+pan/iu.test(prompt) ? 'formal' : null
}

function forbidden(prompt: string): string[] {
  return [...prompt.matchAll(forbiddenTopics)]
    .flatMap(([, topics]) => topics!.split(/,|\s(?:і|й|та|и|або|или|or|and|ani|i)\s/u))
    .map((topic) => topic.trim().replace(/^(про|о|об|about|на тему)\s+/iu, ''))
    .filter((topic) => topic.length >= 3)
}

/** A wish with a number in it could be taken for a promise of the salon's. */
function withoutNumbers(text: string | undefined): string | null {
  return text && !/\d/.test(text) ? text.trim() : null
}

export function followedWishes(prompt: string): FollowedWishes {
  const name = names.map((pattern) => prompt.match(pattern)?.[1]).find((found) => found !== undefined)
  return {
    name: name ?? null,
    greeting: withoutNumbers(prompt.match(greetings)?.[1]),
    signature: withoutNumbers(prompt.match(signatures)?.[1]),
    address: addressing(prompt),
    notKnowing: withoutNumbers(prompt.match(notKnowing)?.[1]),
    forbidden: forbidden(prompt),
    maxSentences: sentences(prompt),
  }
}
