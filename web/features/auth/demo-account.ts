/** The account of a demo salon, when whoever serves this page has one: `<meta name="demo-account" content="email password">`. */
export function demoAccount(): { email: string; password: string } | null {
  const content = document.querySelector<HTMLMetaElement>('meta[name=demo-account]')?.content
  const [email, password] = content?.split(' ') ?? []
  return email && password ? { email, password } : null
}
