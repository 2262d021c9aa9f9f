import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { schulzePlaces, scaleOf, type PollOptionView, type PollView } from '#kernel';
import { useLocale, useWords, type Words } from '../language/words.js';
import { langOf, wordsOf } from './poll-words.js';
import '../look/polls.css';

interface ResultProps {
  poll: PollView;
  /** the answers that the reader chose */
  own?: readonly string[];
  lang?: string | undefined;
  /** as it is read from far */
  large?: boolean;
}

/**
 * What came of a poll: a table with a number and a share for each answer, and beside them a bar that says the same. A ranking
 * has its places, shared by those who cannot be told apart; a scale its mean and its median.
 */
export function PollResult({ poll, own = [], lang, large = false }: ResultProps): ReactNode {
  const t = useWords();
  const locale = useLocale();
  if (poll.options.some(({ votes }) => votes === null))
    return <p className="poll-hidden">{t(poll.withheld ? 'polls.withheld' : 'polls.secret.hidden')}</p>;
  const places = poll.pairs && schulzePlaces(poll.pairs);
  const rows = poll.options.map((option, at) => ({ option, place: places?.[at] ?? null }));
  if (places) rows.sort((a, b) => a.place! - b.place!);
  const whole =
    poll.kind === 'DOTS' ? poll.options.reduce((sum, { votes }) => sum + (votes ?? 0), 0) : poll.voters;
  const dates = poll.kind === 'DATES';
  return (
    <>
      <table className="poll-table" data-size={large ? 'large' : undefined}>
        <caption className="sr-only">{t('polls.result')}</caption>
        <thead className="sr-only">
          <tr>
            {places && <th scope="col">{t('polls.place')}</th>}
            <th scope="col">{t('polls.answer')}</th>
            <th scope="col">{t(countWord(poll))}</th>
            {dates && <th scope="col">{t('polls.maybe')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ option, place }) => (
            <tr key={option.id}>
              {place !== null && (
                <td className="poll-place figures">
                  {place}.
                  {rows.filter((other) => other.place === place).length > 1 && (
                    <span className="small">{t('polls.tied')}</span>
                  )}
                </td>
              )}
              <th scope="row">
                <span lang={langOf(option, lang)}>{wordsOf(t, locale, option)}</span>
                {own.includes(option.id) && (
                  <Check role="img" aria-label={t('polls.yours')} className="poll-mine" />
                )}
              </th>
              <td className="poll-count">
                <Bar option={option} whole={whole} voters={poll.voters} />
                <span className="figures">{said(t, poll, option, whole)}</span>
              </td>
              {dates && (
                <td className="figures poll-maybe">{t('polls.maybes', { count: option.maybes ?? 0 })}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {poll.kind === 'SCALE' && <ScaleSummary poll={poll} locale={locale} />}
      {places && <p className="muted small">{t('polls.schulze')}</p>}
    </>
  );
}

const countWord = ({ kind }: PollView) =>
  kind === 'DOTS' ? 'polls.dots.on' : kind === 'RANKING' ? 'polls.first' : 'polls.count';

function said(t: Words, poll: PollView, { votes }: PollOptionView, whole: number): string {
  const count = votes ?? 0;
  const key =
    poll.kind === 'DOTS' ? 'polls.dotsCount' : poll.kind === 'RANKING' ? 'polls.firsts' : 'polls.votes';
  const share = whole === 0 ? '' : ` · ${Math.round((count / whole) * 100)}%`;
  return t(key, { count }) + share;
}

/** Decoration over the numbers beside it; what is true only if need be is striped. */
function Bar({
  option,
  whole,
  voters,
}: {
  option: PollOptionView;
  whole: number;
  voters: number;
}): ReactNode {
  const width = (count: number | null, of: number): string => `${of === 0 ? 0 : ((count ?? 0) / of) * 100}%`;
  return (
    <span className="poll-track" aria-hidden="true">
      <span style={{ width: width(option.votes, whole) }} />
      {option.maybes !== null && <span className="striped" style={{ width: width(option.maybes, voters) }} />}
    </span>
  );
}

function ScaleSummary({ poll, locale }: { poll: PollView; locale: string }): ReactNode {
  const t = useWords();
  const scale = scaleOf(poll.options);
  const number = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  return (
    <p className="poll-scale-ends small">
      {(poll.lowLabel || poll.highLabel) && (
        <span className="muted">
          {poll.options[0]!.text} – {poll.lowLabel ?? '…'}, {poll.options.at(-1)!.text} –{' '}
          {poll.highLabel ?? '…'}
        </span>
      )}
      {scale && <b>{t('polls.mean', { mean: number(scale.mean), median: number(scale.median) })}</b>}
    </p>
  );
}
