import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Shows what stands below the first screen once somebody comes near it; until then a skeleton of its size. */
export function WhenNear({ skeleton, children }: { skeleton: ReactNode; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const below = place.current
    if (isNear || !below) return
    // A browser that cannot tell shows it at once.
    if (!window.IntersectionObserver || !window.requestIdleCallback) return setNear(true)
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && setNear(true),
    )
    // While the first screen is being filled, everything is near.
    const waiting = window.requestIdleCallback(() => observer.observe(below))
    return () => {
      window.cancelIdleCallback(waiting)
      observer.disconnect()
    }
  }, [isNear])
  return <div ref={place}>{isNear ? children : skeleton}</div>
}
