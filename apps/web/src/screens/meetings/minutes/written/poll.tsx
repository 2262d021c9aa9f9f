import type { ReactNode } from 'react';
import { useLocale, useWords, type Words } from '../../../../language/words.js';
import type { ShownPart } from '../documents.js';

type ShownPoll = ShownPart['polls'][number];
type Line = ShownPoll['lines'][number];

/** A vote and what came of it, in numbers: a table, as it is filed. */
export function PollInMinutes({ poll, lang }: { poll: ShownPoll; lang: string | undefined }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { question, secret, byMunicipality, voters, quorum, present, withheld, mean, lines } = poll;
  const facts = [
    t(byMunicipality ? 'polls.towns' : 'polls.voters', { count: voters }),
    secret && t('polls.secret'),
    quorum !== null &&
      present !== null &&
      t(present >= quorum ? 'polls.quorum.met' : 'polls.quorum.missed', { present, quorum }),
    mean !== null && t('minutes.mean', { mean: mean.toLocaleString(locale, { maximumFractionDigits: 1 }) }),
  ];
  return (
    <div className="minutes-poll">
      {withheld ? (
        <>
          <p>
            <b lang={lang}>{question}</b>
          </p>
          <p>{t('polls.withheld')}</p>
        </>
      ) : (
        <table>
          <caption lang={lang}>{question}</caption>
          <tbody>
            {lines.map((line, at) => (
              <tr key={at}>
                {line.place !== null && <td className="figures">{line.place}.</td>}
                <th scope="row">
                  {line.mark ? t(`polls.mark.${line.mark}`) : <span lang={lang}>{line.label}</span>}
                </th>
                <td className="figures">{resultOf(t, poll, line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="minutes-poll-facts">
        {facts.filter(Boolean).map((fact) => (
          <span key={String(fact)}>{fact}</span>
        ))}
      </p>
    </div>
  );
}

function resultOf(t: Words, { kind }: ShownPoll, { votes, maybes }: Line): string {
  const count = votes ?? 0;
  if (kind === 'DOTS') return t('polls.dotsCount', { count });
  if (kind === 'RANKING') return t('polls.firsts', { count });
  if (maybes) return `${t('polls.votes', { count })}, ${t('polls.maybes', { count: maybes })}`;
  return t('polls.votes', { count });
}
