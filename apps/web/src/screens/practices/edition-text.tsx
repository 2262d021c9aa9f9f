import type { ReactNode } from 'react';
import type { MessageKey } from '../../language/messages/index.js';
import { useLocale, useWords, type Words } from '../../language/words.js';
import { periodText } from '../../parts/fuzzy.js';
import { PhotoList } from '../../parts/photo-list.js';
import type { ShownEdition } from './documents.js';

/** What is read after the summary, in this order; the steps stand where they were taken. */
const before = ['PROBLEM', 'TARGET_GROUPS', 'OBJECTIVES'] as const;
const after = [
  'PARTICIPATION',
  'DIFFICULTIES',
  'INNOVATION',
  'SUSTAINABILITY',
  'TRANSFER_CONDITIONS',
  'ACCESSIBILITY',
] as const;

/** All that is said in an edition: heads in the margin, the text beside them. */
export function EditionText({ edition, again }: { edition: ShownEdition; again: () => void }): ReactNode {
  const t = useWords();
  const { sections, steps, lessons, evidence, resources, photos } = edition;
  const summary = sections.find(({ kind }) => kind === 'SUMMARY');
  return (
    <>
      {summary && (
        <p className="practice-lead" lang={summary.language}>
          {summary.text}
        </p>
      )}
      <Sections kinds={before} edition={edition} />
      {steps.length > 0 && (
        <Part head="practices.steps">
          <ol className="practice-steps">
            {steps.map(({ title, text }, at) => (
              <li key={at}>
                <b>{title}</b>
                {text && <p className="whitespace-pre-line">{text}</p>}
              </li>
            ))}
          </ol>
        </Part>
      )}
      {lessons.length > 0 && (
        <Part head="practices.lessons">
          {lessons.map(({ text, failure }, at) => (
            <div key={at} className="practice-lesson" data-failure={failure || undefined}>
              <p className="small font-semibold">
                {t(failure ? 'practices.lesson.failure' : 'practices.lesson')}
              </p>
              <p className="serif text-f-l whitespace-pre-line">{text}</p>
            </div>
          ))}
        </Part>
      )}
      {evidence.length > 0 && (
        <Part head="practices.evidence">
          <Evidence evidence={evidence} />
        </Part>
      )}
      {resources.length > 0 && (
        <Part head="practices.resources">
          <Resources resources={resources} />
        </Part>
      )}
      <Sections kinds={after} edition={edition} />
      {photos.length > 0 && (
        <Part head="practices.photos">
          <PhotoList photos={photos} again={again} />
        </Part>
      )}
    </>
  );
}

/** A head in the margin and what belongs to it; on a phone one above the other. */
export function Part({ head, children }: { head: MessageKey; children: ReactNode }): ReactNode {
  const t = useWords();
  return (
    <section className="practice-part">
      <h2>{t(head)}</h2>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

function Sections({
  kinds,
  edition,
}: {
  kinds: readonly ((typeof before)[number] | (typeof after)[number])[];
  edition: ShownEdition;
}): ReactNode {
  return kinds.map((kind) => {
    const section = edition.sections.find((one) => one.kind === kind);
    return (
      section && (
        <Part key={kind} head={`practices.section.${kind}`}>
          <p className="max-w-[68ch] whitespace-pre-line" lang={section.language}>
            {section.text}
          </p>
        </Part>
      )
    );
  });
}

function Evidence({ evidence }: Pick<ShownEdition, 'evidence'>): ReactNode {
  const t = useWords();
  const locale = useLocale();
  return (
    <ul className="rows">
      {evidence.map(({ indicator, value, asWritten, period, source }, at) => (
        <li key={at} className="py-3">
          <p>
            <b>{indicator}</b>
            {(value ?? asWritten) && <>: {asWritten ?? counted(value!, locale, t)}</>}
          </p>
          {(source ?? period) && (
            <p className="muted small">
              {[source, period && periodText(period, locale, t)].filter(Boolean).join(', ')}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Resources({ resources }: Pick<ShownEdition, 'resources'>): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const how = ({ people, amount, currency }: ShownEdition['resources'][number]): string | null => {
    if (people) return t('practices.people', { number: counted(people, locale, t), count: people.value });
    if (amount === null || !currency) return null;
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
  };
  return (
    <ul className="rows">
      {resources.map((resource, at) => (
        <li key={at} className="py-3">
          {[resource.what, how(resource)].filter(Boolean).join(': ')}
        </li>
      ))}
    </ul>
  );
}

/** "300", "about 70", "over 300": as it was told. */
function counted(
  { value, qualifier }: NonNullable<ShownEdition['evidence'][number]['value']>,
  locale: string,
  t: Words,
): string {
  return t(`meetingRecord.number.${qualifier}`, { value: new Intl.NumberFormat(locale).format(value) });
}
