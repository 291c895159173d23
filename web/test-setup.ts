// Every test begins with a fresh demo in Ukrainian and nobody signed in.
import './before-contract.ts'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { setTransport } from './api/client.ts'
import { connection } from './api/connection.ts'
import { session } from './api/session.ts'
import { pace } from './mock/pace.ts'
import { demo } from './mock/start.ts'
import { resetDemo } from './mock/store.ts'
import { malva } from './testing/malva.ts'

pace.set(8)
// Happy DOM lays nothing out, so nothing would ever come near.
Reflect.deleteProperty(window, 'IntersectionObserver')
// On a busy machine a page may take its time; what never comes fails all the same.
configure({ asyncUtilTimeout: 15_000 })

beforeEach(() => {
  localStorage.clear()
  localStorage.setItem('language', 'uk')
  resetDemo(malva())
  setTransport(demo)
  connection.set('reached')
})

afterEach(() => {
  cleanup()
  session.end('signed-out')
})
