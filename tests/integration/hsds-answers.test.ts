import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { hsdsScene, id } from './hsds-scene.ts';

const database = await testDatabase();
const { app, ask } = await hsdsScene(database);

describe('a query that is wrong', () => {
  it.each([
    ['services?page=0', 'page'],
    ['services?page=x', 'page'],
    ['services?per_page=501', 'per_page'],
    ['services?minimal=true&per_page=20001', 'per_page'],
    ['services?full=maybe', 'full'],
    ['services?format=xml', 'format'],
    ['services?modified_after=yesterday', 'modified_after'],
    ['services?modified_after=2026-02-30', 'modified_after'],
    ['services?page=1&page=2', 'page'],
    [`services?search=${'a'.repeat(201)}`, 'search'],
    ['service_at_locations?proximity=500', 'proximity'],
    ['service_at_locations?postcode=20900&proximity=near', 'proximity'],
    [`organizations/${id(1500)}?full_service=2`, 'full_service'],
  ])('is told which parameter, and what it should be: %s', async (path, parameter) => {
    const response = await app.request(`/alba/api/hsds/${path}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    const problem = (await response.json()) as { status: number; errors: { parameter: string; detail: string }[] };
    expect(problem.status).toBe(400);
    expect(problem.errors.map((error) => error.parameter)).toEqual([parameter]);
    expect(problem.errors[0]?.detail.length).toBeGreaterThan(5);
  });

  it.each([
    'services/7',
    `services/${id(9)}`,
    'organizations/x',
    'taxonomies/%00',
    'nothing',
    'profile/nothing.json',
    `services/${id(1000)}/x`,
  ])('finds nothing, in the same words: %s', async (path) => {
    const response = await app.request(`/alba/api/hsds/${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  });

  it('is told what else is done there', async () => {
    const response = await app.request('/alba/api/hsds/services', { method: 'DELETE' });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  });
});

describe('a private query', () => {
  const log: string[] = [];
  const quiet = testApp(database, { log: pino({ level: 'trace' }, { write: (line: string) => void log.push(line) }) });
  const post = (body: string, type: string) =>
    quiet.request('/alba/api/hsds/services', { method: 'POST', body, headers: { 'Content-Type': type } });

  it('answers as the same parameters in the address do, from any site, and is kept by nobody', async () => {
    const answers = [
      await post(JSON.stringify({ search: 'doposcuola', per_page: 2, full: true }), 'application/json'),
      await post('search=doposcuola&per_page=2&full=true', 'application/x-www-form-urlencoded'),
    ];
    const same = await ask('/alba/api/hsds/services?search=doposcuola&per_page=2&full=true');
    for (const answer of answers) {
      expect(await answer.json()).toEqual(same);
      expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    }
    expect(same.total_items).toBe(6);
  });

  it('leaves nothing of itself in the log', async () => {
    await post('{"search":"violenza in casa","page":0}', 'application/json');
    await quiet.request('/alba/api/hsds/services?search=violenza');
    expect(log.length).toBeGreaterThan(2);
    expect(log.join('')).not.toMatch(/violenza|doposcuola/);
  });

  it.each(['{', '[]', '"x"', '{"search":{"a":1}}'])('whose body is no query is told so: %s', async (body) => {
    expect((await post(body, 'application/json')).status).toBe(400);
  });
});

describe('whoever has an answer already', () => {
  it.each(['/alba/api/hsds/services', `/alba/api/hsds/services/${id(1000)}`, '/api/hsds', '/api/hsds/openapi.json'])(
    'is told that it is still the same: %s',
    async (path) => {
      const first = await app.request(path);
      const tag = first.headers.get('ETag') ?? '';
      expect(first.headers.get('Cache-Control')).toBe('public, max-age=60');
      expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*');
      const again = await app.request(path, { headers: { 'If-None-Match': `"x", ${tag}` } });
      expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag]);
      expect((await app.request(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    },
  );
});

describe('one address', () => {
  it('may ask so much, is told what is left, and how long to wait', async () => {
    const limited = testApp(database, { environment: { API_PER_MINUTE: '2', TRUST_PROXY: '1' } });
    const from = (address: string, path = '/api/hsds') =>
      limited.request(path, { headers: { 'X-Forwarded-For': address } });
    const answers = [
      await from('192.0.2.1'),
      await from('192.0.2.1', '/alba/api/hsds/services'),
      await from('192.0.2.1'),
    ];
    expect(answers.map(({ status, headers }) => [status, headers.get('RateLimit-Remaining')])).toEqual([
      [200, '1'],
      [200, '0'],
      [429, '0'],
    ]);
    expect(Number(answers[2]?.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(answers[2]?.headers.get('Content-Type')).toMatch(/problem\+json/);
    expect((await from('192.0.2.2')).status).toBe(200);
    expect((await limited.request('/alba/servizi', { headers: { 'X-Forwarded-For': '192.0.2.1' } })).status).toBe(200);
  });
});
