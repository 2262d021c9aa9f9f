import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { FileStore, isKey, mustBeKey, NoSuchBytes, type KeptKey, type Range } from './file-store.js';

export interface BucketSettings {
  /** the address of the service, without the bucket: it is put into the path, which every service understands */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** A piece is at most a few megabytes: what takes longer than this stands still. */
const patience = 60_000;
/** Tried again where the service stumbles; a key is written once with one content, so twice is no harm. */
const retries = 3;

/** Files in a bucket of a service that speaks S3. Each request is signed; what is put carries its SHA-256 in the signature. */
export class S3Files extends FileStore {
  readonly place: string;
  private readonly client: AwsClient;
  private readonly address: string;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey }: BucketSettings) {
    super();
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries });
    this.address = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
    this.place = `the bucket ${bucket}`;
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.ask('PUT', `/${placeOf(key)}`, {
      body: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) as Uint8Array<ArrayBuffer>,
      headers: { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' },
    });
  }

  async sizeOf(key: string): Promise<number | null> {
    const answer = await this.ask('HEAD', `/${placeOf(key)}`, {}, [404]);
    return answer.ok ? Number(answer.headers.get('content-length')) : null;
  }

  read(key: string, { start, end }: Range): Readable {
    const place = placeOf(key);
    const pull = async function* (store: S3Files): AsyncGenerator<Buffer> {
      const headers = { range: `bytes=${start}-${end}` };
      const answer = await store.ask('GET', `/${place}`, { headers }, [404]);
      if (!answer.ok) throw new NoSuchBytes(`Nothing lies under ${place}.`);
      // read whole or broken off: a body that nobody ends keeps its connection
      for await (const bytes of Readable.fromWeb(answer.body as ReadableStream)) yield bytes as Buffer;
    };
    return Readable.from(pull(this), { objectMode: false });
  }

  async remove(key: string): Promise<void> {
    await drained(await this.ask('DELETE', `/${placeOf(key)}`, {}, [404]));
  }

  async *list(twoLetters: string): AsyncIterable<KeptKey[]> {
    let from: string | undefined;
    do {
      const { keys, next } = await this.page({
        prefix: twoLetters,
        ...(from && { 'continuation-token': from }),
      });
      yield keys;
      from = next;
    } while (from);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.page({ 'max-keys': '1' })).keys.length === 0;
  }

  private async page(asked: Record<string, string>): Promise<{ keys: KeptKey[]; next: string | undefined }> {
    const query = new URLSearchParams({ 'list-type': '2', ...asked });
    const text = await (await this.ask('GET', `?${query.toString()}`)).text();
    const keys = [...text.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, one]) => ({
      key: within('Key', one!) ?? '',
      at: Date.parse(within('LastModified', one!) ?? ''),
    }));
    return { keys: keys.filter(({ key }) => isKey(key)), next: within('NextContinuationToken', text) };
  }

  /** @param fine statuses that are answers too */
  private async ask(
    method: string,
    path: string,
    more: RequestInit = {},
    fine: number[] = [],
  ): Promise<Response> {
    const signal = AbortSignal.timeout(patience);
    const answer = await this.client.fetch(`${this.address}${path}`, { method, signal, ...more });
    if (answer.ok || fine.includes(answer.status)) return answer;
    // the answer's own words may repeat what was asked with; its code says enough
    const code = within('Code', await answer.text().catch(() => ''));
    throw new Error(`The bucket answered ${method} with ${answer.status}${code ? ` (${code})` : ''}.`);
  }
}

function placeOf(key: string): string {
  mustBeKey(key);
  return key;
}

/** What stands in an element; keys and tokens hold no sign that XML writes otherwise, but for the one. */
function within(element: string, xml: string): string | undefined {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1]?.replaceAll('&amp;', '&');
}

async function drained(answer: Response): Promise<void> {
  await answer.arrayBuffer();
}
