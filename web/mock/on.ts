// The demo's switchboard: which contract endpoint is answered by what. Its types are the contract's, so it cannot drift.
import type { Endpoint, InputOf, ReplyOf } from '#contract/endpoint.ts'
import { type ProblemKind, problems } from '#contract/problem.ts'
import type { Request } from '#web/api/client.ts'
import { ApiProblem } from '#web/api/failures.ts'
import { type Sentence, sentence } from './sentences.ts'
import { type Account, accountOf } from './store.ts'

type Answer<E extends Endpoint> = (
  input: InputOf<E>,
  caller: E['access'] extends 'public' ? Caller : SignedInCaller,
) => ReplyOf<E> | Promise<ReplyOf<E>>

export type Caller = { language: string; onUploadProgress?: (share: number) => void; signal?: AbortSignal }
export type SignedInCaller = Caller & { account: Account; token: string }

const answers = new Map<string, (input: never, caller: never) => unknown>()
const addressOf = ({ method, path }: Endpoint) => `${method} ${path}`

export function on<E extends Endpoint>(endpoint: E, answer: Answer<E>): void {
  answers.set(addressOf(endpoint), answer as (input: never, caller: never) => unknown)
}

export async function answerTo({ endpoint, input, token, ...caller }: Request): Promise<unknown> {
  const answer = answers.get(addressOf(endpoint))
  if (!answer) throw refusal('not-found', caller.language)
  const account = accountOf(token)
  if (endpoint.access !== 'public' && !account) throw refusal('signed-out', caller.language)
  return answer(input as never, { ...caller, account, token } as never)
}

export function refusal(kind: ProblemKind & Sentence, language: string): ApiProblem {
  const detail = sentence(kind, language)
  return new ApiProblem(problems[kind], { type: `/problems/${kind}`, detail })
}
