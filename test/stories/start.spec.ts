import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Program } from '../kit/program.js';

const start = [process.execPath, 'scripts/start.mjs'];
const isOpen = /Guildhall is open at (http:\/\/\S+)/;

describe('npm start', () => {
  let data: string;
  let settings: Record<string, string>;

  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'guildhall-start-'));
    chmodSync(data, 0o755); // or PostgreSQL's account cannot enter it, and the data lie elsewhere
    settings = { GUILDHALL_DATA: join(data, 'data'), GUILDHALL_WEB: 'false', PORT: '0' };
  });

  // one that a failed test leaves running would use the data of the next
  const running: Program[] = [];
  const open = (environment: Record<string, string>): Program => {
    const program = new Program(start, environment);
    running.push(program);
    return program;
  };
  afterEach(async () => {
    for (const program of running.splice(0)) await program.signal('SIGTERM');
  });

  afterAll(() => rmSync(data, { recursive: true, force: true }));

  const postmaster = (): string => join(data, 'data/postgres/data/postmaster.pid');

  async function isReady(address: string): Promise<boolean> {
    const response = await fetch(`${address.replace('localhost', '127.0.0.1')}/health/ready`);
    return response.ok;
  }

  it('makes a house out of nothing, says where it is and who may come in, and ends cleanly', async () => {
    const program = open(settings);
    const [, address] = await program.says(isOpen, 120);
    expect(await isReady(address!)).toBe(true);
    await program.says(/dev\/mail/);
    for (const account of [
      'practitioner.wroclaw',
      'practitioner.rzeszow',
      'practitioner.chisinau',
      'moderator',
    ]) {
      expect(program.output).toContain(`${account}@guildhall.example`);
    }
    expect(program.output).toContain('guildhall-demo');
    expect(await program.signal('SIGINT')).toEqual({ code: 0, signal: null });
    expect(existsSync(postmaster())).toBe(false);
  }, 150_000);

  it('is open again within five seconds', async () => {
    const seconds: number[] = [];
    // the best of six: on a machine that runs other tests too one may be late for reasons that are not its own
    while (seconds.length < 6 && !seconds.some((one) => one < 5)) {
      const began = Date.now();
      const program = open(settings);
      await program.says(isOpen);
      seconds.push((Date.now() - began) / 1000);
      expect(program.output).not.toContain('Loading');
      expect(await program.signal('SIGTERM')).toEqual({ code: 0, signal: null });
    }
    expect(Math.min(...seconds)).toBeLessThan(5);
  }, 150_000);

  it('ends cleanly, with its database, when it is told to in the middle of starting', async () => {
    for (const moment of [150, 400, 700]) {
      const program = open(settings);
      await new Promise((resolve) => setTimeout(resolve, moment));
      const { code, signal } = await program.signal('SIGINT');
      // before our own code runs, Node ends by the signal itself
      expect(code === 0 || signal === 'SIGINT').toBe(true);
      expect(existsSync(postmaster())).toBe(false);
    }
  }, 60_000);

  it('comes back after kill -9, as often as it takes', async () => {
    for (let round = 0; round < 3; round += 1) {
      const program = open(settings);
      const [, address] = await program.says(isOpen);
      expect(await isReady(address!)).toBe(true);
      await program.signal('SIGKILL');
    }
    const program = open(settings);
    await program.says(isOpen);
    expect(await program.signal('SIGINT')).toEqual({ code: 0, signal: null });
    expect(existsSync(postmaster())).toBe(false);
  }, 90_000);

  describe('says in one line what is wrong, and ends with 1:', () => {
    /** Everything that it said before ending, which must be one line and no stack. */
    async function complaint(environment: Record<string, string>): Promise<string> {
      const program = open(environment);
      expect(await program.ended).toEqual({ code: 1, signal: null });
      const lines = program.output
        .trim()
        .split('\n')
        .filter((line) => !/^(?:Building| +done)/.test(line));
      expect(lines).toHaveLength(1);
      expect(lines[0]).not.toMatch(/^\s+at |Error:/);
      return lines[0]!;
    }

    it('a port that is taken', async () => {
      const squatter = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => squatter.on('listening', resolve));
      const { port } = squatter.address() as AddressInfo;
      try {
        expect(await complaint({ ...settings, PORT: String(port) })).toContain(`Port ${port} is taken`);
        expect(existsSync(postmaster())).toBe(false);
      } finally {
        squatter.close();
      }
    });

    it.each([
      [
        'a database where nothing answers',
        'postgres://guildhall:x@127.0.0.1:9/guildhall',
        /DATABASE_URL.*nothing answers/,
      ],
      [
        'a host that does not exist',
        'postgres://guildhall:x@nowhere.invalid/guildhall',
        /DATABASE_URL.*nowhere\.invalid/,
      ],
      ['an address that is none', 'localhost:5432', /DATABASE_URL must be an address/],
    ])('%s', async (_name, url, line) => {
      expect(await complaint({ ...settings, DATABASE_URL: url })).toMatch(line);
    });

    it('a wrong password, without repeating it', async () => {
      const url = new URL(process.env['GUILDHALL_TEST_DATABASE']!);
      url.password = 'not-the-password';
      const line = await complaint({ ...settings, DATABASE_URL: url.href });
      expect(line).toMatch(/DATABASE_URL.*password/);
      expect(line).not.toContain('not-the-password');
    });

    it('a database that does not exist', async () => {
      const url = new URL(process.env['GUILDHALL_TEST_DATABASE']!);
      url.pathname = '/no_such_database';
      expect(await complaint({ ...settings, DATABASE_URL: url.href })).toMatch(
        /DATABASE_URL.*no_such_database/,
      );
    });

    it.each([
      ['a port that is no number', { PORT: 'three' }, /PORT/],
      ['a switch that is neither on nor off', { GUILDHALL_DEMO: 'perhaps' }, /GUILDHALL_DEMO/],
      ['an address for people that is none', { GUILDHALL_URL: 'guildhall' }, /GUILDHALL_URL/],
      ['a host that this machine does not have', { HOST: '192.0.2.1' }, /HOST/],
      ['a data folder that is a file', { GUILDHALL_DATA: '/dev/null/data' }, /data folder/],
    ])('%s', async (_name, wrong, line) => {
      expect(await complaint({ ...settings, ...wrong })).toMatch(line);
    });
  });
});
