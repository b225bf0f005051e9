import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '#libs/platform';
import { codeSources } from '../../apps/launcher/build/sources.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const dockerfile = read('docker/Dockerfile');
const compose = read('docker/compose.yaml');
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

// The settings that config.ts reads are the keys of its schema.
const settings = matches(read('libs/platform/src/config/config.ts'), /^ {2}([A-Z_]+):/gm);

describe('the image', () => {
  const copied = matches(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap(paths => paths.split(' '));

  it('copies only what exists', () => {
    expect(copied).toContain('apps');
    expect(copied.filter(path => !existsSync(join(root, path)))).toEqual([]);
  });

  it('is given everything it copies: the ignore file lets it through', () => {
    const allowed = matches(read('docker/Dockerfile.dockerignore'), /^!(.+)$/gm);
    expect(copied.filter(path => !allowed.includes(path))).toEqual([]);
  });

  it('runs commands that have a source', () => {
    const programs = matches(dockerfile + compose, /"dist\/(\S+)\.js"/g);
    expect(new Set(programs).size).toBe(4);
    expect(programs.filter(path => !existsSync(join(root, `${path}.ts`)))).toEqual([]);
  });

  it('has every package that runs in it, since those for development are left out', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const installed = [...Object.keys(dependencies), ...builtinModules];
    const running = Object.keys(codeSources(root)).filter(path => /^(apps|libs)\/[^/]+\/src\//.test(path));
    const missing = running.flatMap(path =>
      matches(read(path), /^(?:import|export) (?!type )(?:[^;']*from )?'([^.#'][^']*)';/gm)
        .filter(name => !name.startsWith('node:'))
        .map(packageOf)
        .filter(name => !installed.includes(name))
        .map(name => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the compose file', () => {
  it('passes only settings that the apps read', () => {
    const shared = compose.slice(compose.indexOf('x-know-who'), compose.indexOf('services:'));
    const passed = matches(shared, /^ {4}([A-Z_]+):/gm);
    expect(passed).toContain('DATABASE_URL');
    expect(passed.filter(name => !settings.includes(name))).toEqual([]);
  });

  it('migrates before any app starts', () => {
    for (const app of ['portal', 'matching-worker', 'mail-worker']) {
      const service = compose.split(`\n  ${app}:\n`)[1]?.split(/\n {2}\S/)[0];
      expect(service).toMatch(/depends_on: [&*]after-migration/);
    }
  });

  it('keeps jobs when Redis is restarted, and asks Redis never to forget one', () => {
    expect(compose).toMatch(/"--appendonly", "yes", "--maxmemory-policy", "noeviction"/);
  });
});

describe('the example of settings', () => {
  const shown = matches(read('config/env.example'), /^([A-Z_]+)=/gm);

  it('shows every setting that the apps read, and no other but those of the launcher', () => {
    expect(shown.filter(name => name !== 'KNOW_WHO_DEMO').sort()).toEqual([...settings].sort());
  });

  it('agrees with the apps on the defaults', () => {
    const defaults = [
      ...read('libs/platform/src/config/config.ts').matchAll(/^ {2}([A-Z_]+):.*\.default\(([^)]*)\)/gm),
    ];
    for (const [, name, value] of defaults.filter(([, name]) => name !== 'PUBLIC_URL')) {
      expect(read('config/env.example')).toContain(`\n${name}=${value?.replace(/^'|'$/g, '')}\n`);
    }
  });
});

/** '@nestjs/common' of '@nestjs/common/x', 'mysql2' of 'mysql2/promise'. */
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
