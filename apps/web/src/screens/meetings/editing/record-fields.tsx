import { lazy, type ReactNode } from 'react';
import { useLanguage, useWords, type Words } from '../../../language/words.js';
import { FormPart } from '../../../parts/long-form/form-part.js';
import type { Part } from './meeting-texts.js';
import type { ContributionRow, FigureRow } from './record-texts.js';
import { Rows } from '../../../parts/long-form/rows.js';

// Each only for whoever writes one down.
const ContributionForm = lazy(async () => ({
  default: (await import('./contribution-form.js')).ContributionForm,
}));
const FigureForm = lazy(async () => ({ default: (await import('./figure-form.js')).FigureForm }));
const QuoteForm = lazy(async () => ({ default: (await import('./quote-form.js')).QuoteForm }));

/** Figures that were quoted, words that were said, and what was presented or recorded. */
export function RecordFields({ texts: { figures, quotes, contributions }, change }: Part): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const first = (texts: FigureRow['whats']): string => texts[own] ?? Object.values(texts).find(Boolean) ?? '';
  const figureName = ({ asWritten, value, qualifier, rank, whats }: FigureRow): string =>
    [
      asWritten ||
        (value ? t(`meetingRecord.number.${qualifier}`, { value }) : t('meetingRecord.rank', { rank })),
      first(whats),
    ].join(' ');
  return (
    <FormPart
      name={t('meetingRecord.said')}
      held={[
        ...contributions.map((one) => contributionName(one, t)),
        ...figures.map(figureName),
        ...quotes.map(({ text }) => text),
      ]}
    >
      <Rows
        label={t('meetingRecord.contributions')}
        add={t('meetingRecord.contributions.add')}
        items={contributions}
        change={(rows) => change({ contributions: rows })}
        most={100}
        name={(one) => contributionName(one, t)}
        detail={({ kind, by, title }) =>
          [t(`meetingRecord.kind.${kind}`), title ? by : null].filter(Boolean).join(', ')
        }
        form={(one, keep, leave) => <ContributionForm one={one} keep={keep} leave={leave} />}
      />
      <Rows
        label={t('meetingRecord.figures')}
        add={t('meetingRecord.figures.add')}
        items={figures}
        change={(rows) => change({ figures: rows })}
        most={50}
        name={figureName}
        detail={({ town, territories, sources }) =>
          [town?.name, first(territories), first(sources)].filter(Boolean).join(', ')
        }
        form={(one, keep, leave) => <FigureForm one={one} keep={keep} leave={leave} />}
      />
      <Rows
        label={t('meetingRecord.quotes')}
        add={t('meetingRecord.quotes.add')}
        items={quotes}
        change={(rows) => change({ quotes: rows })}
        most={50}
        name={({ text }) => text}
        detail={({ by }) => by}
        form={(one, keep, leave) => <QuoteForm one={one} keep={keep} leave={leave} />}
      />
    </FormPart>
  );
}

/** By its title, else by who brought it, what it tells of, or where it is. */
function contributionName({ title, by, subjects, url, kind }: ContributionRow, t: Words): string {
  return title || by || subjects.split('\n')[0] || url || t(`meetingRecord.kind.${kind}`);
}
