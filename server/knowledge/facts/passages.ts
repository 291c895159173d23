// Headings, paragraphs and lists as what they say together: a question with its answer, a list under its head.
import type { Block, Place } from '#contract/facts.ts'
import { isQuestion } from './prose.ts'
import type { Remarks } from './remarks.ts'
import { topicsOf } from './topics.ts'

type Said = Exclude<Block, { kind: 'row' }>
type Question = { text: string; place: Place; isHeading: boolean; answers: string[] }

const numbering = /^\s*\d{1,2}[.)]\s+/
const asked = /^\s*(?:питання|запитання|вопрос|question|pytanie|q|в|п)\s*\d*\s*[:.)]\s*/iu
const answered = /^\s*(?:відповідь|ответ|answer|odpowiedź|a|о)\s*\d*\s*[:.)]\s*/iu

/** Follows a document from the top; `enter` and `read` are told of everything in its order. */
export class Passages {
  readonly #remarks: Remarks
  #heading: string | undefined
  #parent: { text: string; isItem: boolean; goesOn: boolean } | undefined
  #question: Question | undefined

  constructor(remarks: Remarks) {
    this.#remarks = remarks
  }

  enter(heading: Extract<Block, { kind: 'heading' }>): void {
    this.#answer()
    this.#parent = undefined
    if (isQuestion(heading.text)) {
      this.#question = { text: heading.text, place: heading.place, isHeading: true, answers: [] }
    } else this.#heading = heading.text.trim()
  }

  /** What stands between is of another kind: the question before it is over. */
  pause(): void {
    this.#answer()
    this.#parent = undefined
  }

  read(block: Said, next: Said | undefined): void {
    const text = block.text.replace(numbering, '').trim()
    const isItem = block.kind === 'text' && block.listItem === true
    const isSub = isItem && this.#isSub(text)
    if (!isSub && this.#ask(text, block.place)) return
    if (this.#question && (isSub || this.#goesOn(text, isItem, next))) {
      this.#question.answers.push(text.replace(answered, ''))
      return
    }
    this.#answer()
    if (this.#isHead(text, isItem, next)) {
      this.#parent = {
        text: text.replace(/[\s:]+$/, ''),
        isItem,
        goesOn: text.endsWith(':') && !isListItem(next),
      }
      return
    }
    if (!isSub && !this.#parent?.goesOn) this.#parent = undefined
    if (isItem && this.#parent) this.#parent.goesOn = false
    const heading = this.#parent?.text ?? this.#heading
    this.#remarks.add({
      text,
      place: block.place,
      ...(heading ? { heading } : {}),
      ...(this.#parent ? { isLabelled: true } : {}),
    })
  }

  end(): void {
    this.#answer()
  }

  #ask(text: string, place: Place): boolean {
    const bare = text.replace(asked, '')
    const isMarked = bare !== text && /[\p{L}]/u.test(bare)
    const inline = /^([^?]{4,160}\?)\s+(\p{L}.*)$/u.exec(bare)
    if (!isMarked && !isQuestion(bare) && !(inline && !inline[2]!.includes('?'))) return false
    this.#answer()
    this.#parent = undefined
    this.#question = {
      text: inline?.[1] ?? bare,
      place,
      isHeading: false,
      answers: inline ? [inline[2]!] : [],
    }
    return true
  }

  #goesOn(text: string, isItem: boolean, next: Said | undefined): boolean {
    const question = this.#question!
    if (question.answers.length === 0 || answered.test(text)) return true
    const told = topicsOf([question.text, ...question.answers].join(' '))
    const own = topicsOf(text)
    if (own.length > 0 && !own.some((topic) => told.includes(topic))) return false
    if (question.isHeading) return true
    // A list item of its own, or the head of the next list, is no longer the answer.
    return isItem ? beginsLow(text) : !this.#isHead(text, isItem, next) && question.answers.length < 3
  }

  /** Nested items begin in lower case under an item that is their head; every item is under a head that is none. */
  #isSub(text: string): boolean {
    if (this.#question && !this.#question.isHeading && this.#question.answers.length === 0)
      return beginsLow(text)
    return this.#parent !== undefined && (!this.#parent.isItem || beginsLow(text))
  }

  #isHead(text: string, isItem: boolean, next: Said | undefined): boolean {
    if (!isItem && next && text.endsWith(':') && text.length <= 60) return true
    if (next?.kind !== 'text' || !next.listItem || text.length > 80) return false
    if (isItem) return !/[.;!?]$/.test(text) && !beginsLow(text) && beginsLow(next.text)
    return !/[.;!?]$/.test(text)
  }

  #answer(): void {
    const question = this.#question
    this.#question = undefined
    if (!question) return
    if (question.answers.length === 0) {
      this.#remarks.add({
        text: question.text,
        place: question.place,
        ...(this.#heading ? { heading: this.#heading } : {}),
      })
      return
    }
    this.#remarks.answer(question.text, question.answers.join('\n'), question.place)
  }
}

const isListItem = (block: Said | undefined) => block?.kind === 'text' && block.listItem === true
const beginsLow = (text: string) => /^\p{Ll}/u.test(text)
