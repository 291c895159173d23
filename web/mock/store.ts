// What the demo remembers: in localStorage, under its own name, apart from everything real.
import type { TestMessage } from '#contract/agent.ts'
import type { ReleasedFact } from '#contract/corrections.ts'
import type { Topic } from '#contract/events.ts'
import type { Fact, NotUnderstood } from '#contract/facts.ts'
import type { Gap } from '#contract/gaps.ts'
import type { KnowledgeFile, StoredFact } from '#contract/knowledge.ts'
import type { OwnModel } from '#contract/model.ts'
import type { Salon } from '#contract/salon.ts'
import { session } from '#web/api/session.ts'
import { demoSalon } from './demo-salon.ts'
import type { Life } from './life.ts'

export type DemoFile = KnowledgeFile & { found: StoredFact[]; problems: NotUnderstood[]; text: string }

export type Account = {
  id: number
  email: string
  password: string
  salon: Salon
  trialEndsAt: string
  prompt: string
  files: DemoFile[]
  filesChanged: boolean
  trainingStartedAt: number | null
  release: { id: number; publishedAt: string; files: DemoFile[] } | null
  /** Learned, and waiting for the owner's review. */
  pending?: { id: number; publishedAt: string; files: DemoFile[] } | null
  messages: TestMessage[]
  /** What the engine remembers of the test conversation. */
  memory?: Record<string, unknown>
  photos: Record<string, string>
  model?: { own: OwnModel | null; isWanted: boolean; dailyBudget: number | null }
  /** Newest release first; made when somebody first asks what the agent knows. */
  learned?: { releases: DemoRelease[]; corrections: Correction[]; gaps: Gap[] }
  /** Made when somebody first looks at what happens in the salon. */
  life?: Life
}

export type DemoRelease = {
  id: number
  createdAt: string
  madeBy: 'training' | 'correction'
  files: DemoFile[]
  facts: ReleasedFact[]
}

/** The owner's word; `fact` null: no longer told; `insteadOf` null: no file has it. */
export type Correction = {
  id: number
  insteadOf: Fact | null
  fact: Fact | null
  holdsUntil: string | null
  createdAt: string
  /** The row of the file that it stands instead of. */
  from?: Pick<ReleasedFact, 'file' | 'place' | 'quote'>
}

type State = { lastId: number; accounts: Account[]; sessions: Record<string, number> }

const name = 'salon-agent-demo'

let state: State = read()

function read(first?: Account): State {
  const kept = localStorage.getItem(name)
  return kept
    ? (JSON.parse(kept) as State)
    : { lastId: 10_000, accounts: [first ?? demoSalon()], sessions: {} }
}

export const accounts = () => state.accounts

export const nextId = () => ++state.lastId

export function accountOf(token: string | null): Account | undefined {
  const id = token && state.sessions[token]
  return state.accounts.find((account) => account.id === id)
}

export function openSession(account: Account): { access: string; refresh: string } {
  const tokens = { access: `demo-${crypto.randomUUID()}`, refresh: `demo-${crypto.randomUUID()}` }
  state.sessions[tokens.access] = account.id
  state.sessions[tokens.refresh] = account.id
  save()
  return tokens
}

export function endSession(token: string): void {
  const id = state.sessions[token]
  state.sessions = Object.fromEntries(Object.entries(state.sessions).filter(([, owner]) => owner !== id))
  save()
}

/** Keeps what was changed, and tells open pages which topics did. */
export function save(...topics: Topic[]): void {
  try {
    localStorage.setItem(name, JSON.stringify(state))
  } catch {
    // The browser's space is full: the demo goes on from memory.
  }
  announce(...topics)
}

export function announce(...topics: Topic[]): void {
  for (const topic of topics) for (const listener of listeners) listener(topic)
}

const listeners = new Set<(topic: Topic) => void>()

export function hear(listener: (topic: Topic) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Back to the beginning; whoever is signed in is signed out. */
export function forgetDemo(): void {
  resetDemo()
  session.end('signed-out')
  window.location.assign('/login')
}

/** `first`: another salon than the example. */
export function resetDemo(first?: Account): void {
  localStorage.removeItem(name)
  state = read(first)
}
