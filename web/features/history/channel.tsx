import { MessageCircle, Send } from 'lucide-react'
import { useI18n } from '#web/i18n/i18n.tsx'

export const channelNames = { telegram: 'Telegram', whatsapp: 'WhatsApp' } as const

export function ChannelIcon({ channel }: { channel: keyof typeof channelNames }) {
  const { t } = useI18n()
  const Icon = channel === 'telegram' ? Send : MessageCircle
  return (
    <span className="mt-0.5 grid size-9 shrink-0 place-items-center rounded-full bg-sunken text-muted">
      <Icon size={18} aria-hidden />
      <span className="sr-only">{t('chats.through', { channel: channelNames[channel] })}</span>
    </span>
  )
}
