// Which engine answers, what it costs today, and how a model is connected and let go.
import { Bot, Eye, EyeOff, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import type { ModelSettings } from '#contract/model.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, Form, SaveState } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { Segments } from '#web/ui/segments.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useWording } from '#web/ui/wording.ts'
import { ModelForm } from './model-form.tsx'
import { useChangeModel, useModel } from './model-queries.ts'

export function Model() {
  const model = useModel()
  return (
    <Loaded query={model} skeleton={<Skeleton className="h-48 w-full" />}>
      {(settings) => <Settings settings={settings} />}
    </Loaded>
  )
}

function Settings({ settings }: { settings: ModelSettings }) {
  const { t, format } = useI18n()
  const change = useChangeModel()
  const wording = useWording()
  const [isConnecting, setConnecting] = useState(false)
  const { engine, own, instance, is_wanted, last_fallback } = settings
  const hasModel = own !== null || instance !== null
  return (
    <>
      <Who settings={settings} />
      {hasModel && (
        <Segments
          name="engine"
          label={t('model.who')}
          value={is_wanted ? 'model' : 'builtin'}
          options={[
            { value: 'model', name: t('model.by-model') },
            { value: 'builtin', name: t('model.by-builtin') },
          ]}
          choose={(chosen) =>
            change.mutate({ is_wanted: chosen === 'model' }, { onError: (failure) => say(wording(failure)) })
          }
        />
      )}
      {hasModel && is_wanted && last_fallback && (
        <Notice tone={engine === 'model' ? 'info' : 'warning'}>
          {t('model.fallback', {
            when: format.when(last_fallback.at),
            reason: t(`fallback.${last_fallback.reason}`),
          })}
        </Notice>
      )}
      {hasModel && <Use settings={settings} />}
      {own ? (
        <Own settings={settings} onChange={() => setConnecting(true)} />
      ) : (
        <div>
          {!instance && <p className="mb-3 max-w-[62ch] text-muted">{t('model.connect-why')}</p>}
          <Button onClick={() => setConnecting(true)}>
            <Sparkles size={18} aria-hidden />
            {t(instance ? 'model.connect-own' : 'model.connect')}
          </Button>
        </div>
      )}
      <Sheet open={isConnecting} onClose={() => setConnecting(false)} title={t('model.connect')}>
        <ModelForm known={own} onDone={() => setConnecting(false)} />
      </Sheet>
    </>
  )
}

function Who({ settings: { engine, own, instance, is_wanted, today } }: { settings: ModelSettings }) {
  const { t } = useI18n()
  const byModel = engine === 'model'
  const Icon = byModel ? Sparkles : Bot
  return (
    <div className="flex gap-3 rounded-control border border-line bg-surface p-4">
      <Icon size={22} aria-hidden className="mt-0.5 shrink-0 text-accent-ink" />
      <div className="min-w-0">
        <p className="font-semibold [overflow-wrap:anywhere]">
          {byModel
            ? t('model.model-now', { model: own?.model ?? instance?.model ?? '' })
            : t('model.builtin-now')}
        </p>
        <p className="mt-1 text-muted">
          {byModel
            ? t('model.model-what')
            : t(is_wanted && today.is_spent ? 'model.spent' : 'model.builtin-what')}
        </p>
        {!own && instance && (
          <p className="mt-1 text-muted text-small [overflow-wrap:anywhere]">
            {t('model.instance', { model: instance.model })}
          </p>
        )}
      </div>
    </div>
  )
}

/** Empty: no limit. Spaces inside are how people write large numbers. */
const Budget = z.object({
  daily_budget: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{4,12}$|^$/))
    .transform((text) => (text === '' ? null : Number(text))),
})

function Use({ settings: { today, daily_budget } }: { settings: ModelSettings }) {
  const { t, format } = useI18n()
  const change = useChangeModel()
  const tokens = format.number(today.tokens)
  const used =
    today.limit === null
      ? t('model.tokens', { tokens })
      : t('model.tokens-of', { tokens, limit: format.number(today.limit) })
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="mb-2 flex flex-wrap justify-between gap-x-4">
          <span>{t('model.calls', { count: today.calls })}</span>
          <span className="text-muted tabular-nums">{used}</span>
        </p>
        {today.limit !== null && <Progress share={Math.min(today.tokens / today.limit, 1)} label={used} />}
      </div>
      <Form
        schema={Budget}
        start={{ daily_budget: daily_budget === null ? '' : format.number(daily_budget) }}
        send={(values) => change.mutateAsync(values)}
        saveOnLeave
      >
        <Field
          name="daily_budget"
          label={t('model.budget')}
          hint={t('model.budget-hint')}
          inputMode="numeric"
          autoComplete="off"
        />
        <SaveState />
      </Form>
    </div>
  )
}

function Own({ settings: { own, instance }, onChange }: { settings: ModelSettings; onChange: () => void }) {
  const { t, format } = useI18n()
  const change = useChangeModel()
  const wording = useWording()
  const [isAsking, setAsking] = useState(false)
  if (!own) return null
  const Sight = own.sees_photos ? Eye : EyeOff
  return (
    <div className="rounded-control border border-line bg-surface p-4">
      <p className="font-semibold [overflow-wrap:anywhere]">{own.model}</p>
      <p className="text-muted text-small [overflow-wrap:anywhere]">
        {[own.base_url ?? 'Anthropic', t('model.since', { when: format.when(own.connected_at) })].join(' · ')}
      </p>
      <p className="mt-2 flex items-center gap-1.5 text-small">
        <Sight size={16} aria-hidden className="shrink-0" />
        {t(own.sees_photos ? 'model.sees' : 'model.sees-not')}
      </p>
      {isAsking ? (
        <div className="mt-4">
          <p>{t(instance ? 'model.disconnect-instance' : 'model.disconnect-sure')}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button
              look="danger"
              busy={change.isPending}
              onClick={() =>
                change.mutate(
                  { own: null },
                  {
                    onSuccess: () => say(t('model.disconnected')),
                    onError: (failure) => say(wording(failure)),
                  },
                )
              }
            >
              {t('model.disconnect')}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('model.keep')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button onClick={onChange}>{t('model.change')}</Button>
          <Button look="quiet" onClick={() => setAsking(true)}>
            {t('model.disconnect')}
          </Button>
        </div>
      )}
    </div>
  )
}
