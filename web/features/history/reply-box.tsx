// The salon's own word. Whoever writes here has taken over.
import { SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { ChatDetail } from '#contract/conversations.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { useWording } from '#web/ui/wording.ts'
import { useSend } from './queries.ts'

const longest = 4000

export function ReplyBox({
  id,
  chat,
  field,
}: {
  id: string
  chat: ChatDetail
  field: RefObject<HTMLTextAreaElement | null>
}) {
  const { t } = useI18n()
  const wording = useWording()
  const send = useSend(id)
  const [text, setText] = useState('')
  const message = text.trim()

  function submit(): void {
    if (!message) return
    setText('')
    // What could not be sent is given back, not lost.
    send.mutate(message, { onError: () => setText((written) => written || message) })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }

  if (chat.channel === null) return null
  return (
    <form
      className="border-line border-t p-2"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {send.isError && (
        <p role="alert" className="px-2 pb-1 text-danger text-small">
          {wording(send.error)}
        </p>
      )}
      {!chat.held_by && <p className="px-2 pb-1 text-muted text-small">{t('chats.writing-takes-over')}</p>}
      <div className="flex items-end gap-1">
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={longest}
          aria-label={t('chats.reply')}
          placeholder={t('chats.reply')}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-36 min-h-11 min-w-0 flex-1 resize-none rounded-bubble border border-edge bg-canvas px-4 py-2.5 placeholder:text-muted"
        />
        <IconButton
          type="submit"
          label={t('chats.send')}
          disabled={!message}
          className="text-accent-ink disabled:opacity-50"
        >
          <SendHorizontal size={20} aria-hidden />
        </IconButton>
      </div>
    </form>
  )
}
