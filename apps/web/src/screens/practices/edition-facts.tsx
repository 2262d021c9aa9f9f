import type { ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { periodText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { MeetingRow } from '../../parts/meeting-line.js';
import { PersonName } from '../../parts/person.js';
import type { ShownEdition, ShownPractice } from './documents.js';

const licences = { CC_BY: 'CC BY 4.0', CC_BY_SA: 'CC BY-SA 4.0', CC0: 'CC0 1.0' } as const;

/** Who, when, whom one asks, and what may be done with it. */
export function EditionFacts({
  practice,
  edition,
}: {
  practice: ShownPractice;
  edition: ShownEdition;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const { period, contact, contactEmail, languages, licence, meetings, targetGroups } = edition;
  return (
    <section className="practice-facts">
      <dl>
        <Bodies edition={edition} role="LEAD" />
        <Bodies edition={edition} role="PARTNER" />
        {period && <Fact name={t('practices.period')}>{periodText(period, locale, t)}</Fact>}
        {targetGroups.length > 0 && (
          <Fact name={t('practices.section.TARGET_GROUPS')}>
            {targetGroups.map((group) => t(`targetGroups.${group}`)).join(', ')}
          </Fact>
        )}
        {languages.length > 0 && (
          <Fact name={t('practices.languages')}>
            {languages.map((language) => names.of(language) ?? language).join(', ')}
          </Fact>
        )}
        {(contact ?? contactEmail) && (
          <Fact name={t('practices.contact')}>
            {contact}
            {contactEmail && (
              <a href={`mailto:${contactEmail}`} className="block [overflow-wrap:anywhere]">
                {contactEmail}
              </a>
            )}
          </Fact>
        )}
        {practice.authors.length > 0 && (
          <Fact name={t('practices.authors')}>
            <ul>
              {practice.authors.map((person) => (
                <li key={person.id}>
                  <PersonName person={person} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={t('practices.licence')}>
          {licence === 'ALL_RIGHTS' ? t('practices.licence.ALL_RIGHTS') : licences[licence]}
        </Fact>
        {meetings.length > 0 && (
          <Fact name={t('practices.meetings')}>
            <ul className="grid gap-3">
              {meetings.map((meeting) => (
                <li key={meeting.id}>
                  <MeetingRow meeting={meeting} whose={false} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Bodies({ edition, role }: { edition: ShownEdition; role: 'LEAD' | 'PARTNER' }): ReactNode {
  const t = useWords();
  const bodies = edition.bodies.filter((body) => body.role === role);
  if (bodies.length === 0) return null;
  return (
    <Fact name={t(role === 'LEAD' ? 'practices.lead' : 'practices.partners')}>
      <ul>
        {bodies.map(({ organisation, municipality, onBehalfOf }, at) => {
          const name = organisation?.name ?? municipality?.name ?? '';
          const text = onBehalfOf ? t('practices.onBehalf', { name, town: onBehalfOf.name }) : name;
          return (
            <li key={at}>
              {organisation && <Go to={addressOf('organisations', organisation)}>{text}</Go>}
              {!organisation && municipality && (
                <Go to={addressOf('municipalities', municipality)}>{text}</Go>
              )}
            </li>
          );
        })}
      </ul>
    </Fact>
  );
}
