/** `npm run backup -- <file>`: writes everything into one file, while Guildhall runs or while it does not. */
import { StartError } from '#platform';
import { inTheHouse } from './backup/in-the-house.js';
import { takeBackup } from './backup/take-backup.js';
import { inWords } from './backup/in-words.js';

try {
  const [path] = process.argv.slice(2);
  if (!path) throw new StartError('Where to? npm run backup -- guildhall.tar.gz');
  const taken = await inTheHouse(path, takeBackup, { standing: true });
  console.log(`${inWords(taken)} are in ${path}, which holds secrets: keep it where nobody else reads it.`);
  const { missing } = taken.sums;
  if (missing.length > 0)
    console.error(`${missing.length} files that the database names were not there: ${missing.join(', ')}`);
  process.exit(0);
} catch (error) {
  if ((error as Error).name !== 'StartError') throw error;
  console.error((error as Error).message);
  process.exit(1);
}
