/** What a process holds in memory after its start, by whom: loaded into the api by `--import`, it writes down what it saw. */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { isMainThread } from 'node:worker_threads';

const { BENCH_HELD: file } = process.env;

if (isMainThread && file) {
  const sources = new Map();
  const session = new Session();
  session.connect();
  session.on('Debugger.scriptParsed', ({ params: { url, length } }) => {
    const owner = ownerOf(url);
    sources.set(owner, (sources.get(owner) ?? 0) + length);
  });
  session.post('Debugger.enable');
  process.on('SIGUSR2', () => {
    const { rss, heapTotal, heapUsed, external } = process.memoryUsage();
    const most = [...sources].sort(([, a], [, b]) => b - a);
    writeFileSync(file, JSON.stringify({ rss, heapTotal, heapUsed, external, sources: most }));
  });
}

function ownerOf(url) {
  return (
    /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ??
    /dist\/((?:libs|apps)\/[^/]+)/.exec(url)?.[1] ??
    (url.startsWith('node:') ? 'Node itself' : 'others')
  );
}
