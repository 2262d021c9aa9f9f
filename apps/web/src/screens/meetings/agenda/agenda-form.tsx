import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { languageNames, languages, useLanguage, useWords } from '../../../language/words.js';
import { Button } from '../../../parts/button.js';
import { Dialog } from '../../../parts/dialog.js';
import { Select, TextArea, TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { PersonPicker } from '../../../parts/person-picker.js';
import { problemText } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import { AddAgendaItem, EditAgendaItem, type ShownItem } from './documents.js';

const kinds = ['INFORMATION', 'DISCUSSION', 'DECISION'] as const;
const address = /^https?:\/\/[^\s<>"]{1,490}$/;

/** One thing to be spoken of: put into the agenda, proposed, or changed. */
export function AgendaItemDialog({
  meetingId,
  item,
  keeps,
  again,
  onClose,
}: {
  meetingId: string;
  /** null: a new one */
  item: ShownItem | null;
  /** what is added stands in the agenda at once */
  keeps: boolean;
  again: () => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const [key] = useState(newId);
  const [texts, setTexts] = useState(() => ({
    title: item?.title ?? '',
    text: item?.text ?? '',
    language: item?.language ?? (own as string),
    kind: item?.kind ?? 'DISCUSSION',
    minutes: item?.minutes?.toString() ?? '',
    presenter: item?.presenter ?? null,
    links: item?.links.map(({ title, url }) => ({ title, url })) ?? [],
  }));
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [add, adding] = useAct(AddAgendaItem);
  const [edit, editing] = useAct(EditAgendaItem);
  const change = (part: Partial<typeof texts>): void => setTexts((before) => ({ ...before, ...part }));
  const links = texts.links.filter(({ title, url }) => title.trim() || url.trim());
  const minutes = texts.minutes.trim() ? Number(texts.minutes) : null;
  const wrong = {
    title: texts.title.trim() ? undefined : t('form.needed'),
    minutes:
      minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440)
        ? undefined
        : t('agenda.minutes.form'),
    link: (link: { title: string; url: string }) =>
      !links.includes(link) || (link.title.trim() && address.test(link.url.trim()))
        ? undefined
        : t('agenda.link.form'),
  };
  const save = async (): Promise<void> => {
    setTried(true);
    if (wrong.title ?? wrong.minutes ?? links.map(wrong.link).find(Boolean)) return;
    const content = {
      title: texts.title.trim(),
      text: texts.text.trim() || null,
      language: texts.language,
      kind: texts.kind,
      minutes,
      presenterId: texts.presenter?.id ?? null,
      links: links.map(({ title, url }) => ({ title: title.trim(), url: url.trim() })),
    };
    const { problem: refused } = item
      ? await edit({ input: { id: item.id, version: item.version, content } })
      : await add({ input: { key, meetingId, content } });
    again();
    if (refused) return setProblem(refused);
    toast(t(item ? 'agenda.saved' : keeps ? 'agenda.added' : 'agenda.proposed'));
    onClose();
  };
  const said = (refused: Problem): string =>
    refused.code === 'CONFLICT'
      ? t(refused.details.rule === 'TOO_MANY' ? 'agenda.tooMany' : 'agenda.changed')
      : problemText(t, refused);
  const known = languages.some((one) => one === texts.language);
  return (
    <Dialog title={t(item ? 'agenda.edit' : keeps ? 'agenda.add' : 'agenda.propose')} open onClose={onClose}>
      <Form
        problem={problem && said(problem)}
        forget={() => setProblem(null)}
        onSubmit={save}
        send={t(item ? 'form.save' : keeps ? 'agenda.add' : 'agenda.propose.send')}
        waiting={adding || editing}
        onCancel={onClose}
      >
        <TextField
          label={t('agenda.field.title')}
          wrong={tried ? wrong.title : undefined}
          maxLength={200}
          lang={texts.language}
          value={texts.title}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TextArea
          label={t('agenda.field.text')}
          rows={3}
          maxLength={4000}
          lang={texts.language}
          value={texts.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Select
            label={t('agenda.field.kind')}
            value={texts.kind}
            onChange={(event) => change({ kind: event.target.value as (typeof kinds)[number] })}
            options={kinds.map((kind) => ({ value: kind, text: t(`agenda.kind.${kind}`) }))}
          />
          <TextField
            label={t('agenda.field.minutes')}
            wrong={tried ? wrong.minutes : undefined}
            inputMode="numeric"
            value={texts.minutes}
            onChange={(event) => change({ minutes: event.target.value })}
          />
        </div>
        <PersonPicker
          label={t('agenda.field.presenter')}
          picked={texts.presenter}
          onPick={(presenter) => change({ presenter: presenter as typeof texts.presenter })}
        />
        {texts.links.map((link, at) => {
          const put = (part: Partial<typeof link>): void =>
            change({ links: texts.links.map((one, i) => (i === at ? { ...one, ...part } : one)) });
          return (
            <fieldset key={at} className="agenda-link">
              <legend className="label">{t('agenda.link.nth', { n: at + 1 })}</legend>
              <TextField
                label={t('agenda.link.title')}
                maxLength={200}
                value={link.title}
                onChange={(event) => put({ title: event.target.value })}
              />
              <TextField
                label={t('agenda.link.url')}
                wrong={tried ? wrong.link(link) : undefined}
                inputMode="url"
                value={link.url}
                onChange={(event) => put({ url: event.target.value })}
              />
              <Button
                look="quiet"
                icon
                aria-label={t('agenda.link.remove', { n: at + 1 })}
                onPress={() => change({ links: texts.links.filter((_, i) => i !== at) })}
              >
                <Trash2 aria-hidden="true" />
              </Button>
            </fieldset>
          );
        })}
        {texts.links.length < 10 && (
          <div>
            <Button look="quiet" onPress={() => change({ links: [...texts.links, { title: '', url: '' }] })}>
              <Plus aria-hidden="true" />
              {t('agenda.link.add')}
            </Button>
          </div>
        )}
        <Select
          label={t('agenda.field.language')}
          value={texts.language}
          onChange={(event) => change({ language: event.target.value })}
          options={[...languages, ...(known ? [] : [texts.language])].map((one) => ({
            value: one,
            text: languageNames[one as 'pl'] ?? one,
            lang: one,
          }))}
        />
      </Form>
    </Dialog>
  );
}
