/** `npm run backup` and `npm run restore` as somebody at a terminal runs them, on the embedded PostgreSQL. */
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { Program } from '../kit/program.js';

const isOpen = /Guildhall is open at (http:\/\/\S+)/;
let desk: string;
const running: Program[] = [];

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'guildhall-commands-'));
  chmodSync(desk, 0o755); // or PostgreSQL's account cannot enter it, and the data lie elsewhere
});
afterEach(async () => {
  for (const program of running.splice(0)) await program.signal('SIGTERM');
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

const settings = (data: string) => ({
  GUILDHALL_DATA: join(desk, data),
  GUILDHALL_DEMO: 'false',
  GUILDHALL_WEB: 'false',
  PORT: '0',
});

async function open(data: string): Promise<{ program: Program; url: string }> {
  const program = new Program([process.execPath, 'scripts/start.mjs'], settings(data));
  running.push(program);
  const [, url] = await program.says(isOpen, 120);
  return { program, url: url!.replace('localhost', '127.0.0.1') };
}

/** What it said at its end, and the code. */
async function command(data: string, ...words: string[]): Promise<{ code: number | null; said: string }> {
  const program = new Program([process.execPath, 'scripts/run-built.mjs', ...words], settings(data));
  const { code } = await program.ended;
  return { code, said: program.output.trim() };
}

const isRunning = (data: string): boolean => existsSync(join(desk, data, 'postgres/data/postmaster.pid'));
const rowsIn = (said: string): string => /^[\d,]+ rows of \d+ tables/.exec(said)?.[0] ?? said;

it('a house at work is backed up, and at rest; what is restored elsewhere opens there', async () => {
  const [early, late] = [join(desk, 'early.tar.gz'), join(desk, 'late.tar.gz')];
  const house = await open('here');
  expect((await command('here', 'invite-admin', 'admin@town.example')).code).toBe(0);
  const atWork = await command('here', 'backup', early);
  expect(atWork).toEqual({ code: 0, said: expect.stringMatching(/^[\d,]+ rows of \d+ tables and 0 files/) });
  expect(statSync(early).mode & 0o777).toBe(0o600);
  expect((await fetch(`${house.url}/health/ready`)).status).toBe(200);
  await house.program.signal('SIGTERM');
  expect(isRunning('here')).toBe(false);

  const atRest = await command('here', 'backup', late);
  expect(rowsIn(atRest.said)).toBe(rowsIn(atWork.said));
  expect(isRunning('here')).toBe(false);

  const restored = await command('there', 'restore', late);
  expect(restored).toEqual({ code: 0, said: expect.stringMatching(/were restored\.$/) });
  expect(rowsIn(restored.said)).toBe(rowsIn(atWork.said));
  expect(isRunning('there')).toBe(false);
  const again = await open('there');
  expect(again.program.output).not.toContain('brought up to date');
  expect((await fetch(`${again.url}/health/ready`)).status).toBe(200);
  const refused = await command('there', 'restore', late);
  expect(refused).toEqual({
    code: 1,
    said: expect.stringMatching(/^This database holds \d+ tables already.*$/),
  });
}, 180_000);

it('says what is missing', async () => {
  const [backup, restore] = await Promise.all([
    command('nowhere', 'backup', join(desk, 'nothing.tar.gz')),
    command('nowhere', 'restore'),
  ]);
  expect(backup).toEqual({ code: 1, said: expect.stringMatching(/^There is no Guildhall in .*nowhere: /) });
  expect(restore).toEqual({ code: 1, said: expect.stringMatching(/^Which file\?/) });
  expect(existsSync(join(desk, 'nowhere'))).toBe(false);
});
