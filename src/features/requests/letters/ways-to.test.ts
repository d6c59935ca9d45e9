import { describe, expect, it } from 'vitest';
import type { Contact } from '../model.ts';
import { waysTo } from './ways-to.ts';

const everything = { sendsTexts: true, reachesIo: true };
const [email, phone, landline, fiscalCode] = ['a@example.org', '333 0000 111', '039 0000 111', 'RSSMRA85T10A562S'];

function ways(contact: Omit<Contact, 'name'>, asks: 'nothing' | 'answer' | 'call' = 'answer', reach = everything) {
  const { message, paper } = waysTo(reach, { name: 'Giulia', ...contact }, asks);
  return [message?.channel ?? null, paper];
}

describe('the ways to a household', () => {
  it('are a mailbox alone, where it has one', () => {
    expect(ways({ email })).toEqual(['mail', 'never']);
    expect(ways({ email, phone })).toEqual(['mail', 'never']);
  });

  it('are the desk, where nothing else reaches it', () => {
    expect(ways({ phone: landline })).toEqual([null, 'now']);
    expect(ways({ phone }, 'nothing', { sendsTexts: false, reachesIo: true })).toEqual([null, 'now']);
    expect(ways({ fiscalCode, phone: landline }, 'answer', { sendsTexts: true, reachesIo: false })).toEqual([
      null,
      'now',
    ]);
  });

  it('are a text, and the desk beside it for what a text is not enough for', () => {
    expect(ways({ phone }, 'nothing')).toEqual(['sms', 'if-unsent']);
    expect(ways({ phone }, 'answer')).toEqual(['sms', 'now']);
    expect(ways({ phone }, 'call')).toEqual(['sms', 'now']);
  });

  it('are the app, and the desk if it tells nobody and there is no mailbox', () => {
    expect(ways({ fiscalCode, phone })).toEqual(['app-io', 'if-unsent']);
    expect(ways({ fiscalCode, email })).toEqual(['app-io', 'never']);
  });

  it('are the desk too, for whoever asked for paper', () => {
    expect(ways({ email, onPaper: true }, 'nothing')).toEqual(['mail', 'now']);
    expect(ways({ phone, onPaper: true }, 'nothing')).toEqual(['sms', 'now']);
  });
});
