import { createTransport } from 'nodemailer';

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  /** Plain text: it reads everywhere, and it hides nothing. */
  readonly text: string;
  /** The same mail sent again has the same id, so that a mailbox can drop the second. */
  readonly messageId: string;
}

/** The port that mail leaves by. */
export interface MailTransport {
  /** Whether mail leaves this machine; when it does not, it is read on the local outbox page. */
  readonly leaves: boolean;
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

export function smtpTransport(url: string, from: string): MailTransport {
  const transporter = createTransport(url, { from });
  return {
    leaves: true,
    send: async ({ to, subject, text, messageId }) => {
      await transporter.sendMail({ to, subject, text, messageId: `<${messageId}@will>` });
    },
    close: () => transporter.close(),
  };
}

/** Without an SMTP server the message's row is the mail: the local outbox page shows it. */
export function outboxTransport(): MailTransport {
  return { leaves: false, send: () => Promise.resolve(), close: () => undefined };
}
