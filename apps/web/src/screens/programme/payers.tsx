import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { unmask, type FragmentType } from '../../graphql/documents.js';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { countryName, PayerLine } from './payer-line.js';

// Only who keeps the programme needs it.
const FunderForm = lazy(async () => ({ default: (await import('./funder-form.js')).FunderForm }));

/** Who pays for a project, and how much where it is known; for who keeps it, each with a way to correct it. */
export function Payers({
  projectId,
  funders,
  mayEdit,
  again,
}: {
  projectId: string;
  funders: readonly FragmentType<typeof PayerLine>[];
  mayEdit: boolean;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [editing, setEditing] = useState<string | null>(null);
  const edited = funders.find((masked) => unmask(PayerLine, masked).id === editing);
  return (
    <>
      <ul>
        {funders.map((masked) => {
          const { id, country, organisation, amount, currency } = unmask(PayerLine, masked);
          const name = organisation?.name ?? countryName(country ?? '', locale);
          return (
            <li key={id} className="flex items-center justify-between gap-2">
              <span className="min-w-0">
                {organisation ? (
                  <Go to={addressOf('organisations', organisation)}>{organisation.name}</Go>
                ) : (
                  name
                )}
                {amount !== null && currency && (
                  <span className="muted figures">
                    {' '}
                    {amount.toLocaleString(locale, {
                      style: 'currency',
                      currency,
                      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
                    })}
                  </span>
                )}
              </span>
              {mayEdit && (
                <Button
                  look="quiet"
                  icon
                  aria-label={t('programme.funder.editOf', { name })}
                  onPress={() => setEditing(id)}
                >
                  <Pencil aria-hidden="true" />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {edited && (
        <Suspense fallback={null}>
          <FunderForm
            // A newer version begins the form anew: what was typed on the old one is not saved over it.
            key={`${editing} ${unmask(PayerLine, edited).version}`}
            projectId={projectId}
            funder={edited}
            again={again}
            onClose={(changed) => {
              setEditing(null);
              if (changed) again();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
