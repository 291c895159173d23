import type { ReactNode } from 'react'

export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-4 text-large">{title}</h2>
      <div className="flex flex-col gap-4">{children}</div>
    </section>
  )
}
