import type { ReactNode } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import { useValue } from '#web/api/observable.ts'
import { sessionState } from '#web/api/session.ts'

/** Whoever is not signed in goes to the login page, and from there back to where he was. */
export function SignedIn({ children }: { children: ReactNode }) {
  const state = useValue(sessionState)
  const [path] = useLocation()
  const search = useSearch()
  if (state === 'signed-in') return children
  if (state === 'signed-out' && path === '/today') return <Redirect to="/login" replace />
  const next = encodeURIComponent(path + (search && `?${search}`))
  return <Redirect to={`/login?next=${next}${state === 'expired' ? '&expired=1' : ''}`} replace />
}
