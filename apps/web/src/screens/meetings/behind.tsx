import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import type { ShownMeeting } from './documents.js';

const roles = ['HOST', 'ORGANISER', 'PARTNER'] as const;

/** Hosts, organisers, partners and patrons: a row for each of what they do. */
export function Behind({ meeting: { bodies, patrons } }: { meeting: ShownMeeting }): ReactNode {
  const t = useWords();
  if (bodies.length === 0 && patrons.length === 0) return null;
  return (
    <section>
      <SectionHead>{t('meetings.behind')}</SectionHead>
      <dl className="rows">
        {roles.map((role) => {
          const own = bodies.filter((body) => body.role === role);
          if (own.length === 0) return null;
          return (
            <div key={role} className="py-3">
              <dt className="muted small">{t(`meetings.role.${role}`, { count: own.length })}</dt>
              {own.map(({ organisation, municipality, onBehalfOf }) => (
                <dd key={organisation?.id ?? municipality?.id} className="m-0">
                  {organisation && (
                    <Go to={addressOf('organisations', organisation)} className="line-link">
                      {organisation.name}
                    </Go>
                  )}
                  {municipality && (
                    <Go to={addressOf('municipalities', municipality)} className="line-link">
                      {municipality.name}
                    </Go>
                  )}
                  {onBehalfOf && (
                    <span className="muted block">{t('meetings.behalf', { name: onBehalfOf.name })}</span>
                  )}
                </dd>
              ))}
            </div>
          );
        })}
        {patrons.length > 0 && (
          <div className="py-3">
            <dt className="muted small">{t('meetings.patrons')}</dt>
            {patrons.map(({ office, name }) => (
              <dd key={office} className="m-0">
                {[office, name].filter(Boolean).join(', ')}
              </dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  );
}
