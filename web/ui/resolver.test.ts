import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkedWith } from './resolver.ts'

const Visit = z.object({
  name: z.string().trim().min(2).max(5),
  phone: z.object({ number: z.string().min(1) }),
})
const check = (values: z.input<typeof Visit>) =>
  checkedWith(Visit, ({ code }) => `said: ${code}`)(values, undefined, {
    fields: {},
    shouldUseNativeValidation: false,
  })

test('what is right is sent as the schema understands it', async () => {
  expect(await check({ name: ' Оля ', phone: { number: '1' } })).toEqual({
    values: { name: 'Оля', phone: { number: '1' } },
    errors: {},
  })
})

test('every wrong field gets one complaint, in our words, also inside a group', async () => {
  expect((await check({ name: 'О', phone: { number: '' } })).errors).toEqual({
    name: { type: 'too_small', message: 'said: too_small' },
    phone: { number: { type: 'too_small', message: 'said: too_small' } },
  })
})
