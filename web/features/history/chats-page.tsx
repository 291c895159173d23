// Conversations with customers: the list, one of them, and whose it is. Three panes on a wide screen, one on a phone.
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useI18n } from '#web/i18n/i18n.tsx'
import { classes } from '#web/ui/classes.ts'
import { Page } from '#web/ui/page.tsx'
import { ChatList } from './chat-list.tsx'
import { Conversation } from './conversation.tsx'
import { Keys } from './keys.tsx'
import { type ChatFilter, pageOfChats, useChats } from './queries.ts'

export function ChatsPage({ id }: { id?: string }) {
  const { t } = useI18n()
  const [, go] = useLocation()
  const [filter, setFilter] = useState<ChatFilter>('all')
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(pageOfChats)
  const q = useSettled(search.trim())
  const chats = useChats({ filter, q, limit })
  const searchField = useRef<HTMLInputElement>(null)
  const replyField = useRef<HTMLTextAreaElement>(null)
  const ids = chats.data?.map((chat) => String(chat.id)) ?? []

  function step(by: 1 | -1): void {
    const at = id ? ids.indexOf(id) : -1
    const next = ids[at === -1 ? 0 : at + by]
    if (next) go(`/chats/${next}`)
  }

  return (
    <Page title={t('chats.title')} wide fills headingOnly={id ? 'desktop' : undefined}>
      <Keys
        next={() => step(1)}
        previous={() => step(-1)}
        search={() => searchField.current?.focus()}
        reply={() => replyField.current?.focus()}
      />
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] lg:grid-cols-[22rem_minmax(0,1fr)] lg:rounded-bubble lg:border lg:border-line lg:bg-surface">
        <div
          className={classes(
            'min-h-0 flex-col lg:flex lg:border-line lg:border-r',
            id ? 'hidden' : '-mx-4 flex lg:mx-0',
          )}
        >
          <ChatList
            chats={chats}
            openId={id}
            filter={filter}
            choose={(next) => {
              setFilter(next)
              setLimit(pageOfChats)
            }}
            search={search}
            setSearch={setSearch}
            searchField={searchField}
            isFiltered={filter !== 'all' || q !== ''}
            more={ids.length >= limit ? () => setLimit(limit + pageOfChats) : null}
          />
        </div>
        <div className={classes('min-h-0 min-w-0', id ? '-mx-4 flex flex-col lg:mx-0' : 'hidden lg:flex')}>
          {id ? (
            <Conversation key={id} id={id} replyField={replyField} />
          ) : (
            <p className="m-auto max-w-[36ch] p-8 text-center text-muted">{t('chats.choose')}</p>
          )}
        </div>
      </div>
    </Page>
  )
}

const settlesMs = 250

/** What was typed, once typing paused. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settlesMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
