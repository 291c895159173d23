import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant } from './shapes.ts'

/** Compared trimmed and lower-cased. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const NewPassword = z.string().min(8).max(128)

export const User = z
  .object({
    id: Id,
    email: z.string(),
    salon_name: z.string(),
    is_trial: z.boolean(),
    trial_end_date: Instant.nullable(),
  })
  .meta({ id: 'User' })
export type User = z.infer<typeof User>

export const Session = z
  .object({ access: z.string(), refresh: z.string(), user: User })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const Registration = z.object({
  email: Email,
  password: NewPassword,
  salon_name: z.string().trim().min(1).max(120),
})

export const Credentials = z.object({ email: Email, password: z.string().min(1).max(1024) })

export const register = endpoint({
  method: 'POST',
  path: '/auth/register/',
  summary: 'Open an account for a salon; its trial begins',
  access: 'public',
  status: 201,
  body: Registration,
  reply: Session,
})

export const login = endpoint({
  method: 'POST',
  path: '/auth/login/',
  summary: 'Sign in',
  access: 'public',
  body: Credentials,
  reply: Session,
})

export const logout = endpoint({
  method: 'POST',
  path: '/auth/logout/',
  summary: 'End the session of the refresh token in the body, or of the bearer token',
  access: 'public',
  body: z.object({ refresh: z.string().max(512).optional() }),
  bodyOptional: true,
})

export const me = endpoint({ method: 'GET', path: '/auth/me/', summary: 'Who is signed in', reply: User })

export const refresh = endpoint({
  method: 'POST',
  path: '/auth/refresh/',
  summary: 'A fresh access token',
  access: 'public',
  body: z.object({ refresh: z.string().min(1).max(512) }),
  reply: z.object({ access: z.string() }),
})

export const PasswordChange = z.object({
  current_password: z.string().min(1).max(1024),
  new_password: NewPassword,
})

/** The other sessions of the user end. */
export const changePassword = endpoint({
  method: 'POST',
  path: '/auth/password/',
  summary: 'Another password, for whoever knows the current one; every other session ends',
  status: 200,
  body: PasswordChange,
})
