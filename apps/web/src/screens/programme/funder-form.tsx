import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useLocale, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Select, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { OrganisationPicker, type PickedOrganisation } from '../../parts/organisation-picker.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { countryName, PayerLine } from './payer-line.js';

const AddFunder = graphql(`
  mutation AddFunder($input: AddFunderInput!) {
    addFunder(input: $input) {
      id
    }
  }
`);

const EditFunder = graphql(`
  mutation EditFunder($input: EditFunderInput!) {
    editFunder(input: $input) {
      id
      version
    }
  }
`);

const RemoveFunder = graphql(`
  mutation RemoveFunder($id: ID!) {
    removeFunder(id: $id)
  }
`);

/** Those that pay for such projects today; another one is named by its organisation. */
const countries = ['CH', 'DE', 'NO', 'SE', 'US', 'GB', 'FR', 'PL', 'RO', 'MD', 'UA', 'JP', 'CA', 'NL', 'AT'];
const currencies = ['EUR', 'PLN', 'RON', 'MDL', 'UAH', 'CHF', 'USD', 'GBP', 'NOK', 'SEK'];

const withHeld = (known: readonly string[], held: string): readonly string[] =>
  held === '' || known.includes(held) ? known : [held, ...known];

/** Who pays for a project: an organisation or programme, or a country; how much, where it is known. */
export function FunderForm({
  projectId,
  funder: masked,
  again,
  onClose,
}: {
  projectId: string;
  /** null: a new one */
  funder: FragmentType<typeof PayerLine> | null;
  /** asks anew for what stands, where somebody was faster */
  again: () => void;
  onClose: (changed: boolean) => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const funder = unmask(PayerLine, masked);
  const [key] = useState(newId);
  const [organisation, setOrganisation] = useState<PickedOrganisation | null>(funder?.organisation ?? null);
  const [country, setCountry] = useState(funder?.country ?? '');
  const [amount, setAmount] = useState(() => amountText(funder?.amount ?? null, locale));
  const [currency, setCurrency] = useState(funder?.currency ?? 'EUR');
  const [missing, setMissing] = useState(false);
  const [notNumber, setNotNumber] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const [add, adding] = useAct(AddFunder);
  const [edit, editing] = useAct(EditFunder);
  const [remove, goes] = useAct(RemoveFunder);
  const money = new Intl.DisplayNames([locale], { type: 'currency' });
  // Its published words stand: who it is may be said more exactly, and no more.
  const fixed = funder?.quoted ? funder : null;

  const told = (problem: Problem | undefined): void => {
    if (problem) {
      setWrong(refusalText(t, problem));
      if (problem.code !== 'CONFLICT') return;
      if (!problem.rule) toast(t('programme.changed'));
      return again();
    }
    toast(t('form.saved'));
    onClose(true);
  };
  const save = async (): Promise<void> => {
    // People write "12 500,50".
    const number = amount.trim() === '' ? null : Number(amount.replace(/\s/gu, '').replace(',', '.'));
    const unread = number !== null && !(number >= 0 && number < 1e11);
    setMissing(!organisation && !country);
    setNotNumber(unread);
    if ((!organisation && !country) || unread) return;
    const said = {
      organisationId: (fixed?.organisation ?? organisation)?.id ?? null,
      country: fixed?.country ?? (country || null),
      amount: number,
      currency: number === null ? null : currency,
    };
    const { problem } = funder
      ? await edit({ input: { ...said, id: funder.id, version: funder.version } })
      : await add({ input: { ...said, key, projectId } });
    told(problem);
  };

  if (funder && removing) {
    return (
      <Dialog
        role="alertdialog"
        title={t('programme.funder.remove.title')}
        open
        onClose={() => setRemoving(false)}
      >
        <Form
          problem={wrong}
          forget={() => setWrong(null)}
          onSubmit={() => remove({ id: funder.id }).then(({ problem }) => told(problem))}
          send={t('programme.funder.remove')}
          look="danger"
          waiting={goes}
          onCancel={() => setRemoving(false)}
        >
          <p>
            {t('programme.funder.remove.why', {
              name: funder.organisation?.name ?? countryName(funder.country ?? '', locale),
            })}
          </p>
        </Form>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t(funder ? 'programme.funder.edit' : 'programme.funder.add')}
      open
      onClose={() => onClose(false)}
    >
      <Form
        problem={wrong}
        forget={() => setWrong(null)}
        onSubmit={save}
        send={t('form.save')}
        waiting={adding || editing}
        onCancel={() => onClose(false)}
        also={
          funder &&
          !fixed && (
            <Button
              look="quiet"
              onPress={() => {
                setWrong(null);
                setRemoving(true);
              }}
            >
              {t('programme.funder.remove')}
            </Button>
          )
        }
      >
        {fixed && <p className="measure">{t('programme.funder.quoted')}</p>}
        {fixed?.organisation ? (
          <p>
            <span className="muted small block">{t('programme.funder.organisation')}</span>
            {fixed.organisation.name}
          </p>
        ) : (
          <OrganisationPicker
            label={t('programme.funder.organisation')}
            wrong={missing ? t('programme.funder.who') : undefined}
            picked={organisation}
            onPick={setOrganisation}
          />
        )}
        {fixed?.country ? (
          <p>
            <span className="muted small block">{t('programme.funder.country')}</span>
            {countryName(fixed.country, locale)}
          </p>
        ) : (
          <Select
            label={t('programme.funder.country')}
            value={country}
            onChange={(event) => setCountry(event.target.value)}
            options={[
              { value: '', text: t('programme.funder.noCountry') },
              ...withHeld(countries, funder?.country ?? '')
                .map((code) => ({ value: code, text: countryName(code, locale) }))
                .sort((a, b) => a.text.localeCompare(b.text, locale)),
            ]}
          />
        )}
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label={t('programme.funder.amount')}
            hint={t('form.optional')}
            inputMode="decimal"
            wrong={notNumber ? t('form.notRight') : undefined}
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
          <Select
            label={t('programme.funder.currency')}
            value={currency}
            onChange={(event) => setCurrency(event.target.value)}
            options={withHeld(currencies, funder?.currency ?? '').map((code) => ({
              value: code,
              text: `${code} · ${money.of(code) ?? code}`,
            }))}
          />
        </div>
      </Form>
    </Dialog>
  );
}

/** As it is typed: no spaces between the thousands. */
function amountText(amount: number | null, locale: string): string {
  return amount === null
    ? ''
    : amount.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 2 });
}

function refusalText(t: ReturnType<typeof useWords>, problem: Problem): string {
  if (problem.rule === 'PUBLISHED') return t('programme.funder.published');
  if (problem.rule === 'DRAFTED') return t('programme.funder.drafted');
  if (problem.code === 'CONFLICT') return t('programme.changed');
  return problemText(t, problem);
}
