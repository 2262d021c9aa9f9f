import type { ReactNode } from 'react';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { OrganisationPicker, type PickedOrganisation } from '../../parts/organisation-picker.js';
import { TownPicker, type PickedTown } from '../../parts/town-picker.js';

/** Where an organisation sits, of what it is a part and for whom it acts. */
export interface Belonging {
  seat: PickedTown | null;
  partOf: PickedOrganisation | null;
  /** the municipality and the organisation on whose behalf it acts */
  municipality: PickedTown | null;
  behalfOf: PickedOrganisation | null;
}

/** The same in the server's words. */
export const belongingIds = (said: Belonging) => ({
  seatId: said.seat?.id ?? null,
  partOfId: said.partOf?.id ?? null,
  municipalityId: said.municipality?.id ?? null,
  behalfOfId: said.behalfOf?.id ?? null,
});

/** What is wrong with it, in words of its own; null where something else is. */
export function belongingRefusal(t: ReturnType<typeof useWords>, problem: Problem | null): string | null {
  return problem?.rule === 'CIRCLE' ? t('programme.circle') : null;
}

export function BelongingFields({
  said,
  change,
  problem,
}: {
  said: Belonging;
  change: (said: Belonging) => void;
  /** what the server refused */
  problem: Problem | null;
}): ReactNode {
  const t = useWords();
  const wrong = (field: string): string | undefined =>
    problem?.field === field ? (belongingRefusal(t, problem) ?? t('form.notRight')) : undefined;
  return (
    <>
      <TownPicker
        label={t('programme.seat')}
        hint={t('form.optional')}
        wrong={wrong('seatId')}
        picked={said.seat}
        onPick={(seat) => change({ ...said, seat })}
      />
      <OrganisationPicker
        label={t('programme.partOf')}
        hint={t('form.optional')}
        wrong={wrong('partOfId')}
        picked={said.partOf}
        onPick={(partOf) => change({ ...said, partOf })}
      />
      <TownPicker
        label={t('programme.behalfOf.town')}
        hint={t('programme.behalfOf.hint')}
        wrong={wrong('municipalityId')}
        picked={said.municipality}
        onPick={(municipality) => change({ ...said, municipality })}
      />
      <OrganisationPicker
        label={t('programme.behalfOf.body')}
        hint={t('form.optional')}
        wrong={wrong('behalfOfId')}
        picked={said.behalfOf}
        onPick={(behalfOf) => change({ ...said, behalfOf })}
      />
    </>
  );
}
