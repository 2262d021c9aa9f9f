/** ClamAV's daemon: a stub that speaks its protocol and can be made to fail, and the real one where the machine has it. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clamd } from '#platform';
import { freePort } from './ports.js';
import { came } from './watching.js';

/** What every scanner of the world takes for harmful; in two parts, or a scanner would take this file for it. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** The most that both take here. */
export const streamLimit = 1024 * 1024;

export interface Daemon {
  address: string;
  close(): Promise<void>;
}

type Mood = 'WELL' | 'MUTE' | 'HANGS_UP' | 'CONFUSED';

export class StubDaemon implements Daemon {
  mood: Mood = 'WELL';
  /** how many files it was asked about */
  asked = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(port = 0): Promise<StubDaemon> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    const daemon = new StubDaemon(server, (server.address() as AddressInfo).port);
    server.on('connection', (socket) => daemon.serve(socket));
    return daemon;
  }

  get address(): string {
    return `tcp://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  /** Reads the command and the pieces by their lengths, as the manual of clamd has them; answers anything else with an error. */
  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    let held = Buffer.alloc(0);
    let content = Buffer.alloc(0);
    let begun = false;
    const say = (text: string): void => void socket.end(`${text}\0`);
    socket.on('data', (bytes: Buffer) => {
      held = Buffer.concat([held, bytes]);
      if (!begun) {
        if (!held.includes(0)) return;
        const command = held.subarray(0, held.indexOf(0)).toString();
        if (command !== 'zINSTREAM') return say('UNKNOWN COMMAND');
        begun = true;
        this.asked += 1;
        held = held.subarray(command.length + 1);
        if (this.mood === 'HANGS_UP') return void socket.destroy();
        if (this.mood === 'CONFUSED') return say('Can not allocate memory ERROR');
      }
      while (held.length >= 4) {
        const length = held.readUInt32BE(0);
        if (length === 0) {
          if (this.mood === 'MUTE') return;
          return say(content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
        }
        if (content.length + length > streamLimit) return say('INSTREAM size limit exceeded. ERROR');
        if (held.length < 4 + length) return;
        content = Buffer.concat([content, held.subarray(4, 4 + length)]);
        held = held.subarray(4 + length);
      }
    });
  }
}

export const hasClamd = spawnSync('clamd', ['--version']).status === 0;

/** The real one, with a signature of its own for the harmless sign of harm: nothing is downloaded. */
export async function openClamd(kind: 'tcp' | 'unix'): Promise<Daemon> {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-clamd-'));
  mkdirSync(join(folder, 'signatures'));
  writeFileSync(join(folder, 'signatures/own.ndb'), `Eicar-Test-Signature:0:*:${eicar.toString('hex')}\n`);
  const port = await freePort();
  const socket = join(folder, 'clamd.ctl');
  const lines = [
    `DatabaseDirectory ${join(folder, 'signatures')}`,
    kind === 'tcp' ? `TCPSocket ${port}\nTCPAddr 127.0.0.1` : `LocalSocket ${socket}`,
    `StreamMaxLength ${streamLimit}`,
    'Foreground true',
    'OfficialDatabaseOnly false',
    process.getuid?.() === 0 ? 'User nobody' : '',
  ];
  writeFileSync(join(folder, 'clamd.conf'), lines.join('\n'));
  chmodSync(folder, 0o755);
  if (process.getuid?.() === 0) chownSync(folder, 65534, 65534);
  const child = spawn('clamd', ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const address = kind === 'tcp' ? `tcp://127.0.0.1:${port}` : `unix://${socket}`;
  const { Readable } = await import('node:stream');
  const answers = () =>
    new Clamd(address, 1000).scan(Readable.from([Buffer.from('x')])).then(
      () => true,
      () => false,
    );
  if (!(await came(answers, 20_000))) throw new Error('clamd did not come up.');
  return {
    address,
    close: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
