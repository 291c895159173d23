// Where a message is written, as in a messenger: Enter sends, Shift+Enter makes a new line.
import { ImagePlus, SendHorizontal, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useI18n } from '#web/i18n/i18n.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { ChosenPhoto } from './photo.tsx'
import type { Outgoing } from './queries.ts'

const longest = 4000

export function Composer({ busy, send }: { busy: boolean; send: (outgoing: Outgoing) => void }) {
  const { t } = useI18n()
  const [text, setText] = useState('')
  const [photo, setPhoto] = useState<File | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const message = text.trim() || (photo ? t('chat.photo-alone') : '')

  function submit() {
    if (!message || busy) return
    send({ message, photo })
    setText('')
    setPhoto(null)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }

  return (
    <form
      className="border-line border-t p-2"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {photo && (
        <div className="flex items-start gap-2 p-2">
          <ChosenPhoto file={photo} className="h-16 rounded-control" />
          <p className="min-w-0 flex-1 text-muted text-small [overflow-wrap:anywhere]">{photo.name}</p>
          <IconButton label={t('chat.photo-remove')} onClick={() => setPhoto(null)}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      )}
      <div className="flex items-end gap-1">
        <input
          ref={picker}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/gif"
          aria-label={t('chat.photo-add')}
          tabIndex={-1}
          className="sr-only"
          onChange={({ target }) => {
            setPhoto(target.files?.[0] ?? null)
            target.value = ''
          }}
        />
        <IconButton label={t('chat.photo-add')} onClick={() => picker.current?.click()}>
          <ImagePlus size={20} aria-hidden />
        </IconButton>
        <textarea
          rows={1}
          value={text}
          maxLength={longest}
          aria-label={t('chat.message')}
          placeholder={t('chat.message')}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-36 min-h-11 min-w-0 flex-1 resize-none rounded-bubble border border-edge bg-canvas px-4 py-2.5 placeholder:text-muted"
        />
        <IconButton
          type="submit"
          label={t('chat.send')}
          disabled={!message || busy}
          className="text-accent-ink disabled:opacity-50"
        >
          <SendHorizontal size={20} aria-hidden />
        </IconButton>
      </div>
    </form>
  )
}
