import { useEffect, useState } from 'react'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Skeleton } from '#web/ui/page.tsx'
import { usePhoto } from './queries.ts'

const frame = 'mb-2 block max-h-64 w-auto max-w-full rounded-control'

/** The photo as it lies on this device. */
export function ChosenPhoto({ file, className = frame }: { file: Blob; className?: string }) {
  const { t } = useI18n()
  const address = useAddress(file)
  return address && <img src={address} alt={t('chat.photo')} className={className} />
}

export function StoredPhoto({ id }: { id: number }) {
  const { t } = useI18n()
  const photo = usePhoto(id)
  if (photo.data) return <ChosenPhoto file={photo.data} />
  if (photo.isError) return <span className="mb-2 block text-small">{t('chat.photo-lost')}</span>
  return <Skeleton className={`${frame} h-40 w-56`} />
}

function useAddress(file: Blob): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}
