import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { Select, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { OrganisationPicker, type PickedOrganisation } from '../../parts/organisation-picker.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';

const AddFunder = graphql(`
  mutation AddFunder($input: AddFunderInput!) {
    addFunder(input: $input) {
      id
    }
  }
`);

/** Those that pay for such projects today; another one is named by its organisation. */
const countries = ['CH', 'DE', 'NO', 'SE', 'US', 'GB', 'FR', 'PL', 'RO', 'MD', 'UA', 'JP', 'CA', 'NL', 'AT'];
const currencies = ['EUR', 'PLN', 'RON', 'MDL', 'UAH', 'CHF', 'USD', 'GBP', 'NOK', 'SEK'];

/** Who pays for a project: an organisation or programme, or a country; how much, where it is known. */
export function FunderForm({
  projectId,
  onClose,
}: {
  projectId: string;
  onClose: (saved: boolean) => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [key] = useState(newId);
  const [organisation, setOrganisation] = useState<PickedOrganisation | null>(null);
  const [country, setCountry] = useState('');
  const [amount, setAmount] = useState('');
  const [currency, setCurrency] = useState('EUR');
  const [missing, setMissing] = useState(false);
  const [notNumber, setNotNumber] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [add, waiting] = useAct(AddFunder);
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const money = new Intl.DisplayNames([locale], { type: 'currency' });

  const save = async (): Promise<void> => {
    // People write "12 500,50".
    const number = amount.trim() === '' ? null : Number(amount.replace(/\s/gu, '').replace(',', '.'));
    const unread = number !== null && !(number >= 0 && number < 1e11);
    setMissing(!organisation && !country);
    setNotNumber(unread);
    if ((!organisation && !country) || unread) return;
    const { problem } = await add({
      input: {
        key,
        projectId,
        organisationId: organisation?.id ?? null,
        country: country || null,
        amount: number,
        currency: number === null ? null : currency,
      },
    });
    if (problem) return setWrong(problemText(t, problem));
    toast(t('programme.saved'));
    onClose(true);
  };
  return (
    <Dialog title={t('programme.funder.add')} open onClose={() => onClose(false)}>
      <Form
        problem={wrong}
        onSubmit={save}
        send={t('programme.save')}
        waiting={waiting}
        onCancel={() => onClose(false)}
      >
        <OrganisationPicker
          label={t('programme.funder.organisation')}
          wrong={missing ? t('programme.funder.who') : undefined}
          picked={organisation}
          onPick={setOrganisation}
        />
        <Select
          label={t('programme.funder.country')}
          value={country}
          onChange={(event) => setCountry(event.target.value)}
          options={[
            { value: '', text: t('programme.funder.noCountry') },
            ...countries
              .map((code) => ({ value: code, text: regions.of(code) ?? code }))
              .sort((a, b) => a.text.localeCompare(b.text, locale)),
          ]}
        />
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
            options={currencies.map((code) => ({ value: code, text: `${code} · ${money.of(code) ?? code}` }))}
          />
        </div>
      </Form>
    </Dialog>
  );
}
