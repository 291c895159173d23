import { useSyncExternalStore } from 'react'

const wide = () => window.matchMedia('(width >= 80rem)')

function subscribe(listener: () => void): () => void {
  const screen = wide()
  screen.addEventListener('change', listener)
  return () => screen.removeEventListener('change', listener)
}

/** Whether a table of prices has room to be edited in place. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide().matches)
