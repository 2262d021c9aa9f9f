import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { root } from '../architecture/cruise.js';

/** A program of ours, run as somebody at a terminal runs it. */
export class Program {
  output = '';
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  private readonly child: ChildProcess;
  private over = false;

  constructor(command: string[], environment: Record<string, string> = {}) {
    const [executable, ...args] = command;
    // nothing of the test's own environment, or a setting there would change what is tested
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment };
    this.child = spawn(executable!, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (piece: Buffer) => (this.output += piece.toString()));
    }
    this.ended = new Promise((resolve, reject) => {
      this.child.on('error', reject);
      this.child.on('close', (code, signal) => {
        this.over = true;
        resolve({ code, signal });
      });
    });
  }

  /** Waits until it has said this, and returns the match; fails with its output if it ends or takes too long. */
  async says(what: RegExp, seconds = 60): Promise<RegExpExecArray> {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const match = what.exec(this.output);
      if (match) return match;
      if (this.over) throw new Error(`It ended without ${what}:\n${this.output}`);
      if (Date.now() > deadline) throw new Error(`No ${what} after ${seconds} s:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  get pid(): number {
    return this.child.pid!;
  }

  signal(signal: NodeJS.Signals) {
    this.child.kill(signal);
    return this.ended;
  }
}
