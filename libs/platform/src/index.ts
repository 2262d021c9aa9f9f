/** The front door of `platform`: what rooms and apps may take. */
import { ConsumerCursorEntity } from './consumers/consumer-cursor.entity.js';
import {
  QuotaEntity,
  SecretEntity,
  StoredFileEntity,
  StoredPieceEntity,
} from './files/stored-file.entity.js';
import { UploadEntity } from './files/uploads/upload.entity.js';
import { MailEntity } from './mail/mail.entity.js';
import {
  AudienceEntity,
  EventEntity,
  IdempotencyEntity,
  StreamEntity,
  StreamHeadEntity,
} from './streams/stream.entity.js';
import { ThrottleEntity } from './throttle/throttle.entity.js';

export { Budgets } from './capacity/budgets.js';
export { Capacity, retryAfter } from './capacity/capacity.js';
export { SearchLimit } from './capacity/search-limit.js';
export { Turns } from './capacity/turns.js';
export { CleanUp } from './clean-up.js';
export { Configuration } from './configuration.js';
export { Consumers, type EventConsumer } from './consumers/consumers.service.js';
export { beginErrand, Errand, errandOf } from './errands/errand.js';
export { doorOf, RequestLines } from './errands/request-lines.js';
export { StartError } from './database/embedded/start-error.js';
export { dataSourceOptions, migrate, migrateWithin, migrationLock } from './database/data-source.js';
export { Database, isoInJson, type Sql } from './database/database.js';
export { Replicas } from './database/replicas.js';
export { DatabaseHealth } from './database/database-health.js';
export { OrderedLists } from './database/ordered-lists.js';
export { brokenConstraint, domainErrorOf } from './database/database-errors.js';
export { Instant } from './database/instant.js';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './database/embedded/start-embedded-postgres.js';
export type { Bytes } from './files/bytes.js';
export { FileSweeps } from './files/file-sweeps.service.js';
export { Files, type ClaimedFile, type FileContent, type FoundFile } from './files/files.service.js';
export { mostBytes } from './files/intake.js';
export { isPicture } from './files/media-types.js';
export { faultInPhotos, type PhotoRow } from './files/photo.policy.js';
export { Photos } from './files/photos.service.js';
export { storeLock } from './files/pieces.repository.js';
export { shapes, type Shape } from './files/pictures.js';
export { Clamd } from './files/scan/clamd.js';
export { Scanner, ScannerAway, type ScanState, type Verdict } from './files/scan/scanner.js';
export { Scans } from './files/scan/scans.service.js';
export { DiskFiles } from './files/store/disk-files.js';
export { fileStoreOf } from './files/store/file-store-of.js';
export { FileStore, isNotThere } from './files/store/file-store.js';
export { S3Files } from './files/store/s3-files.js';
export { Tickets, type FileUrls, type Ticketed } from './files/tickets.js';
export { largestFile, type Permitted, type UploadPermit } from './files/uploads/upload-permits.js';
export { Uploads, type Upload } from './files/uploads/uploads.service.js';
export { Batch } from './graphql/batch.js';
export { Count, CountInput, CountQualifier } from './graphql/count.type.js';
export { CurrentActor, CurrentRequest } from './graphql/current-actor.js';
export { errorOf, noteFailure, overBudget, type AnsweredError } from './graphql/errors.js';
export { graphqlOptions } from './graphql/graphql-options.js';
export { inputPipe } from './graphql/input-errors.js';
export {
  clampFirst,
  cursorOf,
  keyOf,
  Page,
  PageArgs,
  pageOf,
  type AskedPage,
  type PageOf,
} from './graphql/page.js';
export { PersistedDocuments } from './graphql/persisted-documents.js';
export { PreparedOperations, type Answered, type PreparedOperation } from './graphql/prepared-operations.js';
export { HttpContext, type RequestContext } from './graphql/request-context.js';
export { DateTimeScalar, FuzzyDateScalar } from './graphql/scalars.js';
export {
  brokenTextRule,
  IsIdentifier,
  LongText,
  PlainText,
  SecretText,
  VerbatimText,
} from './graphql/text-rules.js';
export { clock, IsDay, IsZone } from './graphql/time-rules.js';
export { webAddress } from './graphql/web-address.js';
export { limits } from './graphql/limits.js';
export { factOf, namelessFactOf } from './live/fact-of.js';
export { LiveServer } from './live/live-server.js';
export type { EventRead } from './live/live.sql.js';
export { LiveRegistry } from './live/live.registry.js';
export type {
  AccessGate,
  HeadsSource,
  Identity,
  Permission,
  StreamPresenter,
  Visitor,
} from './live/live.contracts.js';
export { StreamReader } from './live/stream-reader.js';
export { Wakes } from './live/wakes.js';
export { PostgresLine } from './live/postgres-line.js';
export { JsonLog } from './log.js';
export type { Letter, LetterCalendar, WrittenLetter } from './mail/letter.js';
export { Metrics } from './metrics/metrics.js';
export { MetricsDoor } from './metrics/metrics-door.js';
export { openSpans, spans } from './spans/spans.js';
export {
  heading,
  mediaTypeOf,
  paragraph,
  papersMade,
  type Block,
  type Column,
  type Facts,
  type Paper,
  type PaperForm,
  type Run,
  type Table,
  type Words,
} from './papers/paper.js';
export { Press, tagOf } from './papers/press.js';
export { PostOffice } from './mail/post-office.js';
export { PlatformModule } from './platform.module.js';
export { clientOf } from './throttle/client-of.js';
export { Throttle } from './throttle/throttle.js';
export { Traces } from './traces/traces.service.js';
export { eachApart, Rounds } from './work/rounds.js';
export { UnitOfWork } from './work/unit-of-work.js';
export type { StreamBirth, Subject, Tx } from './work/tx.js';

/** The tables of this room, for the data source. */
export const platformEntities = [
  AudienceEntity,
  StreamEntity,
  StreamHeadEntity,
  EventEntity,
  IdempotencyEntity,
  ConsumerCursorEntity,
  MailEntity,
  ThrottleEntity,
  StoredFileEntity,
  StoredPieceEntity,
  QuotaEntity,
  UploadEntity,
  SecretEntity,
];
