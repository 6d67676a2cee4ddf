import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

describe('Dockerfile', () => {
  const text = read('Dockerfile').replaceAll(/\\\n\s*/g, ' ');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('runs Node 24 as nobody special', () => {
    expect(text).toContain('ARG NODE_IMAGE=node:24-slim');
    const [user] = last.filter((line) => line.startsWith('USER '));
    expect(user).toBe('USER node');
    expect(last.indexOf('USER node')).toBeLessThan(
      last.findIndex((line) => line.startsWith('CMD ')),
    );
  });

  it('copies what is there, and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? line.slice(1) : []));
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    expect(copied.filter((name) => !allowed.includes(name))).toEqual([]);
    for (const secret of ['.env', 'data', '.git', 'node_modules'])
      expect(allowed).not.toContain(secret);
  });

  it('starts the service as npm start does', () => {
    const [, command = '[]'] = /^CMD (.*)$/m.exec(last.join('\n')) ?? [];
    const { start } = JSON.parse(read('package.json')).scripts;
    expect(JSON.parse(command).join(' ')).toBe(start.replace(' --import ./bin/load-env.js', ''));
  });
});

describe('compose.yml', () => {
  const { services, networks } = parse(read('compose.yml'));

  it('runs two processes of the service that can change nothing but their own data', () => {
    const { app } = services;
    expect(app.deploy.replicas).toBe(2);
    expect(app).toMatchObject({ read_only: true, cap_drop: ['ALL'], tmpfs: ['/tmp', '/data'] });
    expect(app.security_opt).toEqual(['no-new-privileges:true']);
    expect(Number.parseInt(app.stop_grace_period, 10)).toBeGreaterThan(20); // longer than the drain
  });

  it('lets nobody in but through the proxy, and the database nowhere', () => {
    const open = Object.keys(services).filter((name) => services[name].ports);
    expect(open).toEqual(['proxy']);
    expect(services.postgres.networks).toEqual(['inside']);
    expect(networks.inside).toEqual({ internal: true });
    expect(services.proxy.networks).toEqual(['outside']);
  });

  it('lets through what the service serves to the outside, and neither health nor metrics', () => {
    const { content } = parse(read('compose.yml')).configs.caddyfile;
    expect(content).toContain('@outside path /slack/* /transcripts\n');
    expect(content.match(/[{}]/g).join('').replaceAll('{}', '')).not.toBe('');
    expect((content.match(/\{/g) ?? []).length).toBe((content.match(/\}/g) ?? []).length);
  });

  it('names an image and a version for everything that it does not build', () => {
    const images = Object.values<{ image: string; build?: string }>(services)
      .filter(({ build }) => !build)
      .map(({ image }) => image);
    expect(images).toEqual([
      expect.stringMatching(/^postgres:\d+$/),
      expect.stringMatching(/^caddy:\d+$/),
    ]);
  });

  it('asks for what it cannot do without, in a sentence', () => {
    for (const name of ['POSTGRES_PASSWORD', 'DOMAIN'])
      expect(read('compose.yml')).toContain(`\${${name}:?set it in .env}`);
  });
});

describe('docs/operations.md', () => {
  const text = read('docs/operations.md');

  it('names metrics that there are', () => {
    const meter = read('src/http/meter.ts');
    const named = [...text.matchAll(/`(earnings_\w+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !meter.includes(`'${name}'`))).toEqual([]);
    const metrics = [...meter.matchAll(/name: '(earnings_\w+)'/g)].map(([, name = '']) => name);
    expect(metrics.filter((name) => !named.includes(name))).toEqual([]); // and all of them
  });

  it('names variables that are read', () => {
    const config = globSync('src/*.ts', { cwd: ROOT }).map(read).join('\n');
    const named = [...text.matchAll(/`([A-Z]+(?:_[A-Z]+)+)(?==|`)/g)].map(([, name = '']) => name);
    const known = (name: string) =>
      config.includes(`${name}:`) || read('compose.yml').includes(name);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !known(name))).toEqual([]);
  });
});

describe('SECURITY.md', () => {
  it('names tests that there are', () => {
    const named = [...read('SECURITY.md').matchAll(/`(test\/[\w/-]+)`/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(10);
    const isThere = (name: string) =>
      existsSync(join(ROOT, name)) || existsSync(join(ROOT, `${name}.test.ts`));
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });
});
