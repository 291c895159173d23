// Days that are not as usual: holidays, short days, a master's days off.
import { Plus, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { ScheduleException } from '#contract/schedule.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { Switch } from './fields.tsx'
import { useAddException, useRemoveException, useStaff } from './queries.ts'

export function Exceptions({ exceptions }: { exceptions: ScheduleException[] }) {
  const { t, format } = useI18n()
  const wording = useWording()
  const remove = useRemoveException()
  const staff = useStaff().data ?? []
  const [isAdding, setIsAdding] = useState(false)
  return (
    <div>
      {exceptions.length > 0 && (
        <ul className="divide-y divide-line border-line border-y">
          {exceptions.map(({ id, staff_id, from, to, is_closed, opens, closes, note }) => {
            const days = [...new Set([from, to])].map((day) => format.calendarDay(day)).join(' – ')
            return (
              <li key={id} className="flex items-center justify-between gap-4 py-2">
                <span>
                  <span className="font-semibold">{days}</span>
                  <span className="block text-muted text-small">
                    {[
                      staff.find((one) => one.id === staff_id)?.name,
                      is_closed ? t('hours-page.closed') : [opens, closes].filter(Boolean).join('–'),
                      note,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <IconButton
                  label={t('hours-page.remove-exception', { days })}
                  onClick={() =>
                    remove.mutate({ params: { id } }, { onError: (failure) => say(wording(failure)) })
                  }
                >
                  <Trash2 size={18} aria-hidden />
                </IconButton>
              </li>
            )
          })}
        </ul>
      )}
      {isAdding ? (
        <NewException done={() => setIsAdding(false)} />
      ) : (
        <Button className="mt-3" onClick={() => setIsAdding(true)}>
          <Plus size={18} aria-hidden />
          {t('hours-page.add-exception')}
        </Button>
      )}
    </div>
  )
}

const everybody = 'all'

function NewException({ done }: { done: () => void }) {
  const { t } = useI18n()
  const wording = useWording()
  const add = useAddException()
  const staff = (useStaff().data ?? []).filter(({ is_chair, is_active }) => !is_chair && is_active)
  const [whose, setWhose] = useState(everybody)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [isClosed, setIsClosed] = useState(true)
  const [opens, setOpens] = useState('10:00')
  const [closes, setCloses] = useState('15:00')
  const field = 'min-h-11 rounded-control border border-edge bg-surface px-3'

  function submit(event: FormEvent): void {
    event.preventDefault()
    add.mutate(
      {
        body: {
          staff_id: whose === everybody ? null : Number(whose),
          from,
          to: to || from,
          is_closed: isClosed,
          opens: isClosed ? null : opens,
          closes: isClosed ? null : closes,
        },
      },
      { onSuccess: done, onError: (failure) => say(wording(failure)) },
    )
  }

  return (
    <form onSubmit={submit} className="mt-3 flex flex-col gap-3 rounded-control bg-sunken p-4">
      {staff.length > 0 && (
        <Choice
          label={t('hours-page.whose')}
          value={whose}
          options={[
            { value: everybody, name: t('hours-page.whole-salon') },
            ...staff.map(({ id, name }) => ({ value: String(id), name })),
          ]}
          choose={setWhose}
        />
      )}
      <div className="flex flex-wrap gap-4">
        <label>
          <span className="mb-1 block font-semibold">{t('hours-page.first-day')}</span>
          <input
            type="date"
            required
            value={from}
            onChange={({ target }) => setFrom(target.value)}
            className={field}
          />
        </label>
        <label>
          <span className="mb-1 block font-semibold">{t('hours-page.last-day')}</span>
          <input
            type="date"
            value={to}
            min={from}
            onChange={({ target }) => setTo(target.value)}
            className={field}
          />
        </label>
      </div>
      <Switch label={t('hours-page.day-off')} value={isClosed} set={setIsClosed} />
      {!isClosed && (
        <div className="flex flex-wrap items-end gap-4">
          <label>
            <span className="mb-1 block font-semibold">{t('hours-page.opens')}</span>
            <input
              type="time"
              required
              value={opens}
              onChange={({ target }) => setOpens(target.value)}
              className={field}
            />
          </label>
          <label>
            <span className="mb-1 block font-semibold">{t('hours-page.closes')}</span>
            <input
              type="time"
              required
              value={closes}
              onChange={({ target }) => setCloses(target.value)}
              className={field}
            />
          </label>
        </div>
      )}
      <div className="flex gap-3">
        <Button type="submit" look="primary" busy={add.isPending}>
          {t('action.save')}
        </Button>
        <Button onClick={done}>{t('hours-page.never-mind')}</Button>
      </div>
    </form>
  )
}
