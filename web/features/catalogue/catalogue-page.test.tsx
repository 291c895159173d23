import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, signInToDemo } from '#web/testing/open-app.tsx'

test('how long a service takes is changed in its sheet, and the list says so', async () => {
  await signInToDemo()
  const user = await openApp('/catalogue')
  const [first] = await screen.findAllByRole('button', { name: /Манікюр/ })
  await user.click(first!)
  const sheet = within(await screen.findByRole('dialog'))
  const minutes = sheet.getByRole('spinbutton', { name: 'Скільки хвилин триває' })
  await user.clear(minutes)
  await user.type(minutes, '75')
  await user.click(sheet.getByRole('button', { name: 'Зберегти' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(first!.textContent).toMatch(/1\sгод\s15\sхв/))
})

test('a master is added by name and takes bookings', async () => {
  await signInToDemo()
  const user = await openApp('/catalogue/staff')
  await user.click(await screen.findByRole('button', { name: 'Додати майстра' }))
  const sheet = within(await screen.findByRole('dialog'))
  await user.type(sheet.getByRole('textbox', { name: 'Ім’я' }), 'Зоряна')
  await user.click(sheet.getByRole('button', { name: 'Зберегти' }))
  await screen.findByRole('button', { name: /Зоряна/ })
})

test('a day off of the week is a tick less, and a special day is added and removed', async () => {
  await signInToDemo()
  const user = await openApp('/catalogue/hours')
  const monday = await screen.findAllByRole<HTMLInputElement>('checkbox', { name: 'пн' })
  const before = monday[0]!.checked
  await user.click(monday[0]!)
  await waitFor(() =>
    expect(screen.getAllByRole<HTMLInputElement>('checkbox', { name: 'пн' })[0]!.checked).toBe(!before),
  )
  await user.click(screen.getByRole('button', { name: 'Додати особливий день' }))
  await user.type(screen.getByLabelText('З якого дня'), '2027-08-24')
  await user.click(screen.getByRole('button', { name: 'Зберегти' }))
  await user.click(await screen.findByRole('button', { name: /^Прибрати: 24 серпня/ }))
  await waitFor(() => expect(screen.queryByText(/24 серпня/)).toBeNull())
})
