import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The same framework with a page of nothing: what every other figure is compared with. A process of its own.
const app = new Hono();
app.get('/', (c) =>
  c.html('<!doctype html><html lang="it"><head><title>Vuota</title></head><body><h1>Vuota</h1></body></html>'),
);
serve({ fetch: app.fetch, port: Number(process.argv[2]), hostname: '127.0.0.1' }, () =>
  process.stdout.write('WILL is ready\n'),
);
