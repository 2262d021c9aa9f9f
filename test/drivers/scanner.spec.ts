/** ClamAV's daemon as we speak to it: one list for a stub, and for the real one over both its doors where the machine has it. */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clamd, ScannerAway } from '#platform';
import { eicar, hasClamd, openClamd, StubDaemon, streamLimit, type Daemon } from '../kit/clamd.js';
import { freePort } from '../kit/ports.js';

const inParts = (bytes: Buffer, size: number): Readable => {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
  return Readable.from(parts);
};

function behavesAsAScanner(open: () => Promise<Daemon>): void {
  let daemon: Daemon;
  let scanner: Clamd;
  beforeAll(async () => {
    daemon = await open();
    scanner = new Clamd(daemon.address, 5_000);
  }, 60_000);
  afterAll(() => daemon?.close());

  it('finds nothing in what is harmless, however it comes', async () => {
    const bytes = randomBytes(streamLimit - 10);
    for (const size of [1000, 65_536, bytes.length])
      expect(await scanner.scan(inParts(bytes, size))).toEqual({ is: 'CLEAN' });
    expect(await scanner.scan(Readable.from([]))).toEqual({ is: 'CLEAN' });
  });

  it('finds what is harmful, also where it is cut in the middle', async () => {
    const bytes = Buffer.concat([Buffer.alloc(1000, 'a'), eicar, Buffer.alloc(1000, 'b')]);
    for (const size of [7, 1030, 5000])
      expect(await scanner.scan(inParts(bytes, size))).toEqual({
        is: 'REFUSED',
        because: expect.stringMatching(/^Eicar-Test-Signature/),
      });
  });

  it('says that a file is larger than it takes', async () => {
    // it hangs up at once: rarely its word is lost with the connection, and it is asked again
    for (const size of [streamLimit + 1, 12 * streamLimit]) {
      const verdicts: string[] = [];
      for (let n = 0; n < 6 && !verdicts.includes('BEYOND'); n++)
        await scanner.scan(inParts(randomBytes(size), 65_536)).then(
          ({ is }) => verdicts.push(is),
          (error: Error) => verdicts.push(error.constructor.name),
        );
      expect(verdicts.at(-1)).toBe('BEYOND');
      expect(verdicts.slice(0, -1).every((one) => one === ScannerAway.name)).toBe(true);
    }
  });

  it('is asked several things at once', async () => {
    const asked = Array.from({ length: 8 }, (_, n) =>
      scanner.scan(Readable.from([n % 2 ? eicar : Buffer.from('x')])),
    );
    expect((await Promise.all(asked)).map(({ is }) => is)).toEqual(
      asked.map((_, n) => (n % 2 ? 'REFUSED' : 'CLEAN')),
    );
  });
}

describe('the stub', () => {
  behavesAsAScanner(() => StubDaemon.open());

  it('knows no other command', async () => {
    const daemon = await StubDaemon.open();
    const socket = connect(daemon.port, '127.0.0.1');
    socket.write('zPLEASE\0');
    let said = '';
    for await (const bytes of socket) said += String(bytes);
    expect(said).toBe('UNKNOWN COMMAND\0');
    await daemon.close();
  });
});

const whereInstalled = hasClamd ? describe : describe.skip;
whereInstalled('clamd over TCP', () => behavesAsAScanner(() => openClamd('tcp')));
whereInstalled('clamd over a socket of the machine', () => behavesAsAScanner(() => openClamd('unix')));

describe('a daemon that cannot answer', () => {
  it.each(['MUTE', 'HANGS_UP', 'CONFUSED'] as const)('is away: %s', async (mood) => {
    const daemon = await StubDaemon.open();
    daemon.mood = mood;
    await expect(new Clamd(daemon.address, 300).scan(inParts(randomBytes(500_000), 65_536))).rejects.toThrow(
      ScannerAway,
    );
    await daemon.close();
  });

  it('is away where nobody listens, and where nobody waits for it any longer', async () => {
    const nobody = `tcp://127.0.0.1:${await freePort()}`;
    await expect(new Clamd(nobody).scan(Readable.from([eicar]))).rejects.toThrow(/ECONNREFUSED/);
    await expect(new Clamd('unix:///nowhere/clamd.ctl').scan(Readable.from([eicar]))).rejects.toThrow(
      ScannerAway,
    );
    const daemon = await StubDaemon.open();
    daemon.mood = 'MUTE';
    const soon = AbortSignal.timeout(100);
    await expect(new Clamd(daemon.address).scan(Readable.from([eicar]), soon)).rejects.toThrow(ScannerAway);
    await daemon.close();
  });
});
