/** `npm run restore -- <file>`: brings a backup up in an empty database and an empty GUILDHALL_DATA. */
import { StartError } from '#platform';
import { inTheHouse } from './backup/in-the-house.js';
import { inWords } from './backup/in-words.js';
import { restoreBackup } from './backup/restore-backup.js';

try {
  const [path] = process.argv.slice(2);
  if (!path) throw new StartError('Which file? npm run restore -- guildhall.tar.gz');
  const restored = await inTheHouse(path, restoreBackup, { standing: false });
  const later = restored.migrated > 0 ? `, and brought up to date by ${restored.migrated} migrations` : '';
  console.log(`${inWords(restored)} were restored${later}.`);
  process.exit(0);
} catch (error) {
  if ((error as Error).name !== 'StartError') throw error;
  console.error((error as Error).message);
  process.exit(1);
}
