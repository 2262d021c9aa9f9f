/** Stored files put together by hand, for stages that have no house. */
import {
  Configuration,
  Database,
  Files,
  FileSweeps,
  fileStoreOf,
  Rounds,
  Scans,
  Throttle,
  UnitOfWork,
} from '#platform';
import { Intake } from '../../libs/platform/src/files/intake.js';
import { Pieces } from '../../libs/platform/src/files/pieces.service.js';
import { NoScanner } from '../../libs/platform/src/files/scan/scanner.js';

export function filesOver(database: Database, work: UnitOfWork): { files: Files; sweeps: FileSweeps } {
  const configuration = new Configuration();
  const store = fileStoreOf(configuration);
  const pieces = new Pieces(database, store);
  const scans = new Scans(new NoScanner(), database, work, pieces, new Rounds());
  const intake = new Intake(pieces, scans, configuration);
  const files = new Files(database, work, pieces, intake, scans, new Throttle(database));
  return { files, sweeps: new FileSweeps(database, work, store, files, intake) };
}
