// The two ways a call can fail: the server said no, or nobody answered.
import type { Problem, ProblemKind } from '#contract/problem.ts'

export class ApiProblem extends Error {
  readonly kind: ProblemKind | null
  readonly status: number
  /** The server's sentence in the owner's language; null when something else than our server answered. */
  readonly sentence: string | null
  readonly errors: NonNullable<Problem['errors']>

  constructor(status: number, problem: Partial<Problem> = {}) {
    super(problem.detail ?? `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.kind = (problem.type?.replace('/problems/', '') as ProblemKind | undefined) ?? null
    this.sentence = problem.detail ?? problem.message ?? null
    this.errors = problem.errors ?? []
  }
}

export class NetworkFailure extends Error {
  constructor() {
    super('The server could not be reached')
    this.name = 'NetworkFailure'
  }
}
