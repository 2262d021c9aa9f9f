import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { Scanner, ScannerAway, type Verdict } from './scanner.js';

/** As long as nothing moves. The daemon may look into a large archive for minutes before it says a word. */
const standstill = 120_000;

/** ClamAV's daemon, by the protocol that it speaks: `INSTREAM`, pieces with their length before them, an empty one, an answer. */
export class Clamd extends Scanner {
  readonly isThere = true;

  /** @param address `tcp://host:3310` or `unix:///run/clamav/clamd.ctl` */
  constructor(
    private readonly address: string,
    private readonly patience: number = standstill,
  ) {
    super();
  }

  async scan(bytes: Readable, patience?: AbortSignal): Promise<Verdict> {
    const socket = this.open();
    patience?.addEventListener('abort', () => socket.destroy(), { once: true });
    const answer = answerOf(socket, this.patience);
    // whoever fails to send looks at the answer too: past its limit the daemon says so and hangs up
    answer.catch(() => undefined);
    try {
      await send(socket, bytes);
      return verdictOf(await answer);
    } catch (error) {
      if (error instanceof HungUp) return verdictOf(await answer);
      throw error;
    } finally {
      bytes.destroy();
      socket.destroy();
    }
  }

  private open(): Socket {
    const { protocol, hostname, port, pathname } = new URL(this.address);
    return protocol === 'unix:'
      ? connect(decodeURIComponent(pathname))
      : connect(Number(port || 3310), hostname.replace(/^\[|\]$/g, ''));
  }
}

/** The daemon took no more of it. */
class HungUp extends Error {}

async function send(socket: Socket, bytes: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    if (piece.length === 0) continue;
    await write(socket, Buffer.concat([lengthOf(piece.length), piece]));
  }
  await write(socket, lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/**
 * Waits until there is room for more: a large file is never in memory. Listens for a moment before: past its limit the daemon answers
 * and hangs up, and whoever writes into that loses the connection with the answer unread in it. Then the file waits, and is asked about again.
 */
async function write(socket: Socket, bytes: Buffer): Promise<void> {
  await setTimeout(1);
  await new Promise<void>((done, failed) => {
    const hungUp = (): void => failed(new HungUp());
    if (socket.destroyed || socket.writableEnded) return hungUp();
    socket.once('close', hungUp);
    socket.write(bytes, (error) => {
      socket.off('close', hungUp);
      if (error) hungUp();
      else done();
    });
  });
}

const longestAnswer = 4096;

function answerOf(socket: Socket, patience: number): Promise<string> {
  return new Promise((done, failed) => {
    let text = '';
    let trouble = 'it hung up without a word';
    socket.setTimeout(patience, () => {
      trouble = 'it says nothing';
      socket.destroy();
    });
    socket.on('data', (piece: Buffer) => {
      text = (text + piece.toString('utf8')).slice(0, longestAnswer);
      if (text.includes('\0')) done(text.slice(0, text.indexOf('\0')));
    });
    socket.on('error', (error: NodeJS.ErrnoException) => (trouble = error.code ?? error.message));
    socket.on('close', () => failed(new ScannerAway(`The scanner cannot be asked: ${trouble}.`)));
  });
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`. */
function verdictOf(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { is: 'CLEAN' };
  const found = /^stream: (.*) FOUND$/.exec(answer);
  if (found) return { is: 'REFUSED', because: found[1]! };
  if (/size limit exceeded/i.test(answer)) return { is: 'BEYOND' };
  throw new ScannerAway(`The scanner said: ${answer.slice(0, 200)}`);
}
