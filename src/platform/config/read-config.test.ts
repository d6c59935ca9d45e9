import { describe, expect, it } from 'vitest';
import { StartupError } from '../errors/startup-error.ts';
import { readConfig } from './read-config.ts';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, host: 'localhost', trustProxy: false, logLevel: 'warn' });
    expect(readConfig({}).dataFolder).toMatch(/\.will$/);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toEqual(readConfig({}));
  });

  it('names the variable that is wrong', () => {
    for (const [name, value] of Object.entries({
      PORT: 'high',
      DATABASE_URL: 'mysql://x/y',
      SMTP_URL: 'mail',
      PUBLIC_ORIGIN: 'will.example',
      WILL_HOSTS: 'monza',
      APP_IO_KEYS: 'monza',
    })) {
      expect(() => readConfig({ [name]: value }), name).toThrow(StartupError);
      expect(() => readConfig({ [name]: value }), name).toThrow(name);
    }
  });

  it('reads host names of municipalities', () => {
    expect([...readConfig({ WILL_HOSTS: 'a.example=monza,b.example=como' }).municipalityByHost]).toEqual([
      ['a.example', 'monza'],
      ['b.example', 'como'],
    ]);
  });

  it('reads which municipalities have a service in the app IO', () => {
    expect([...readConfig({ APP_IO_KEYS: 'monza=abc,como=def' }).appIoKeys]).toEqual([
      ['monza', 'abc'],
      ['como', 'def'],
    ]);
    expect(readConfig({}).appIoKeys.size).toBe(0);
  });
});
