// A sheet over the page. Its dialog is loaded when the first one opens.
import { lazy, type ReactNode, Suspense, useState } from 'react'

const SheetDialog = lazy(async () => ({ default: (await import('./sheet-dialog.tsx')).SheetDialog }))

export function Sheet(props: { open: boolean; onClose: () => void; title: string; children: ReactNode }) {
  // Once opened it stays, so that it can be seen to close.
  const [wasOpened, setOpened] = useState(props.open)
  if (props.open && !wasOpened) setOpened(true)
  if (!wasOpened) return null
  return (
    <Suspense>
      <SheetDialog {...props} />
    </Suspense>
  )
}
