import { Clock } from 'lucide-react'
import { Salon } from '#contract/salon.ts'
import { usePatchSalon, useSalon } from '#web/api/queries.ts'
import { useI18n } from '#web/i18n/i18n.tsx'
import { LinkButton } from '#web/ui/button.tsx'
import { Area, Field, Form, SaveState } from '#web/ui/form.tsx'
import { Loaded, Skeleton } from '#web/ui/page.tsx'
import { Group } from './group.tsx'

const Profile = Salon.pick({ name: true, phone: true, address: true, description: true })
const longestDescription = 1000

export function SalonProfile() {
  const { t } = useI18n()
  const salon = useSalon()
  const patch = usePatchSalon()
  return (
    <Group title={t('settings.salon')}>
      <Loaded query={salon} skeleton={<Skeleton className="h-96 w-full" />}>
        {({ name, phone, address, description }) => (
          <Form
            schema={Profile}
            start={{
              name,
              phone: phone ?? '',
              address: address ?? '',
              description: description ?? '',
            }}
            send={({ phone, address, description, ...rest }) =>
              patch.mutateAsync({
                ...rest,
                phone: phone || null,
                address: address || null,
                description: description || null,
              })
            }
            saveOnLeave
          >
            <Field name="name" label={t('field.salon-name')} autoComplete="organization" />
            <Field name="phone" label={t('field.phone')} type="tel" autoComplete="tel" inputMode="tel" />
            <Field name="address" label={t('field.address')} autoComplete="street-address" />
            <Area
              name="description"
              label={t('settings.description')}
              longest={longestDescription}
              rows={3}
            />
            <SaveState />
          </Form>
        )}
      </Loaded>
      <LinkButton href="/catalogue/hours" className="self-start">
        <Clock size={18} aria-hidden />
        {t('settings.hours')}
      </LinkButton>
    </Group>
  )
}
