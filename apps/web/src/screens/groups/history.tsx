import { useEffect, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import type { MembershipHistoryQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { askWith, useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { useRoleName } from './changing-role.js';

const MembershipHistory = graphql(`
  query MembershipHistory($number: Int!, $after: String) {
    group(number: $number) {
      id
      history(first: 20, after: $after) {
        items {
          id
          kind
          role
          at
          person {
            ...Name
          }
          by {
            id
            name
          }
        }
        next
      }
    }
  }
`);

type Step = MembershipHistoryQuery['group']['history']['items'][number];

/** Who was what and when: of everybody for those who manage roles, else one's own. */
export function History({
  number,
  all,
  turn,
}: {
  number: number;
  all: boolean;
  /** asked anew whenever this changes */
  turn: number;
}): ReactNode {
  const t = useWords();
  const client = useClient();
  const { answer, again } = useAsk(MembershipHistory, { number });
  const [further, setFurther] = useState<{ items: Step[]; next: string | null } | null>(null);
  useEffect(() => {
    setFurther(null);
    again();
  }, [turn, again]);
  const page = answer?.group.history;
  if (!page || page.items.length === 0) return null;
  const items = further ? [...page.items, ...further.items] : page.items;
  const next = further ? further.next : page.next;
  const more = async (): Promise<void> => {
    const { answer: older } = await askWith(client, MembershipHistory, { number, after: next });
    if (!older) return;
    const { items: found, next: after } = older.group.history;
    setFurther({ items: [...(further?.items ?? []), ...found], next: after ?? null });
  };
  return (
    <section>
      <SectionHead>{t(all ? 'place.history' : 'place.history.own')}</SectionHead>
      <ol className="rows role-steps">
        {items.map((step) => (
          <StepRow key={step.id} step={step} />
        ))}
      </ol>
      {next && <Button onPress={() => void more()}>{t('place.history.more')}</Button>}
    </section>
  );
}

function StepRow({ step: { kind, role, at, person, by } }: { step: Step }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const nameOf = useRoleName();
  const byAnother = by && by.id !== person.id;
  return (
    <li>
      <time dateTime={at} className="muted small figures">
        {new Date(at).toLocaleDateString(locale, { dateStyle: 'medium' })}
      </time>
      <span>
        <b>
          <PersonName person={person} />
        </b>{' '}
        {t(`place.history.${kind}`, { role: nameOf(role) })}
        {byAnother && <span className="muted small"> · {t('place.history.by', { name: by.name })}</span>}
      </span>
    </li>
  );
}
