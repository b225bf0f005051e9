import { MustNotGo } from './body.ts';
import { notSent, type Outcome, unknown } from './outcome.ts';

/** What nodemailer tells of a dialogue that went wrong. */
export interface DialogueError extends Error {
  /** 'EENVELOPE', 'EMESSAGE', 'ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EAUTH', 'ETLS' … */
  code?: string;
  responseCode?: number;
  /** The command that was answered: 'MAIL FROM', 'RCPT TO', 'DATA', 'EHLO', 'AUTH PLAIN' … */
  command?: string;
  /** What the server said, '550 5.1.1 no such user'. */
  response?: string;
  /** The system's own code, where there is one: 'ECONNREFUSED'. */
  originalCode?: string;
}

/**
 * What a failed dialogue means for the message.
 * @param handedOver whether the final dot may have reached the server
 */
export function classify(error: DialogueError, handedOver: boolean): Outcome {
  if (error instanceof MustNotGo) return notSent('lease-lost');
  const { responseCode, code = '', command, originalCode = '' } = error;
  // The server's answer to the message itself leaves no doubt, wherever it came.
  if (responseCode && (code === 'EENVELOPE' || code === 'EMESSAGE'))
    return notSent(`smtp-${responseCode}`, isPermanent(responseCode), isWrongAddress(error));
  if (code === 'EENVELOPE') return notSent('address-refused', true);
  // nodemailer itself found the message larger than the server takes, and sent nothing.
  if (code === 'EMESSAGE' && command === 'MAIL FROM') return notSent('too-large', true);
  const problem = responseCode
    ? `smtp-${responseCode}`
    : (problems[originalCode] ?? problems[code] ?? 'connection-lost');
  return handedOver ? unknown(problem) : notSent(problem);
}

/** 530 asks us to sign in first: an operator's matter, not the message's. */
const isPermanent = (responseCode: number) => responseCode >= 500 && responseCode !== 530;

/** RFC 3463: 5.1 is about the address, 5.7 about who is asking. A server that tells no such code means the address. */
const isWrongAddress = ({ command, responseCode = 0, response = '' }: DialogueError) =>
  command === 'RCPT TO' &&
  [550, 551, 553].includes(responseCode) &&
  !/\b5\.(?!1\.)\d{1,3}\.\d/.test(response);

const problems: Record<string, string> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  EAUTH: 'sign-in-refused',
  ETLS: 'tls',
  EDNS: 'no-such-host',
  EPROTOCOL: 'no-smtp',
};
