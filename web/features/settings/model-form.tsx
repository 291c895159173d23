// A model is connected: the provider, the model's name, the key; tried for real before anything is kept.
import { useState } from 'react'
import { z } from 'zod'
import type { OwnModel } from '#contract/model.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { Field, Form, SubmitButton } from '#web/ui/form.tsx'
import { say } from '#web/ui/toasts.tsx'
import { useChangeModel } from './model-queries.ts'

/** Those most salons will come with; the addresses are from their own instructions. */
const providers = [
  { id: 'openai', name: 'OpenAI', address: 'https://api.openai.com/v1' },
  { id: 'anthropic', name: 'Anthropic (Claude)', address: null },
  {
    id: 'google',
    name: 'Google (Gemini)',
    address: 'https://generativelanguage.googleapis.com/v1beta/openai',
  },
  { id: 'mistral', name: 'Mistral', address: 'https://api.mistral.ai/v1' },
  { id: 'groq', name: 'Groq', address: 'https://api.groq.com/openai/v1' },
  { id: 'openrouter', name: 'OpenRouter', address: 'https://openrouter.ai/api/v1' },
] as const

const other = 'other'

const Filled = z.object({
  base_url: z.url({ protocol: /^https$/ }).or(z.literal('')),
  model: z.string().trim().min(1).max(200),
  api_key: z.string().trim().max(1000),
})
const FilledOther = Filled.extend({ base_url: z.url({ protocol: /^https$/ }) })

export function ModelForm({ known, onDone }: { known: OwnModel | null; onDone: () => void }) {
  const { t } = useI18n()
  const change = useChangeModel()
  const [chosen, setChosen] = useState<string>(() => providerOf(known))
  const provider = providers.find(({ id }) => id === chosen)
  const isKept = known?.has_key === true && chosen === providerOf(known)
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-[62ch] text-muted">{t('model.sent-there')}</p>
      <Choice
        label={t('model.provider')}
        value={chosen}
        options={[
          ...providers.map(({ id, name }) => ({ value: id, name })),
          { value: other, name: t('model.other') },
        ]}
        choose={setChosen}
      />
      <Form
        key={chosen}
        schema={provider ? Filled : FilledOther}
        start={{
          base_url: provider ? '' : (known?.base_url ?? ''),
          model: chosen === providerOf(known) ? (known?.model ?? '') : '',
          api_key: '',
        }}
        send={async ({ base_url, model, api_key }) => {
          await change.mutateAsync({
            is_wanted: true,
            own: {
              provider: chosen === 'anthropic' ? 'anthropic' : 'openai-compatible',
              base_url: provider ? provider.address : base_url,
              model,
              ...(api_key !== '' && { api_key }),
            },
          })
          say(t('model.connected'))
          onDone()
        }}
      >
        {!provider && (
          <Field
            name="base_url"
            label={t('model.address')}
            hint={t('model.address-hint')}
            autoComplete="off"
            inputMode="url"
          />
        )}
        <Field name="model" label={t('model.name')} hint={t('model.name-hint')} autoComplete="off" />
        <Field
          name="api_key"
          label={t('model.key')}
          hint={t(isKept ? 'model.key-kept' : 'model.key-hint')}
          type="password"
          autoComplete="off"
        />
        <SubmitButton className="self-start">{t('model.try')}</SubmitButton>
      </Form>
    </div>
  )
}

function providerOf(known: OwnModel | null): string {
  if (!known) return providers[0].id
  if (known.provider === 'anthropic') return 'anthropic'
  return providers.find(({ address }) => address === known.base_url)?.id ?? other
}
