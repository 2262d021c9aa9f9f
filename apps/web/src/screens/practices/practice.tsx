import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { unmask } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { usePracticeNews } from '../../live/practice-news.js';
import '../../look/practices.css';
import { addressOf, numberOf, useRightAddress } from '../../parts/address.js';
import { Funding } from '../../parts/funding.js';
import { fuzzyText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { PracticeByNumber, PracticeText, type ShownEdition, type ShownPractice } from './documents.js';
import { EditionFacts } from './edition-facts.js';
import { EditionText } from './edition-text.js';
import { Partners } from './partners.js';
import { PeerReview } from './peer-review.js';
import { StateMark } from './state-mark.js';
import { PracticeTransfers } from './transfer-documents.js';
import { InUse, Transfers } from './transfers.js';

// For those alone who have to do with its way.
const EditionWay = lazy(async () => ({ default: (await import('./edition-way.js')).EditionWay }));

const AuthorDesk = lazy(async () => ({ default: (await import('./author-desk.js')).AuthorDesk }));
const ReviewDesk = lazy(async () => ({ default: (await import('./review-desk.js')).ReviewDesk }));
const OwnReview = lazy(async () => ({ default: (await import('./own-review.js')).OwnReview }));

/** A practice as it stands; of one that was never published the edition in work, for those who see it. */
export function PracticeScreen(): ReactNode {
  return <Screen inWork={false} />;
}

/** The edition in work of a practice of which another one stands. */
export function PracticeInWorkScreen(): ReactNode {
  return <Screen inWork />;
}

function Screen({ inWork }: { inWork: boolean }): ReactNode {
  const { practice: segment } = useParams({ strict: false }) as { practice: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(
    PracticeByNumber,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const practice = answer?.practice;
  useRightAddress('practices', practice);
  usePracticeNews([practice?.streamId, practice?.community?.id], again);
  if (number === null) return <NotFound />;
  if (problem && !practice) return <Failed problem={problem} again={again} />;
  if (!practice) return <Loading />;
  const [current, working] = [unmask(PracticeText, practice.edition), unmask(PracticeText, practice.working)];
  const edition = inWork ? working : (current ?? working);
  if (inWork && !edition) return <NotFound />;
  return <Page practice={practice} edition={edition} again={again} />;
}

function Page({
  practice,
  edition,
  again,
}: {
  practice: ShownPractice;
  edition: ShownEdition | null;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const { municipality, community } = practice;
  const travelled = unmask(PracticeTransfers, practice);
  const title = (edition?.title ?? practice.title) || t('practices.untitled');
  const inside = practice.viewerMayWrite || practice.viewerMayDecide;
  const isReviewed = edition?.state === 'SUBMITTED' || edition?.state === 'IN_REVIEW';
  return (
    <>
      <div className="bg-sheet">
        <div className="wide grid grid-cols-[minmax(0,1fr)] gap-3 pt-6 pb-6">
          <p className="font-semibold">
            {[t('practices.kind'), ...(edition?.themes ?? []).map(({ name }) => name)].join(', ')}
          </p>
          <PageTitle className="serif text-f-3xl">{title}</PageTitle>
          <p className="flex items-center gap-3">
            <TownTile tile={municipality.tile} size={40} />
            <Go
              to={addressOf('municipalities', municipality)}
              className="inline-flex min-h-[var(--target)] items-center font-semibold"
            >
              {municipality.name}
            </Go>
          </p>
          <InUse transfers={travelled.transfers} />
          <Standing practice={practice} edition={edition} />
        </div>
      </div>
      {edition && (
        <div className="wide page practice-grid">
          <div className="grid min-w-0 content-start">
            <EditionText edition={edition} again={again} />
            <Transfers shown={travelled} again={again} />
            <Partners practice={practice} sought={travelled.partnersSought} again={again} />
            <PeerReview edition={edition} />
            {isReviewed && edition.reviews.some(({ mine }) => mine) && (
              <Suspense fallback={null}>
                <OwnReview edition={edition} again={again} />
              </Suspense>
            )}
          </div>
          <div className="grid content-start gap-8">
            <EditionFacts practice={practice} edition={edition} />
            {inside && (
              <Suspense fallback={null}>
                <EditionWay practice={practice} edition={edition} again={again} />
                {isReviewed && practice.viewerMayDecide && (
                  <ReviewDesk practice={practice} edition={edition} again={again} />
                )}
                <AuthorDesk practice={practice} again={again} />
              </Suspense>
            )}
          </div>
        </div>
      )}
      {edition && (
        <Funding
          projects={edition.projects.length > 0 ? edition.projects : (community?.projects ?? [])}
          statements={
            edition.fundingStatements.length > 0
              ? edition.fundingStatements
              : (community?.fundingStatements ?? [])
          }
        />
      )}
    </>
  );
}

/** What one must know before reading on: that it is in work, of the past, or was taken back, and why. */
function Standing({
  practice,
  edition,
}: {
  practice: ShownPractice;
  edition: ShownEdition | null;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const address = addressOf('practices', practice);
  const { withdrawal } = practice;
  const [current, working] = [unmask(PracticeText, practice.edition), unmask(PracticeText, practice.working)];
  const state = edition?.state ?? practice.state;
  const why = edition?.moves.findLast(({ to }) => to === state);
  return (
    <div className="grid max-w-[68ch] gap-2">
      {state !== 'PUBLISHED' && (
        <p>
          <StateMark state={state} />
        </p>
      )}
      {state === 'WITHDRAWN' && withdrawal && <p>{t('practices.withdrawn')}</p>}
      {state === 'WITHDRAWN' && withdrawal?.reason && (
        <p lang={withdrawal.language ?? undefined} className="whitespace-pre-line">
          {withdrawal.reason}
        </p>
      )}
      {state === 'ARCHIVED' && <p>{t('practices.archived')}</p>}
      {state === 'ARCHIVED' && why?.reason && (
        <p lang={why.language ?? undefined} className="whitespace-pre-line">
          {why.reason}
        </p>
      )}
      {edition && edition === working && <p>{t('practices.inWork')}</p>}
      <p className="muted small flex flex-wrap items-center gap-x-4 gap-y-1">
        {edition && <span>{t('practices.edition', { ordinal: edition.ordinal })}</span>}
        {edition?.publishedAt && (
          <span>
            {t('practices.published', { date: fuzzyText(edition.publishedAt.slice(0, 10), locale, t) })}
          </span>
        )}
        {current && working && (
          <Go
            to={edition === working ? address : `${address}/work`}
            className="inline-flex min-h-[var(--target)] items-center"
          >
            {t(edition === working ? 'practices.toCurrent' : 'practices.toWork')}
          </Go>
        )}
      </p>
    </div>
  );
}
