// The places of the menu. A phone's bar has room for five: the last of them opens the rest.
import {
  CalendarDays,
  GraduationCap,
  House,
  ListTodo,
  type LucideIcon,
  MessageCircle,
  MessagesSquare,
  MoreHorizontal,
  Plug,
  Settings,
} from 'lucide-react'
import type { TextKey } from '#web/i18n/texts.ts'

/** `within`: pages that are reached through this place. */
export type Place = { path: string; within?: string[]; name: TextKey; icon: LucideIcon }

export const everyday: Place[] = [
  { path: '/today', within: ['/start'], name: 'nav.today', icon: House },
  { path: '/chats', name: 'nav.chats', icon: MessagesSquare },
  { path: '/calendar', name: 'nav.calendar', icon: CalendarDays },
  { path: '/training', within: ['/knowledge'], name: 'nav.training', icon: GraduationCap },
]

export const seldom: Place[] = [
  { path: '/test-chat', name: 'nav.test-chat', icon: MessageCircle },
  { path: '/catalogue', name: 'nav.catalogue', icon: ListTodo },
  { path: '/integrations', name: 'nav.integrations', icon: Plug },
  { path: '/settings', name: 'nav.settings', icon: Settings },
]

export const more: Place = {
  path: '/more',
  within: seldom.map(({ path }) => path),
  name: 'nav.more',
  icon: MoreHorizontal,
}

export function isAt(location: string, { path, within = [] }: Place): boolean {
  return [path, ...within].some((place) => location === place || location.startsWith(`${place}/`))
}
