/** One process of a cluster: started, listened to, started again when it dies, ended. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const reviveAfter = 1000;
const patience = 120_000;

/** For what the person at the terminal can mend: one line, without a stack. */
export class StartError extends Error {
  name = 'StartError';
}

export class Member {
  /** what it said last, for a complaint */
  said = '';
  child = null;

  /**
   * @param name shown before each line that it says
   * @param command the program and its arguments
   * @param options of spawn: `env`, `cwd`
   * @param shows which of its lines are worth showing
   */
  constructor(name, command, options, shows) {
    Object.assign(this, { name, command, options, shows, wanted: false });
  }

  get isRunning() {
    return this.child !== null;
  }

  /** Starts it, and from then on whenever it dies; returns when `isReady` says so, throws when it ends before or never is. */
  async start(isReady) {
    this.wanted = true;
    this.begin();
    const deadline = Date.now() + patience;
    while (!(await isReady(this))) {
      if (this.isRunning && Date.now() < deadline) await pause(50);
      else {
        const reason = this.isRunning ? `${this.name} does not come up.` : this.said.trim();
        await this.end('SIGKILL');
        throw new StartError(reason || `${this.name} ended.`);
      }
    }
    this.isUp = true;
  }

  begin() {
    const [program, ...args] = this.command;
    this.said = '';
    this.isUp = this.hasOpened = false;
    // In a session of its own: Ctrl-C reaches the cluster alone, which ends its members in their order.
    const child = spawn(program, args, {
      ...this.options,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const input of [child.stdout, child.stderr])
      createInterface({ input }).on('line', (line) => this.note(line));
    child.on('error', (error) => (this.said += error.message));
    this.over = new Promise((resolve) => {
      child.on('error', resolve);
      child.on('close', resolve);
    }).then(() => {
      this.child = null;
      if (this.wanted && this.isUp) void this.revive(child.signalCode ?? child.exitCode);
    });
  }

  async revive(reason) {
    console.log(`${this.name} ended by itself (${reason}); it is started again.`);
    await pause(reviveAfter);
    if (!this.wanted || this.child) return;
    this.begin();
    this.isUp = true;
  }

  /** Returns when it is gone. */
  async end(signal = 'SIGTERM') {
    this.wanted = false;
    this.child?.kill(signal);
    await this.over;
  }

  note(line) {
    this.said = `${this.said}${line}\n`.slice(-5000);
    if (this.shows(line, this)) console.log(`${this.name} | ${line}`);
  }
}

/** A port of this machine's own that nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
