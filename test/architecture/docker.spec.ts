import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { root } from './cruise.js';

interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, unknown>;
  healthcheck?: { test: string[]; interval: string; timeout: string; retries: number };
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const own = ['api', 'web', 'worker'];
const wanted = [...own, 'mail', 'postgres', 'redis', 'storage'].sort();
// a tag that moves (latest, 17, alpine) is not a pin: it names at least a minor version or a dated release
const pinned = /^[a-z0-9./-]+:(?:v?\d+\.\d+(?:\.\d+)?(?:-[a-z0-9.]+)*|RELEASE\.\d{4}-[0-9TZ-]+)$/;

/** What is wrong with an installation that is described so. */
function faultsOf({ services, volumes }: Compose, settings: string[]): string[] {
  const faults: string[] = [];
  const missing = wanted.filter((name) => !(name in services));
  if (missing.length > 0) faults.push(`missing: ${missing.join(', ')}`);
  for (const [name, service] of Object.entries(services)) {
    if (!pinned.test(service.image ?? '')) faults.push(`${name}: not pinned (${service.image})`);
    if (!service.healthcheck?.test?.length) faults.push(`${name}: no health check`);
    for (const needed of Object.keys(service.depends_on ?? {})) {
      if (!(needed in services)) faults.push(`${name}: depends on ${needed}, which is not there`);
      if (service.depends_on![needed]!.condition !== 'service_healthy')
        faults.push(`${name}: does not wait for ${needed}`);
    }
    for (const volume of service.volumes ?? []) {
      if (!(volume.split(':')[0]! in volumes)) faults.push(`${name}: volume ${volume} is not declared`);
    }
    if (!own.includes(name)) continue;
    if (!service.command) faults.push(`${name}: no command`);
    if (!service.build) faults.push(`${name}: no Dockerfile`);
    if (name === 'web') continue;
    if (service.environment?.['GUILDHALL_DEMO'] !== 'false') faults.push(`${name}: the demo is not off`);
    for (const setting of Object.keys(service.environment ?? {})) {
      if (!settings.includes(setting)) faults.push(`${name}: ${setting} is not a setting`);
    }
  }
  return faults;
}

const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = (): Compose => parse(text) as Compose;
const settings = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
  (match) => match[1]!,
);

describe('docker-compose.yml', () => {
  it('describes a whole installation: pinned, watched, without demo data', () => {
    expect(faultsOf(compose(), settings)).toEqual([]);
  });

  it.each<[string, (compose: Compose) => void, string]>([
    ['a missing service', (c) => delete c.services['redis'], 'missing: redis'],
    ['a tag that moves', (c) => (c.services['postgres']!.image = 'postgres:latest'), 'postgres: not pinned'],
    [
      'a tag of a major version only',
      (c) => (c.services['postgres']!.image = 'postgres:17'),
      'postgres: not pinned',
    ],
    ['an image without a tag', (c) => (c.services['mail']!.image = 'axllent/mailpit'), 'mail: not pinned'],
    ['no health check', (c) => delete c.services['worker']!.healthcheck, 'worker: no health check'],
    [
      'demo data',
      (c) => (c.services['api']!.environment!['GUILDHALL_DEMO'] = 'true'),
      'api: the demo is not off',
    ],
    [
      'a setting that nobody reads',
      (c) => (c.services['api']!.environment!['DATABASE'] = 'x'),
      'DATABASE is not a setting',
    ],
    [
      'a start without waiting',
      (c) => (c.services['worker']!.depends_on!['api']!.condition = 'service_started'),
      'does not wait',
    ],
  ])('%s would be found', (_name, change, fault) => {
    const changed = compose();
    change(changed);
    expect(faultsOf(changed, settings)).toEqual([expect.stringContaining(fault)]);
  });

  it('each own image has a Dockerfile that is built from pinned images and starts what compose starts', () => {
    for (const name of own) {
      const { build, command } = compose().services[name]!;
      const dockerfile = readFileSync(join(root, build!.context, build!.dockerfile), 'utf8');
      const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map((match) => match[1]!);
      expect(bases.filter((image) => !pinned.test(image))).toEqual([]);
      expect(JSON.parse(/^CMD (.*)$/m.exec(dockerfile)![1]!)).toEqual(command);
      const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
        match[1]!.split(' '),
      );
      expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    }
  });
});
