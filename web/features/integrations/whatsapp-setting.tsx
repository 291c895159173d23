// The one thing WhatsApp still lacks, entered where it was found missing.
import { patchWhatsApp } from '#contract/integrations.ts'
import { call } from '#web/api/client.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { Field, Form, SubmitButton } from '#web/ui/form.tsx'

const { app_secret, waba_id, template } = patchWhatsApp.body.shape

export function WhatsAppSetting({
  field,
  label,
  done,
}: {
  field: 'app_secret' | 'waba_id' | 'template'
  label: string
  done: () => void
}) {
  const { t } = useI18n()
  const save = async (body: Parameters<typeof call<typeof patchWhatsApp>>[1]['body']) => {
    await call(patchWhatsApp, { body })
    done()
  }
  if (field === 'template')
    return (
      <Form
        schema={template.unwrap().unwrap()}
        start={{ name: '', language: 'uk' }}
        send={(value) => save({ template: value })}
      >
        <Field name="name" label={t('integration.template-name')} autoComplete="off" />
        <Field name="language" label={t('integration.template-language')} autoComplete="off" />
        <SubmitButton>{label}</SubmitButton>
      </Form>
    )
  if (field === 'waba_id')
    return (
      <Form
        schema={patchWhatsApp.body.pick({ waba_id: true }).extend({ waba_id: waba_id.unwrap() })}
        start={{ waba_id: '' }}
        send={save}
      >
        <Field name="waba_id" label={t('integration.waba-id')} inputMode="numeric" autoComplete="off" />
        <SubmitButton>{label}</SubmitButton>
      </Form>
    )
  return (
    <Form
      schema={patchWhatsApp.body
        .pick({ app_secret: true })
        .extend({ app_secret: app_secret.unwrap().unwrap() })}
      start={{ app_secret: '' }}
      send={save}
    >
      <Field name="app_secret" label={t('integration.app-secret')} type="password" autoComplete="off" />
      <SubmitButton>{label}</SubmitButton>
    </Form>
  )
}
