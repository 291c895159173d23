// How the owner wants the agent to speak, and honestly what of it is followed.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { Prompt } from '#contract/agent.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Area, Form, SaveState, SubmitButton } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { useEngine, usePrompt, usePutPrompt } from './queries.ts'

const longest = 20_000

export function PromptEditor() {
  const { t } = useI18n()
  const prompt = usePrompt()
  const put = usePutPrompt()
  const engine = useEngine()
  return (
    <section aria-labelledby="prompt" className="min-w-0">
      <h2 id="prompt" className="text-large">
        {t('prompt.title')}
      </h2>
      <p className="mt-1 mb-3 max-w-[62ch] text-muted">{t('prompt.lead')}</p>
      <Loaded query={prompt} skeleton={<Skeleton className="h-64 w-full" />}>
        {(saved) => (
          <Form schema={Prompt} start={saved} send={({ prompt }) => put.mutateAsync(prompt)}>
            <Area
              name="prompt"
              label={t('prompt.label')}
              hiddenLabel
              rows={7}
              longest={longest}
              placeholder={t('prompt.example')}
            />
            {engine.data?.engine === 'builtin' && (
              <Notice tone="info">
                <p>{t('prompt.builtin')}</p>
                <p className="mt-1">{t('prompt.numbers')}</p>
              </Notice>
            )}
            <div className="flex items-center gap-4">
              <SubmitButton look="plain">{t('action.save')}</SubmitButton>
              <SaveState />
            </div>
            <Draft />
          </Form>
        )}
      </Loaded>
    </section>
  )
}

/** What is typed and not saved survives a look at another page, and closing the tab asks first. */
function Draft() {
  const client = useQueryClient()
  const { getValues, setValue, formState } = useFormContext<{ prompt: string }>()
  const { isDirty } = formState

  useEffect(() => {
    const kept = client.getQueryData<string>(['draft', 'prompt'])
    if (kept !== undefined) setValue('prompt', kept, { shouldDirty: true })
  }, [client, setValue])

  useEffect(() => {
    if (!isDirty) {
      client.removeQueries({ queryKey: ['draft', 'prompt'] })
      return
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      client.setQueryData(['draft', 'prompt'], getValues('prompt'))
    }
  }, [isDirty, client, getValues])

  return null
}
