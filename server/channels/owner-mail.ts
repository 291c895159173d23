// The owner hears by e-mail of what needs a person. Where no mail server is set, only the app tells.
import { wordNotice } from '#server/conversations/notice-texts.ts'
import { ownerEmails } from '#server/conversations/notices.ts'
import { sha256 } from '#server/platform/crypto.ts'
import type { MailSender } from '#server/platform/mail.ts'
import { MailRefused } from '#server/platform/mail.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { TellOwner } from './jobs.ts'

export function mailingOwner({ asSalon, config, http }: Platform, mail: MailSender): TellOwner {
  return async (notice, salonId) => {
    const { subject, text } = wordNotice(notice, config.publicUrl)
    for (const to of await asSalon(salonId, ownerEmails)) {
      // The same for every try, so that a mail sent twice is shown once.
      const about = [notice.kind, notice.reason, notice.conversationId, notice.waitingSince?.getTime(), to]
      const key = sha256(about.join(' ')).toString('hex').slice(0, 32)
      try {
        await mail.send({ to, subject, text, key })
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error
        http.log.warn({ err: error, salonId }, 'a mail to the owner was refused')
      }
    }
  }
}
