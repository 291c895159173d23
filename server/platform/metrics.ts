// What the process did, in Prometheus' words (https://prometheus.io/docs/instrumenting/exposition_formats/). Counts and
// times alone: nothing that tells of a salon or a customer.
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = {
  request(route: string, status: number, seconds: number): void
  job(name: string, outcome: 'done' | 'failed', seconds: number): void
  /** `fallback`: why not the model, or «none». */
  reply(engine: 'builtin' | 'model', fallback: string): void
  modelTokens(payer: 'salon' | 'instance', tokens: number): void
  contentType: string
  text(): Promise<string>
}

const seconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** Of one app: several may live in one process. */
export function metricsOf(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'salon_http_request_seconds',
    help: 'Requests by route and status',
    labelNames: ['route', 'status'],
    buckets: seconds,
    registers,
  })
  const jobs = new Histogram({
    name: 'salon_job_seconds',
    help: 'Background jobs by name and outcome',
    labelNames: ['job', 'outcome'],
    buckets: seconds,
    registers,
  })
  const replies = new Counter({
    name: 'salon_replies_total',
    help: 'Replies by the engine that gave them, and why the model did not',
    labelNames: ['engine', 'fallback'],
    registers,
  })
  const tokens = new Counter({
    name: 'salon_model_tokens_total',
    help: 'Tokens that models used, by who pays for them',
    labelNames: ['payer'],
    registers,
  })
  return {
    request: (route, status, took) => requests.observe({ route, status }, took),
    job: (job, outcome, took) => jobs.observe({ job, outcome }, took),
    reply: (engine, fallback) => replies.inc({ engine, fallback }),
    modelTokens: (payer, used) => tokens.inc({ payer }, used),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}
