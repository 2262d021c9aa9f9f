/** How a second terminal asks a running cluster for something: a socket in its folder, which is there as long as the cluster is. */
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

const socketIn = (folder) => join(folder, 'control.sock');

/** Answers whoever asks with what `work` says; one that was killed has left its socket behind. */
export function answerAt(folder, work) {
  rmSync(socketIn(folder), { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    work().then((answer) => socket.end(answer));
  });
  server.listen(socketIn(folder));
  server.unref();
}

/** What the cluster on this folder answers in the end; null where there is none. */
export function ask(folder) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(socketIn(folder));
    socket.on('data', (piece) => (answer += piece));
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(answer));
  });
}
