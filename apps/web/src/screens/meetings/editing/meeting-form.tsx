import { useRef, useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../../../language/words.js';
import { Select, TextArea, TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { InEveryLanguage } from '../../../parts/in-every-language.js';
import { LeaveGuard } from '../../../parts/leave-guard.js';
import { useMerged } from '../../../parts/merged.js';
import { visibilities } from '../../../parts/place-form.js';
import { PageTitle, SectionHead } from '../../../parts/section.js';
import { problemText } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import { AccessFields } from './access-fields.js';
import { BehindFields } from './behind-fields.js';
import { BelongingFields } from './belonging-fields.js';
import { kinds } from './choices.js';
import { CreateMeeting, EditMeeting, type EditedMeeting } from './documents.js';
import {
  changesOf,
  isSame,
  textsOfMeeting,
  type MeetingTexts,
  type Part,
  type Wrong,
} from './meeting-texts.js';
import { MoneyFields } from './money-fields.js';
import { PhotoFields } from './photo-fields.js';
import { PeopleFields } from './people-fields.js';
import { RecordFields } from './record-fields.js';
import { WhenAndWhere } from './when-and-where.js';
import { wrongIn } from './wrong-in.js';

/** A meeting: what it is called and about, when and where it is stand open; all else is folded away until it is wanted. */
export function MeetingForm({
  meeting,
  places = [],
  onDone,
  onCancel,
  again,
}: {
  /** null: a new one */
  meeting: EditedMeeting | null;
  /** of a new one: whose it may be */
  places?: readonly { id: string; name: string; communityId: string }[];
  onDone: (saved: { number: number; slug: string }) => void;
  onCancel: () => void;
  again?: () => void;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const [key] = useState(newId);
  const [placeId, setPlaceId] = useState(places[0]?.id ?? '');
  const { texts, begun, change } = useMerged(meeting?.version, () => textsOfMeeting(meeting));
  const [wrong, setWrong] = useState<Wrong>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [create, creating] = useAct(CreateMeeting);
  const [edit, editing] = useAct(EditMeeting);
  const saved = useRef(false);
  const [standing] = useState(() =>
    texts.titles[own] || texts.topics[own] || texts.aims[own]
      ? []
      : languages.filter((one) => texts.titles[one] || texts.topics[one] || texts.aims[one]),
  );

  const save = async (): Promise<void> => {
    const found = wrongIn(texts, t);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const content = changesOf(texts, begun, own);
    const { answer, problem: refused } = meeting
      ? await edit({ input: { id: meeting.id, version: meeting.version, content } }).then((kept) => ({
          answer: kept.answer?.editMeeting,
          problem: kept.problem,
        }))
      : await create({ input: { key, placeId, content } }).then((made) => ({
          answer: made.answer?.createMeeting,
          problem: made.problem,
        }));
    if (!answer) {
      if (refused?.code === 'CONFLICT') again?.();
      return setProblem(refused ?? null);
    }
    saved.current = true;
    toast(t('form.saved'));
    onDone(answer);
  };
  const part: Part = { texts, wrong, change };

  return (
    <div className="wide page">
      <PageTitle>{t(meeting ? 'meetings.edit' : 'meetings.new')}</PageTitle>
      <LeaveGuard when={() => !saved.current && !isSame(texts, begun)} />
      <Form
        className="mt-6 meeting-form"
        problem={problem && (problem.code === 'CONFLICT' ? t('form.merged') : problemText(t, problem))}
        forget={() => setProblem(null)}
        onSubmit={save}
        send={t('form.save')}
        waiting={creating || editing}
        onCancel={onCancel}
      >
        {!meeting && (
          <Select
            label={t('meetings.whose')}
            value={placeId}
            onChange={(event) => {
              setPlaceId(event.target.value);
              change({ partOfId: '' });
            }}
            options={places.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <About {...part} standing={standing} />
        <SectionHead>{t('meetings.when')}</SectionHead>
        <WhenAndWhere {...part} />
        <div className="form-parts">
          <BehindFields {...part} />
          <PeopleFields {...part} />
          <AccessFields {...part} />
          <BelongingFields
            {...part}
            communityId={meeting?.community?.id ?? places.find(({ id }) => id === placeId)?.communityId}
            ownId={meeting?.id ?? null}
            holds={(meeting?.parts.length ?? 0) > 0}
          />
          <MoneyFields {...part} />
          <RecordFields {...part} />
          <PhotoFields {...part} />
        </div>
        <Select
          label={t('groups.about.visibility')}
          value={texts.visibility}
          onChange={(event) => change({ visibility: event.target.value as MeetingTexts['visibility'] })}
          options={[
            ...(meeting ? [] : [{ value: '', text: t('meetings.visibility.asPlace') }]),
            ...visibilities.map((value) => ({ value, text: t(`groups.visibility.short.${value}`) })),
          ]}
        />
      </Form>
    </div>
  );
}

/** What sort of meeting it is, and title, topic and aim in the languages. */
function About({ texts, change, standing }: Part & { standing: readonly Language[] }): ReactNode {
  const t = useWords();
  return (
    <>
      <Select
        label={t('meetings.kind')}
        value={texts.kind}
        onChange={(event) => change({ kind: event.target.value as MeetingTexts['kind'] })}
        options={kinds.map((kind) => ({ value: kind, text: t(`meetings.kind.${kind}`) }))}
      />
      <InEveryLanguage others={t('meetings.name.others')} standing={standing}>
        {(language) => (
          <div key={language} className="grid gap-5" lang={language}>
            <TextField
              label={t('meetings.name', { language: languageNames[language] })}
              maxLength={200}
              value={texts.titles[language] ?? ''}
              onChange={(event) => change({ titles: { ...texts.titles, [language]: event.target.value } })}
            />
            <TextArea
              label={t('meetings.topicIn', { language: languageNames[language] })}
              rows={3}
              maxLength={2000}
              value={texts.topics[language] ?? ''}
              onChange={(event) => change({ topics: { ...texts.topics, [language]: event.target.value } })}
            />
            <TextArea
              label={t('meetings.aimIn', { language: languageNames[language] })}
              rows={3}
              maxLength={2000}
              value={texts.aims[language] ?? ''}
              onChange={(event) => change({ aims: { ...texts.aims, [language]: event.target.value } })}
            />
          </div>
        )}
      </InEveryLanguage>
    </>
  );
}
