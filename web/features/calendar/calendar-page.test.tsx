import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { address, openApp, signInToDemo } from '#web/testing/open-app.tsx'

/** A Wednesday far from the demo's own visits. */
const quietDay = '2027-03-10'

async function bookByHand(user: Awaited<ReturnType<typeof openApp>>, name: string) {
  await user.click(await screen.findByRole('button', { name: 'Новий запис' }))
  const sheet = within(await screen.findByRole('dialog'))
  await user.type(await sheet.findByRole('textbox', { name: 'Хто прийде' }), name)
  const [time] = await sheet.findAllByRole('radio')
  await user.click(time!)
  await user.click(sheet.getByRole('button', { name: 'Записати' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

test('a visit is booked by hand at a free time, and stands in the day', async () => {
  await signInToDemo()
  const user = await openApp(`/calendar?day=${quietDay}`)
  await screen.findByRole('heading', { name: /10 березня/ })
  await bookByHand(user, 'Оксана Бойко')
  await screen.findByRole('button', { name: /Оксана Бойко/ })
})

test('without a name nothing is booked, and the field says so', async () => {
  await signInToDemo()
  const user = await openApp(`/calendar?day=${quietDay}`)
  await user.click(await screen.findByRole('button', { name: 'Новий запис' }))
  const sheet = within(await screen.findByRole('dialog'))
  await user.click((await sheet.findAllByRole('radio'))[0]!)
  await user.click(sheet.getByRole('button', { name: 'Записати' }))
  expect((await sheet.findByRole('alert')).textContent).toContain('Заповніть')
})

test('a visit opens by its address, is moved to another free time and cancelled, without a mouse', async () => {
  await signInToDemo()
  const user = await openApp(`/calendar?day=${quietDay}`)
  await bookByHand(user, 'Оксана Бойко')
  const before = (await screen.findByRole('button', { name: /Оксана Бойко/ })).textContent
  await user.click(screen.getByRole('button', { name: /Оксана Бойко/ }))
  expect(address()).toMatch(/appointment=\d+/)
  let sheet = within(await screen.findByRole('dialog', { name: 'Оксана Бойко' }))
  await user.click(sheet.getByRole('button', { name: 'Перенести' }))
  await user.click((await sheet.findAllByRole('radio')).at(-1)!)
  await user.click(sheet.getByRole('button', { name: 'Перенести на цей час' }))
  await waitFor(() => {
    const after = screen.getByRole('button', { name: /Оксана Бойко/ }).textContent
    expect(after).not.toBe(before)
  })
  await user.click(screen.getByRole('button', { name: /Оксана Бойко/ }))
  sheet = within(await screen.findByRole('dialog', { name: 'Оксана Бойко' }))
  await user.click(sheet.getByRole('button', { name: 'Скасувати запис' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /Оксана Бойко/ })).toBeNull())
})

test('a week shows every day, and a day of it opens', async () => {
  await signInToDemo()
  const user = await openApp(`/calendar?day=${quietDay}&view=week`)
  await user.click(await screen.findByRole('button', { name: /ятниця, 12 березня/ }))
  expect(address()).toContain('day=2027-03-12')
})
