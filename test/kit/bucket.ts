/** A service that speaks S3, in this process: it keeps and lists as one does, and looks at no signature. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Files } from '#platform';
import S3rver from 's3rver';

export interface Bucket {
  /** as an installation is told of it */
  settings: Record<'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY', string>;
  store: S3Files;
  close(): Promise<void>;
}

export async function openBucket(): Promise<Bucket> {
  const directory = mkdtempSync(join(tmpdir(), 'guildhall-bucket-'));
  const bucket = 'guildhall';
  const server = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory },
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = (await server.run()) as AddressInfo;
  const settings = {
    ...{ S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_BUCKET: bucket },
    ...{ S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' },
  };
  return {
    settings,
    store: new S3Files({
      ...{ endpoint: settings.S3_ENDPOINT, bucket, region: 'us-east-1' },
      ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    }),
    close: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
