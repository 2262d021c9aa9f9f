/** A house for uploads, with its files on a disk or in a bucket, and what a room would do with them. */
import { createHash, randomBytes } from 'node:crypto';
import {
  CleanUp,
  Files,
  FileStore,
  Tickets,
  UnitOfWork,
  Uploads,
  type ClaimedFile,
  type Permitted,
} from '#platform';
import { newId, onBehalfOf } from '#kernel';
import { openBucket, type Bucket } from './bucket.js';
import type { Caller } from './caller.js';
import { House } from './house.js';
import type { Told } from './tus.js';

export const megabyte = 1024 * 1024;
export const places = ['on a disk', 'in a bucket'] as const;
export const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** A video by its first bytes, and chance after them. */
export const video = (size: number): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), randomBytes(size - 12)]);
export const refusal = ({ status, code, rule }: Told): unknown[] => [status, code, rule];
/** All beginnings of keys. */
export const letters = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));

export class UploadStage {
  /** that the files are brought to, and that counts them */
  readonly place = newId();

  private constructor(
    readonly house: House,
    readonly member: Caller,
    readonly other: Caller,
    private readonly bucket: Bucket | undefined,
  ) {}

  static async set(where: (typeof places)[number]): Promise<UploadStage> {
    const bucket = where === 'in a bucket' ? await openBucket() : undefined;
    Object.assign(process.env, bucket?.settings);
    const house = await House.open();
    return new UploadStage(house, await house.caller('member'), await house.caller('stranger'), bucket);
  }

  async strike(): Promise<void> {
    for (const name of Object.keys(this.bucket?.settings ?? {})) delete process.env[name];
    await this.house.close();
    await this.bucket?.close();
  }

  /** Nothing is there, and nobody has tried anything. */
  async empty(): Promise<void> {
    for (const table of ['throttle', 'stored_file', 'upload', 'quota'])
      await this.house.sql.query(`delete from platform.${table}`);
    await this.house.sql.query('update platform.stored_piece set file_id = null');
    await this.cleanUp();
  }

  cleanUp(): Promise<void> {
    return this.house.app.get(CleanUp).run();
  }

  permit(caller: Caller, permitted: Partial<Permitted> = {}): string {
    return this.house.app.get(Uploads).permit(onBehalfOf(caller.personId), {
      ...{ most: 40 * megabyte, kinds: 'ANY', quota: { id: this.place, most: 100 * megabyte } },
      ...permitted,
    }).ticket;
  }

  used(): Promise<number> {
    return this.house.app.get(Uploads).usedOf(this.place);
  }

  claim(caller: Caller, id: string, quotaId?: string): Promise<ClaimedFile[]> {
    const asked = { shape: 'WHOLE', field: 'x', ...(quotaId && { quotaId }) } as const;
    return this.house.app
      .get(UnitOfWork)
      .run(onBehalfOf(caller.personId), (tx) => this.house.app.get(Files).claim(tx, [id], asked));
  }

  release(id: string): Promise<void> {
    return this.house.app
      .get(UnitOfWork)
      .run(onBehalfOf(this.member.personId), (tx) => this.house.app.get(Files).release(tx, [id]));
  }

  urlOf(id: string, name: string): string {
    return this.house.url + this.house.app.get(Tickets).urlsOf({ id, name, smaller: false }).url;
  }

  async download(
    id: string,
    name = 'x',
    headers: Record<string, string> = {},
  ): Promise<{ answer: Response; bytes: Buffer }> {
    const answer = await fetch(this.urlOf(id, name), { headers });
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  /** All that lies in the store. */
  async keys(): Promise<string[]> {
    const found: string[] = [];
    const store = this.house.app.get(FileStore);
    for (const two of letters)
      for await (const some of store.list(two)) found.push(...some.map(({ key }) => key));
    return found;
  }
}
