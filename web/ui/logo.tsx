/** The mark: a speech bubble with a tick. The answer is right. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        className="fill-on-accent"
        d="M7 12.5A4.5 4.5 0 0 1 11.5 8h9A4.5 4.5 0 0 1 25 12.5v4A4.5 4.5 0 0 1 20.5 21H15l-4.7 3.7a.6.6 0 0 1-1-.5V20.5A4.5 4.5 0 0 1 7 16.5z"
      />
      <path
        className="stroke-accent"
        d="M12 14.6l2.7 2.6 5.3-5.3"
        fill="none"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
