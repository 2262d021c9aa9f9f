/**
 * Wakes over Redis: an installation of several processes tells more than a database should carry beside its work. Redis holds
 * nothing of ours, so it may end, come back empty, or never have been there.
 */
import { Logger } from '@nestjs/common';
import { createClient, type RedisClientType } from '@redis/client';
import { WakeLine, type WakeEar } from './wake-line.js';

const askEvery = 3000;

export class RedisLine extends WakeLine {
  readonly mostBytes = 60_000;
  private readonly log = new Logger(RedisLine.name);
  private readonly channel: string;
  private client: RedisClientType | undefined;
  private watch: NodeJS.Timeout | undefined;
  private isAway = false;
  /** how often it was looked for since it last spoke, or said why it cannot */
  private mutely = 0;

  constructor(private readonly url: string) {
    super();
    // Redis tells everybody on it, whatever database they chose: by its number, installations that share one stay apart.
    this.channel = `guildhall:${Number(new URL(url).pathname.slice(1)) || 0}`;
  }

  async tell(hint: string): Promise<void> {
    await this.client?.publish(this.channel, hint);
  }

  async listen(ear: WakeEar): Promise<void> {
    if (this.client) return;
    this.watch = setInterval(() => void this.ask(ear), askEvery);
    this.watch.unref();
    await this.open(ear);
  }

  end(): Promise<void> {
    clearInterval(this.watch);
    const client = this.client;
    this.client = undefined;
    if (client?.isOpen) client.destroy();
    return Promise.resolve();
  }

  /** Returns when it hears, or after the first attempt that failed or took too long: the client goes on trying for as long as it is open. */
  private open(ear: WakeEar): Promise<void> {
    const client: RedisClientType = createClient({
      url: this.url,
      // A hint that waits for Redis to come back is no news any more.
      disableOfflineQueue: true,
      commandsQueueMaxLength: 1000,
      socket: {
        connectTimeout: 3000,
        // Everybody has lost it at the same moment, and must not come back at the same moment.
        reconnectStrategy: (attempts) => Math.min(100 * 2 ** attempts, 1000) * (0.5 + Math.random() / 2),
      },
    });
    this.client = client;
    // One for all connections: the client keeps those of its channel over a break, and would call each.
    const hear = (hint: string): void => ear.heard(hint);
    return new Promise((resolve) => {
      setTimeout(resolve, askEvery).unref();
      client.on('error', (error: Error) => {
        if (this.client === client) this.note(error);
        this.mutely = 0;
        resolve();
      });
      client.on('ready', () => {
        client
          .subscribe(this.channel, hear)
          .then(() => {
            if (this.isAway) this.log.warn('Redis is there again.');
            this.isAway = false;
            ear.began();
          })
          // Broken again at once it says so as an error; refused (a right that is missing), it says so here alone.
          .catch((error: Error) => (client.isReady && this.client === client ? this.note(error) : undefined))
          .finally(resolve);
      });
      client.connect().catch(() => undefined);
    });
  }

  /** A Redis whose machine is gone breaks no connection: the kernel would wait a quarter of an hour for it. */
  private async ask(ear: WakeEar): Promise<void> {
    const client = this.client;
    if (!client) return;
    if (!client.isReady) return this.waitFor(client, ear);
    this.mutely = 0;
    const answer = client.ping().catch(() => null);
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), askEvery - 500).unref());
    if ((await Promise.race([answer, late])) !== 'late' || this.client !== client) return;
    this.note(new Error('it does not answer'));
    client.destroy();
    await this.open(ear);
  }

  /** It may fall silent while it greets us, too, for which the client has no limit: what neither succeeds nor fails is begun anew. */
  private async waitFor(client: RedisClientType, ear: WakeEar): Promise<void> {
    this.mutely += 1;
    if (this.mutely < 3) return;
    this.mutely = 0;
    client.destroy();
    await this.open(ear);
  }

  /** Said once, not at each attempt; without the address, which may hold a password. */
  private note(error: Error): void {
    if (this.isAway) return;
    this.isAway = true;
    this.log.warn(
      `The Redis of REDIS_URL cannot be used: ${reasonOf(error)}. Until it can, other processes are heard with a delay of up to a second.`,
    );
  }
}

function reasonOf(error: Error): string {
  // Node tries all addresses of a name and reports them together, without a message.
  const first = (error as AggregateError).errors?.[0] as Error | undefined;
  return (first ?? error).message.replace(/\.$/, '');
}
