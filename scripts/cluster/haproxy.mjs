/** HAProxy in front of the api processes: its configuration, and what it thinks of them. */
import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';

/** Where Debian puts it, an ordinary account does not look. */
export function findProgram(name) {
  return [name, `/usr/sbin/${name}`, `/usr/local/sbin/${name}`].find(
    (path) => spawnSync(path, ['-v']).status === 0,
  );
}

/**
 * @param address where people come in: `host:port`
 * @param ports of the api processes, and of the place that the next one is started in
 */
export function configurationOf({ address, ports }) {
  const servers = (settings) => ports.map((port, i) => `  server api${i} 127.0.0.1:${port} ${settings(i)}`);
  return `# Written by npm run cluster at each start.
global
  # asked which processes it has in use; read by this account only
  stats socket unix@haproxy.sock mode 600

defaults
  mode http
  timeout connect 2s
  timeout client 75s
  timeout server 75s
  timeout http-request 10s
  timeout http-keep-alive 60s
  timeout queue 5s
  # a busy process is slow to say that it is well, and well all the same
  timeout check 3s
  # a websocket says something every 20 s
  timeout tunnel 75s
  # the client's address: limits are counted by it (TRUSTED_PROXIES=1)
  option forwardfor
  # A connection that never stood has carried nothing: whatever it was for may try another process.
  retries 3
  option redispatch 1
  retry-on conn-failure empty-response

frontend people
  bind ${address}
  # a request is named by the process that serves it: with TRUSTED_PROXIES=1 a stranger's name for it would be believed
  http-request del-header x-request-id
  use_backend sockets if { path_beg /socket.io }
  default_backend pages

backend pages
  balance leastconn
  # What was sent once may have been done, though no answer came: only a question may be asked again.
  http-request disable-l7-retry unless METH_GET
  option httpchk GET /health/ready
  default-server check inter 300ms fall 2 rise 1
${servers(() => '').join('\n')}

# Long polling is many requests of one connection, and one process holds it. A websocket is one request, and does not need this.
backend sockets
  balance leastconn
  http-request disable-l7-retry unless METH_GET
  cookie guildhall_process insert indirect nocache httponly attr "Path=/socket.io"
${servers((i) => `track pages/api${i} cookie ${i}`).join('\n')}
`;
}

/** Which places HAProxy sends people to just now: the numbers of the api processes. */
export function placesInUse(socketPath) {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(socketPath, () => socket.end('show stat\n'));
    socket.on('data', (piece) => (text += piece));
    socket.on('error', () => resolve(new Set()));
    socket.on('close', () => {
      const [head = '', ...lines] = text.replace(/^# /, '').split('\n');
      const status = head.split(',').indexOf('status');
      const rows = lines.map((line) => line.split(','));
      const used = rows.filter((row) => row[0] === 'pages' && row[status]?.startsWith('UP'));
      resolve(new Set(used.flatMap((row) => /^api(\d+)$/.exec(row[1])?.[1] ?? []).map(Number)));
    });
  });
}
