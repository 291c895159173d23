// What is said around the answers: greetings, who is speaking, handing over, refusing.
import { type Ask, cued } from '../ask.ts'
import { namesService } from '../dialogue.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { FollowedWishes } from '../prompt.ts'
import { readWords } from '../understand/words.ts'
import { fill, type Part } from './part.ts'
import { handedOver } from './route.ts'

export function forbiddenAnswer(ask: Ask, wishes: FollowedWishes, phrases: Phrases): Part | null {
  const stems = new Set(
    ask.words.filter((word) => !word.stop && word.stem.length >= 4).map((word) => word.stem),
  )
  const touched = wishes.forbidden.some((topic) => {
    const own = readWords(topic, ['uk', 'ru']).filter((word) => !word.stop && word.stem.length >= 4)
    return own.length > 0 && own.every((word) => stems.has(word.stem))
  })
  // «зняти покриття з іншого салону» is a service, whatever is not to be said of other salons.
  return touched && !namesService(ask.wish) ? handedOver(phrases.forbidden, 'forbidden', ask, phrases) : null
}

/** Messages that are answered the same whatever the salon's files say. */
export function talkBefore(ask: Ask, wishes: FollowedWishes, phrases: Phrases): Part | null {
  const plain = (text: string): Part => ({ text, evidence: [] })
  if (cued(ask, 'instructions') && !(cued(ask, 'price', 'how-much') && ask.wish.features.length > 0)) {
    return plain(phrases.secret)
  }
  if (cued(ask, 'who-are-you')) {
    return plain(wishes.name ? fill(phrases.iAmAutomaticNamed, { name: wishes.name }) : phrases.iAmAutomatic)
  }
  if (cued(ask, 'complaint')) return handedOver(phrases.complaint, 'complaint', ask, phrases)
  if (cued(ask, 'human')) return handedOver(phrases.handOver, 'asked', ask, phrases)
  return null
}

export function talkOnly(ask: Ask, phrases: Phrases, first: boolean): Part {
  const plain = (text: string): Part => ({ text, evidence: [] })
  if (cued(ask, 'thanks')) return plain(phrases.thanks)
  if (cued(ask, 'bye')) return plain(phrases.bye)
  if (cued(ask, 'greeting'))
    return plain(first ? phrases.howCanIHelp : `${phrases.greeting} ${phrases.howCanIHelp}`)
  if (cued(ask, 'affirmative')) return plain(phrases.agreed)
  return plain(phrases.whatExactly)
}
