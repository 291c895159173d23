// A value that components watch: for the few things that are neither server data nor in the address.
import { useSyncExternalStore } from 'react'

export type Observable<T> = { get(): T; set(next: T): void; subscribe(listener: () => void): () => void }

export function observable<T>(initial: T): Observable<T> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(next) {
      if (Object.is(next, current)) return
      current = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useValue = <T>({ subscribe, get }: Observable<T>): T => useSyncExternalStore(subscribe, get)
