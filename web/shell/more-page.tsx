// What a phone's bar has no room for.
import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Page } from '#web/ui/page.tsx'
import { seldom } from './places.ts'

export function MorePage() {
  const { t } = useI18n()
  return (
    <Page title={t('nav.more')}>
      <ul className="divide-y divide-line border-line border-y">
        {seldom.map(({ path, name, icon: Icon }) => (
          <li key={path}>
            <Link href={path} className="flex min-h-14 items-center gap-3 rounded-control hover:bg-sunken">
              <Icon size={20} aria-hidden className="text-muted" />
              <span className="min-w-0 flex-1">{t(name)}</span>
              <ChevronRight size={18} aria-hidden className="text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
