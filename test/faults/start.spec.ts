import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Program } from '../kit/program.js';

describe('npm start', () => {
  it('comes back 20 times after kill -9, at any moment of its start and its life', async () => {
    const data = mkdtempSync(join(tmpdir(), 'guildhall-kill-'));
    chmodSync(data, 0o755); // or PostgreSQL's account cannot enter it, and the data lie elsewhere
    const settings = { GUILDHALL_DATA: join(data, 'data'), GUILDHALL_WEB: 'false', PORT: '0' };
    const start = () => new Program([process.execPath, 'scripts/start.mjs'], settings);
    try {
      for (let round = 0; round < 20; round += 1) {
        const program = start();
        // every third is killed in the middle of starting, the very first in the middle of its first start
        if (round % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 1500));
        else await program.says(/Guildhall is open/, 60);
        await program.signal('SIGKILL');
      }
      const program = start();
      const [, address] = await program.says(/Guildhall is open at (http:\/\/\S+)/, 60);
      const ready = await fetch(`${address!.replace('localhost', '127.0.0.1')}/health/ready`);
      expect(ready.status).toBe(200);
      expect(await program.signal('SIGINT')).toEqual({ code: 0, signal: null });
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  }, 400_000);
});
