// Sends one e-mail. The only one that knows SMTP.
import { createTransport } from 'nodemailer'

export type Mail = {
  to: string
  subject: string
  text: string
  /** Stable per mail, so that one sent twice is recognised: the part before the @. */
  key: string
  /** An invitation (RFC 6047). */
  invitation?: { method: 'REQUEST' | 'CANCEL'; content: string }
}

export type MailSender = {
  /** The address that mails come from; an invitation names it as its organizer. */
  from: { name: string; email: string }
  /** Throws MailRefused when trying again changes nothing, anything else when it may help. */
  send(mail: Mail): Promise<void>
  close(): void
}

/** The server said no for good: no such mailbox, not this sender. */
export class MailRefused extends Error {}

const seconds = (n: number) => n * 1000

/** `url`: smtp://user:password@host:port or smtps://…; `from`: «Name <address>» or an address. */
export function mailSender(url: string, from: string): MailSender {
  const { protocol, hostname } = new URL(url)
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(20),
    // Passwords and customers' names do not travel in the clear; a server beside us needs no certificate.
    ...(protocol === 'smtp:' && (isLoopback ? { ignoreTLS: true } : { requireTLS: true })),
  } as Parameters<typeof createTransport>[0])
  const sender = addressOf(from)
  const domain = sender.email.split('@')[1] ?? 'localhost'
  return {
    from: sender,
    async send({ to, subject, text, key, invitation }) {
      try {
        await transport.sendMail({
          from: { name: sender.name, address: sender.email },
          to,
          subject,
          text,
          messageId: `<${key}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(invitation && {
            icalEvent: { method: invitation.method, filename: 'invite.ics', content: invitation.content },
          }),
        })
      } catch (error) {
        const { responseCode } = error as { responseCode?: number }
        // RFC 5321 §4.2.1: 5yz is permanent. Wrong credentials (535) are the operator's to mend, and the mail waits for it.
        if (responseCode && responseCode >= 500 && responseCode !== 535)
          throw new MailRefused((error as Error).message, { cause: error })
        throw error
      }
    },
    close: () => transport.close(),
  }
}

function addressOf(from: string): MailSender['from'] {
  const [, name, email] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(from) ?? []
  return email
    ? { name: name?.replace(/^"|"$/g, '') || email, email }
    : { name: from.trim(), email: from.trim() }
}
