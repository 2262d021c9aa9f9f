import type { Configuration } from '../../configuration.js';
import { DiskFiles } from './disk-files.js';
import type { FileStore } from './file-store.js';
import { S3Files } from './s3-files.js';

/** Where this installation keeps the bytes of its files: in a bucket where one is set, else on the disk. */
export function fileStoreOf({ bucket, dataDirectory }: Configuration): FileStore {
  return bucket ? new S3Files(bucket) : new DiskFiles(dataDirectory);
}
