import type { ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import { PersonName } from '../../parts/person.js';
import { TownTile } from '../../parts/weave.js';
import type { ShownEdition } from './documents.js';
import { Part } from './edition-text.js';

const highest = 4;

/** How people of other towns judge it: a value for each criterion, and their words. Nothing until somebody has. */
export function PeerReview({ edition }: { edition: ShownEdition }): ReactNode {
  const given = edition.reviews.filter(({ state, round }) => state === 'GIVEN' && round === edition.round);
  if (given.length === 0) return null;
  return (
    <Part head="practices.reviewed">
      <Grid reviews={given} />
      <ul className="rows mt-4">
        {given.map((review) => (
          <Words key={review.id} review={review} />
        ))}
      </ul>
    </Part>
  );
}

type Review = ShownEdition['reviews'][number];

/** The grid: criteria beside reviewers, with the average; the squares say the same as the figure. */
function Grid({ reviews }: { reviews: readonly Review[] }): ReactNode {
  const t = useWords();
  const format = new Intl.NumberFormat(useLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const criteria = new Map(
    reviews.flatMap(({ scores }) => scores.map(({ criterion }) => [criterion.id, criterion])),
  );
  const valueOf = (review: Review, id: string): number | undefined =>
    review.scores.find(({ criterion }) => criterion.id === id)?.value;
  return (
    <>
      <p className="muted small" id="review-scale">
        {t('practices.review.scale')}
      </p>
      <div className="practice-scroll" tabIndex={0} role="group" aria-labelledby="review-scale">
        <table className="practice-grid-of-points">
          <thead>
            <tr>
              <th scope="col">{t('practices.review.criterion')}</th>
              {reviews.map((review) => (
                <th key={review.id} scope="col">
                  <TownTile tile={review.municipality} size={28} />
                  <span>{review.municipality.name}</span>
                </th>
              ))}
              <th scope="col">{t('practices.review.average')}</th>
            </tr>
          </thead>
          <tbody>
            {[...criteria.values()].map(({ id, name, question }) => {
              const values = reviews.flatMap((review) => valueOf(review, id) ?? []);
              const sum = values.reduce((all, value) => all + value, 0);
              return (
                <tr key={id}>
                  <th scope="row">
                    {name}
                    <span className="muted small block font-normal">{question}</span>
                  </th>
                  {reviews.map((review) => (
                    <td key={review.id}>
                      <Points value={valueOf(review, id)} />
                    </td>
                  ))}
                  <td>
                    <b>{format.format(sum / values.length)}</b>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Points({ value }: { value: number | undefined }): ReactNode {
  if (value === undefined) return '–';
  return (
    <span className="practice-points">
      <span aria-hidden="true">
        {Array.from({ length: highest }, (_, at) => (
          <i key={at} data-full={at < value || undefined} />
        ))}
      </span>
      {value}
    </span>
  );
}

function Words({ review: { words, language, municipality, person, scores } }: { review: Review }): ReactNode {
  const t = useWords();
  const said = scores.filter((score) => score.words);
  return (
    <li className="py-4">
      <p className="muted small">
        {t('practices.review.from', { town: municipality.name })}
        {person && (
          <>
            {' · '}
            <PersonName person={person} />
          </>
        )}
      </p>
      <p lang={language ?? undefined} className="mt-1 max-w-[68ch] whitespace-pre-line">
        {words}
      </p>
      {said.length > 0 && (
        <ul className="mt-2 grid gap-1" lang={language ?? undefined}>
          {said.map((score) => (
            <li key={score.criterion.id} className="small">
              <b>{score.criterion.name}:</b> {score.words}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
