import { beforeEach, expect, test } from 'vitest'
import { clearTestConversation, sendTestMessage } from '#contract/agent.ts'
import { login } from '#contract/auth.ts'
import { call } from '#web/api/client.ts'
import { session } from '#web/api/session.ts'
import examples from '../../examples/questions.json'
import { demoAccount } from './demo-salon.ts'
import { resetDemo } from './store.ts'

type Question = {
  id: string
  ask: string
  expect: string[]
  forbid?: string[]
  source: { file: string; row?: number } | null
}

beforeEach(async () => {
  resetDemo()
  session.begin(await call(login, { body: demoAccount }))
})

/** As messengers show it: no-break spaces are spaces. */
const plain = (text: string) => text.normalize('NFC').replace(/[\u00a0\u202f]/g, ' ')

test.each(examples.questions as Question[])(
  'in the demo, too, «$ask» is answered right',
  async (question) => {
    await call(clearTestConversation)
    const reply = await call(sendTestMessage, { body: { message: question.ask }, files: {} })
    const said = plain(reply.response)
    for (const pattern of question.expect) expect(said).toMatch(new RegExp(pattern, 'iu'))
    for (const pattern of question.forbid ?? []) expect(said).not.toMatch(new RegExp(pattern, 'iu'))
    const { source } = question
    if (source) {
      const places = reply.sources.filter(({ file }) => file === source.file).map(({ place }) => place)
      if (source.row === undefined) expect(places).not.toEqual([])
      else expect(places.map(({ row }) => row)).toContain(source.row)
    }
  },
)
