import type { ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { today } from '../../parts/days.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';

export const ClaimRow = graphql(`
  fragment ClaimRow on AffiliationClaim {
    id
    jobTitle
    person {
      ...Name
    }
  }
`);

const ConfirmAffiliation = graphql(`
  mutation ConfirmAffiliation($id: ID!) {
    confirmAffiliation(id: $id) {
      id
      confirmed
    }
  }
`);

const EndAffiliation = graphql(`
  mutation EndAffiliation($id: ID!, $until: FuzzyDate!) {
    endAffiliation(id: $id, until: $until) {
      id
      until
    }
  }
`);

/** Who says that they work here: for whoever keeps the body, to confirm or to end. */
export function Claims({
  claims,
  again,
}: {
  claims: readonly FragmentType<typeof ClaimRow>[];
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [confirm, confirming] = useAct(ConfirmAffiliation);
  const [end, ending] = useAct(EndAffiliation);
  if (claims.length === 0) return null;
  const done = ({ problem }: { problem?: Parameters<typeof problemText>[1] | undefined }): void => {
    if (problem) toast(problemText(t, problem));
    again();
  };
  return (
    <section>
      <SectionHead>{t('programme.claims')}</SectionHead>
      <p className="muted">{t('programme.claims.why')}</p>
      <ul className="rows">
        {claims.map((masked) => {
          const { id, person, jobTitle } = unmask(ClaimRow, masked);
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <Avatar person={{ initials: person.initials, municipality: null }} size={36} />
              <span className="min-w-0 flex-1">
                <PersonName person={person} />
                {jobTitle && <span className="muted small block">{jobTitle}</span>}
              </span>
              <Button
                waiting={confirming}
                aria-label={t('programme.confirmOf', { name: person.name })}
                onPress={() => void confirm({ id }).then(done)}
              >
                {t('programme.confirm')}
              </Button>
              <Button
                look="quiet"
                waiting={ending}
                onPress={() => void end({ id, until: today() }).then(done)}
              >
                {t('programme.reject')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
