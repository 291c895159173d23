// No message is lost, none is answered twice, and a person wins: with messengers that fail and a server that is killed.
// The long run of the same is `node bench/messages.ts`.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runMessages } from '../bench/messages/run.ts'

test('customers are answered once and in order while everything around fails', async () => {
  const { verdict, races, kills, injected, stuckJobs, unexpectedCalls, printed } = await runMessages({
    messages: 40,
    salons: 2,
    customersPerSalon: 4,
    servers: 1,
    killAfterMs: [7000, 9000],
    faultShare: 0.3,
    races: 4,
    patienceMs: 120_000,
    say: () => {},
  })
  assert.ok(kills >= 1, 'the server was never killed')
  assert.ok(injected.size > 1, 'nothing went wrong')
  const { duplicates, unknownOutcomes, replies, messages, latenciesMs, ...none } = verdict
  assert.deepEqual(
    none,
    { lost: 0, doubled: 0, uncovered: 0, repliesPerBurst: 1, outOfOrder: 0, stuck: 0, failed: 0, unseen: 0 },
    printed,
  )
  assert.ok(replies > 0 && replies <= messages && latenciesMs.length > 0)
  assert.ok(duplicates.telegram <= unknownOutcomes.telegram)
  assert.equal(duplicates.whatsapp, 0)
  assert.deepEqual(stuckJobs, [])
  assert.equal(races?.agentAfter, 0)
  assert.equal(races?.personMissing, 0)
  assert.equal(unexpectedCalls, 0)
})
