import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useWords, type Language } from '../../../language/words.js';
import { Check, Choices, Select, TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { CountFields } from '../../../parts/long-form/count-fields.js';
import type { RowForm } from '../../../parts/long-form/rows.js';
import { labelsOf } from '../../../parts/place-form.js';
import { InTongue } from './in-tongue.js';
import type { EvidenceRow, LessonRow, ResourceRow, StepRow } from './part-texts.js';
import { isPeriod } from './wrong-in.js';

const whole = /^\d{1,10}$/;
type Written<One> = RowForm<One> & { tongue: Language };

/** What is typed of one row, and what is wrong with it once it was to be kept. */
function useRow<One extends { key: string }>(
  one: One | null,
  blank: Omit<One, 'key'>,
  keep: (one: One) => void,
) {
  const [row, setRow] = useState<One>(() => one ?? ({ key: newId(), ...blank } as One));
  const [tried, setTried] = useState(false);
  return {
    row,
    tried,
    change: (part: Partial<One>) => setRow((before) => ({ ...before, ...part })),
    send: (wrong: Record<string, string | undefined>) => {
      setTried(true);
      if (!Object.values(wrong).some(Boolean)) keep(row);
    },
  };
}

/** Something that was done, and how. */
export function StepForm({ one, keep, leave, tongue }: Written<StepRow>): ReactNode {
  const t = useWords();
  const { row, tried, change, send } = useRow(one, { titles: {}, texts: {} }, keep);
  const wrong = { titles: labelsOf(row.titles).length === 0 ? t('form.needed') : undefined };
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={() => send(wrong)} onCancel={leave}>
      <InTongue
        label={t('practiceForm.step.title')}
        wrong={tried ? wrong.titles : undefined}
        tongue={tongue}
        texts={row.titles}
        maxLength={200}
        change={(titles) => change({ titles })}
      />
      <InTongue
        label={t('practiceForm.step.text')}
        rows={5}
        tongue={tongue}
        texts={row.texts}
        maxLength={6000}
        change={(texts) => change({ texts })}
      />
    </Form>
  );
}

/** What was learnt, also from what failed. */
export function LessonForm({ one, keep, leave, tongue }: Written<LessonRow>): ReactNode {
  const t = useWords();
  const { row, tried, change, send } = useRow(one, { texts: {}, failure: false }, keep);
  const wrong = { texts: labelsOf(row.texts).length === 0 ? t('form.needed') : undefined };
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={() => send(wrong)} onCancel={leave}>
      <InTongue
        label={t('practices.lesson')}
        rows={5}
        wrong={tried ? wrong.texts : undefined}
        tongue={tongue}
        texts={row.texts}
        maxLength={6000}
        change={(texts) => change({ texts })}
      />
      <Check
        label={t('practiceForm.lesson.failure')}
        checked={row.failure}
        onChange={(event) => change({ failure: event.target.checked })}
      />
    </Form>
  );
}

/** By what one sees that it works, of which time, and from where that is known. */
export function EvidenceForm({ one, keep, leave, tongue }: Written<EvidenceRow>): ReactNode {
  const t = useWords();
  const blank = {
    indicators: {},
    value: '',
    qualifier: 'EXACT' as const,
    asWritten: '',
    period: '',
    sources: {},
  };
  const { row, tried, change, send } = useRow(one, blank, keep);
  const wrong = {
    indicators: labelsOf(row.indicators).length === 0 ? t('form.needed') : undefined,
    value: row.value.trim() && !whole.test(row.value.trim()) ? t('meetings.count.form') : undefined,
    period: isPeriod(row.period) ? undefined : t('places.date.form'),
  };
  const said: Partial<typeof wrong> = tried ? wrong : {};
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={() => send(wrong)} onCancel={leave}>
      <InTongue
        label={t('practiceForm.evidence.indicator')}
        hint={t('practiceForm.evidence.indicator.hint')}
        wrong={said.indicators}
        tongue={tongue}
        texts={row.indicators}
        maxLength={200}
        change={(indicators) => change({ indicators })}
      />
      <CountFields
        label={t('meetingRecord.figure.value')}
        wrong={said.value}
        value={row.value}
        qualifier={row.qualifier}
        change={change}
      />
      <TextField
        label={t('meetingRecord.figure.asWritten')}
        hint={t('practiceForm.evidence.asWritten.hint')}
        maxLength={120}
        value={row.asWritten}
        onChange={(event) => change({ asWritten: event.target.value })}
      />
      <TextField
        label={t('practiceForm.evidence.period')}
        hint={t('practiceForm.evidence.period.hint')}
        wrong={said.period}
        value={row.period}
        onChange={(event) => change({ period: event.target.value })}
      />
      <InTongue
        label={t('practiceForm.evidence.source')}
        tongue={tongue}
        texts={row.sources}
        maxLength={200}
        change={(sources) => change({ sources })}
      />
    </Form>
  );
}

const currencies = ['PLN', 'EUR', 'RON', 'MDL', 'UAH', 'USD', 'GBP', 'CHF'];

/** What it took: people, money, or something that words say. */
export function ResourceForm({ one, keep, leave, tongue }: Written<ResourceRow>): ReactNode {
  const t = useWords();
  const blank = {
    whats: {},
    kind: 'people' as const,
    people: '',
    qualifier: 'EXACT' as const,
    amount: '',
    currency: 'PLN',
  };
  const { row, tried, change, send } = useRow<ResourceRow>(one, blank, keep);
  const { kind, people, amount, currency } = row;
  const wrong = {
    whats: labelsOf(row.whats).length === 0 ? t('form.needed') : undefined,
    people: kind === 'people' && !whole.test(people.trim()) ? t('meetings.count.form') : undefined,
    amount:
      kind === 'money' && !/^\d[\d\s]{0,14}([.,]\d{1,2})?$/.test(amount.trim())
        ? t('practiceForm.amount.form')
        : undefined,
  };
  const said: Partial<typeof wrong> = tried ? wrong : {};
  const offered = currency && !currencies.includes(currency) ? [...currencies, currency] : currencies;
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={() => send(wrong)} onCancel={leave}>
      <InTongue
        label={t('practiceForm.resource.what')}
        hint={t('practiceForm.resource.what.hint')}
        wrong={said.whats}
        tongue={tongue}
        texts={row.whats}
        maxLength={200}
        change={(whats) => change({ whats })}
      />
      <Choices
        label={t('practiceForm.resource.kind')}
        name="kind"
        chosen={kind}
        onChange={(event) =>
          change({ kind: event.target.value as ResourceRow['kind'], currency: currency || 'PLN' })
        }
        options={(['people', 'money', 'words'] as const).map((value) => ({
          value,
          text: t(`practiceForm.resource.${value}`),
        }))}
      />
      {kind === 'people' && (
        <CountFields
          label={t('practiceForm.resource.howMany')}
          wrong={said.people}
          value={people}
          qualifier={row.qualifier}
          change={({ value, qualifier }) => change({ people: value, qualifier })}
        />
      )}
      {kind === 'money' && (
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <TextField
            label={t('practiceForm.amount')}
            inputMode="decimal"
            wrong={said.amount}
            value={amount}
            onChange={(event) => change({ amount: event.target.value })}
          />
          <Select
            label={t('practiceForm.currency')}
            value={currency}
            onChange={(event) => change({ currency: event.target.value })}
            options={offered.map((code) => ({ value: code, text: code }))}
          />
        </div>
      )}
    </Form>
  );
}
