import { useEffect, useState, type ReactNode } from 'react';
import type { RoleStepFragment } from '../../generated/graphql/graphql.js';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { PersonName, nameIn } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { useDays } from '../../rendering/clock.js';
import { useRoleName } from './changing-role.js';
import '../../look/groups.css';

export const RoleStep = graphql(`
  fragment RoleStep on MembershipStep {
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
`);

export interface StepPage {
  items: readonly FragmentType<typeof RoleStep>[];
  next?: string | null;
}

/** Who was what and when, in a group or a community: of everybody for those who manage roles, else one's own. */
export function RoleSteps({
  first,
  all,
  older,
}: {
  first: StepPage;
  all: boolean;
  older: (after: string) => Promise<StepPage | undefined>;
}): ReactNode {
  const t = useWords();
  const [further, setFurther] = useState<StepPage | null>(null);
  useEffect(() => setFurther(null), [first]);
  if (first.items.length === 0) return null;
  const items = further ? [...first.items, ...further.items] : first.items;
  const next = further ? further.next : first.next;
  const more = async (): Promise<void> => {
    const page = next ? await older(next) : undefined;
    if (page) setFurther({ items: [...(further?.items ?? []), ...page.items], next: page.next ?? null });
  };
  return (
    <section>
      <SectionHead>{t(all ? 'place.history' : 'place.history.own')}</SectionHead>
      <ol className="rows role-steps">
        {items.map((masked) => {
          const step = unmask(RoleStep, masked);
          return <StepRow key={step.id} step={step} />;
        })}
      </ol>
      {next && <Button onPress={() => void more()}>{t('place.history.more')}</Button>}
    </section>
  );
}

function StepRow({ step: { kind, role, at, person, by } }: { step: RoleStepFragment }): ReactNode {
  const t = useWords();
  const dayOf = useDays({ dateStyle: 'medium' });
  const nameOf = useRoleName();
  const byAnother = by && by.id !== person.id;
  return (
    <li>
      <time dateTime={at} className="muted small figures">
        {dayOf(at)}
      </time>
      <span>
        <b>
          <PersonName person={person} />
        </b>{' '}
        {t(`place.history.${kind}`, { role: nameOf(role) })}
        {byAnother && (
          <span className="muted small"> · {t('place.history.by', { name: nameIn(t, by) })}</span>
        )}
      </span>
    </li>
  );
}
