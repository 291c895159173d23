// The keyboard of the chats page: / search, j and k through the list, r reply, ? says so.
import { useEffect, useState } from 'react'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Sheet } from '#web/ui/sheet.tsx'

type Actions = { next: () => void; previous: () => void; search: () => void; reply: () => void }

export function Keys(actions: Actions) {
  const { t } = useI18n()
  const [isHelpOpen, setIsHelpOpen] = useState(false)

  useEffect(() => {
    const byKey: Record<string, () => void> = {
      j: actions.next,
      k: actions.previous,
      '/': actions.search,
      r: actions.reply,
      '?': () => setIsHelpOpen(true),
    }
    function onKeyDown(event: KeyboardEvent): void {
      const { target } = event
      const writes =
        target instanceof HTMLElement &&
        target.closest('input, textarea, select, [contenteditable], [role=dialog]')
      if (writes || event.ctrlKey || event.metaKey || event.altKey) return
      // The same keys under a Ukrainian layout: the key's place counts, except for «?», which is a sign.
      const letter =
        { KeyJ: 'j', KeyK: 'k', KeyR: 'r', Slash: event.shiftKey ? '?' : '/' }[event.code] ?? event.key
      const act = byKey[event.key] ?? byKey[letter]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })

  return (
    <Sheet open={isHelpOpen} onClose={() => setIsHelpOpen(false)} title={t('chats.keys')}>
      <dl className="grid max-w-[28rem] grid-cols-[auto_1fr] gap-x-4 gap-y-3">
        {(['/', 'j', 'k', 'r', '?'] as const).map((key) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-block min-w-8 rounded-control border border-edge bg-sunken px-2 text-center">
                {key}
              </kbd>
            </dt>
            <dd>{t(`chats.key-${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
