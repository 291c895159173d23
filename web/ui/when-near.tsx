import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Shows what stands below the first screen once somebody comes near it; until then a skeleton of its size. */
export function WhenNear({ skeleton, children }: { skeleton: ReactNode; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return
    // A browser that cannot tell shows it at once.
    if (!window.IntersectionObserver) return setNear(true)
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && setNear(true),
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [isNear])
  return <div ref={place}>{isNear ? children : skeleton}</div>
}
