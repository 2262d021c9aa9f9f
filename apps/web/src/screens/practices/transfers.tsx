import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { fuzzyText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { PersonName } from '../../parts/person.js';
import { TownTile } from '../../parts/weave.js';
import { Part } from './edition-text.js';
import { sinceText } from './since-text.js';
import type { ShownTransfer, ShownTransfers } from './transfer-documents.js';

// For those alone who speak for a town.
const TransferForm = lazy(async () => ({ default: (await import('./transfer-form.js')).TransferForm }));

/** "In use in Rzeszów since 2025": what a reader wants to know before reading on. */
export function InUse({ transfers }: Pick<ShownTransfers, 'transfers'>): ReactNode {
  const t = useWords();
  const locale = useLocale();
  return transfers
    .filter(({ inUseSince }) => inUseSince !== null)
    .map(({ id, municipality: { name }, inUseSince }) => (
      <p key={id}>
        {inUseSince
          ? t('transfers.inUse.since', { town: name, date: fuzzyText(inUseSince, locale, t) })
          : t('transfers.inUse', { town: name })}
      </p>
    ));
}

/** Which towns take it over and how far each has come, from what it was made, and what was made from it. */
export function Transfers({ shown, again }: { shown: ShownTransfers; again: () => void }): ReactNode {
  const { transfers, viewerTransfers, adaptedFrom, adaptations } = shown;
  if (transfers.length + viewerTransfers.length + adaptations.length === 0 && !adaptedFrom) return null;
  return (
    <Part head="transfers.title">
      <Lineage shown={shown} />
      {transfers.length > 0 && <Table transfers={transfers} />}
      <ul className="rows">
        {transfers.filter(saysSomething).map((transfer) => (
          <Told key={transfer.id} transfer={transfer} />
        ))}
      </ul>
      {viewerTransfers.length > 0 && <Recording shown={shown} again={again} />}
    </Part>
  );
}

function Lineage({ shown: { adaptedFrom, adaptations } }: { shown: ShownTransfers }): ReactNode {
  const t = useWords();
  const line = (words: string, practice: NonNullable<ShownTransfers['adaptedFrom']>): ReactNode => (
    <p key={practice.id} className="mb-2">
      {words}{' '}
      <Go to={addressOf('practices', practice)}>
        {t('transfers.practiceOf', { title: practice.title, town: practice.municipality.name })}
      </Go>
    </p>
  );
  return (
    <>
      {adaptedFrom && line(t('transfers.adaptedFrom'), adaptedFrom)}
      {adaptations.map((practice) => line(t('transfers.adaptation'), practice))}
    </>
  );
}

function Table({ transfers }: Pick<ShownTransfers, 'transfers'>): ReactNode {
  const t = useWords();
  const locale = useLocale();
  return (
    <div className="practice-scroll" tabIndex={0} role="group" aria-label={t('transfers.title')}>
      <table className="practice-grid-of-points">
        <thead>
          <tr>
            <th scope="col">{t('transfers.town')}</th>
            <th scope="col">{t('transfers.stage')}</th>
            <th scope="col">{t('transfers.since')}</th>
          </tr>
        </thead>
        <tbody>
          {transfers.map(({ id, municipality, stage, steps }) => (
            <tr key={id}>
              <th scope="row">
                <Go
                  to={addressOf('municipalities', municipality.tile)}
                  className="inline-flex min-h-[var(--target)] items-center gap-2"
                >
                  <TownTile tile={municipality.tile} />
                  {municipality.name}
                </Go>
              </th>
              <td>{t(`transfers.stage.${stage}`)}</td>
              <td>{sinceText(steps.at(-1)?.since, locale, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Step = ShownTransfer['steps'][number];

const says = ({ adaptations, evidence, reason, contact }: Step): boolean =>
  Boolean(adaptations ?? evidence ?? reason ?? contact);

function saysSomething({ steps }: ShownTransfer): boolean {
  return steps.length > 1 || steps.some(says);
}

/** The way of one town, with its words at each stage. */
function Told({ transfer: { municipality, steps } }: { transfer: ShownTransfer }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  return (
    <li className="py-4">
      <h3 className="font-semibold">{municipality.name}</h3>
      <ol className="mt-1 grid max-w-[68ch] gap-3">
        {steps.map((step) => (
          <li key={step.id}>
            <p className="muted small">
              {t(`transfers.stage.${step.stage}`)}, {sinceText(step.since, locale, t)}
              {step.person && (
                <>
                  {' · '}
                  <PersonName person={step.person} />
                </>
              )}
            </p>
            {(['adaptations', 'evidence', 'reason', 'contact'] as const).map(
              (what) =>
                step[what] && (
                  <p key={what} className="whitespace-pre-line" lang={step.language}>
                    <span className="muted" lang={locale}>
                      {t(`transfers.${what}`)}:
                    </span>{' '}
                    {step[what]}
                  </p>
                ),
            )}
          </li>
        ))}
      </ol>
    </li>
  );
}

function Recording({ shown, again }: { shown: ShownTransfers; again: () => void }): ReactNode {
  const t = useWords();
  const [recording, setRecording] = useState(false);
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <Button onPress={() => setRecording(true)}>{t('transfers.record')}</Button>
      <Go to={`/practices/new?from=${shown.number}`} look="plain">
        {t('transfers.adapt')}
      </Go>
      {recording && (
        <Suspense fallback={null}>
          <TransferForm
            practiceId={shown.id}
            choices={shown.viewerTransfers}
            onClose={(recorded) => {
              setRecording(false);
              if (recorded) again();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
