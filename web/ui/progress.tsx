import { Progress as Base } from '@base-ui/react/progress'

export function Progress({ share, label }: { share: number; label: string }) {
  return (
    <Base.Root value={Math.round(share * 100)} aria-label={label} className="w-full">
      <Base.Track className="h-1.5 overflow-hidden rounded-full bg-line">
        <Base.Indicator className="h-full rounded-full bg-accent transition-[width] duration-200" />
      </Base.Track>
    </Base.Root>
  )
}
