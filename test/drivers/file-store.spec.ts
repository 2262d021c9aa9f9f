/** The stores of files: on a disk, and in a bucket. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Configuration, DiskFiles, fileStoreOf, S3Files } from '#platform';
import { openBucket } from '../kit/bucket.js';
import { behavesAsAStore } from './file-store.js';

describe('on a disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-store-'));
  behavesAsAStore(async () => ({
    store: new DiskFiles(folder),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  }));

  it('lists no half of a file that a killed process left', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-store-'));
    const store = new DiskFiles(folder);
    await store.put('ab'.repeat(20), Buffer.from('x'));
    writeFileSync(join(folder, 'files/arriving', `${'cd'.repeat(20)}.piece`), 'half');
    const keys: string[] = [];
    for (const letters of ['ab', 'cd', 'ar'])
      for await (const some of store.list(letters)) keys.push(...some.map(({ key }) => key));
    expect(keys).toEqual(['ab'.repeat(20)]);
    expect(readdirSync(join(folder, 'files/arriving'))).toEqual([`${'cd'.repeat(20)}.piece`]);
    rmSync(folder, { recursive: true });
  });
});

describe('in a bucket', () => {
  behavesAsAStore(openBucket);

  it('says by its code what a bucket refuses, and repeats no secret', async () => {
    const bucket = await openBucket();
    const { S3_ENDPOINT: endpoint } = bucket.settings;
    const store = new S3Files({
      ...{ endpoint, bucket: 'nobodys', region: 'us-east-1' },
      ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    });
    await expect(store.put('ab'.repeat(20), Buffer.from('x'))).rejects.toThrow(
      'The bucket answered PUT with 404 (NoSuchBucket).',
    );
    await bucket.close();
  });
});

describe('the settings', () => {
  const all = {
    ...{ S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'files' },
    ...{ S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' },
  };

  it('choose the store, whole or not at all', () => {
    expect(fileStoreOf(new Configuration({}))).toBeInstanceOf(DiskFiles);
    expect(fileStoreOf(new Configuration(all))).toBeInstanceOf(S3Files);
    for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'])
      expect(() => new Configuration({ ...all, [name]: '' })).toThrow(`${name} must be set`);
    expect(() => new Configuration({ ...all, S3_BUCKET: 'a/b' })).toThrow('name of a bucket');
  });
});
