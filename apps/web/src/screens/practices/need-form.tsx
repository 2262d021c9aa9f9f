import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { parseFuzzyDate } from '#kernel';
import type { NeedsPageQuery, NeedState, TargetGroup } from '../../generated/graphql/graphql.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useLanguage, useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { Select, TextArea, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { ThemePicker } from '../../parts/themes.js';
import { toast } from '../../parts/toast.js';
import { EditNeed, StateNeed, type ShownNeed } from './need-documents.js';
import { needStates } from './needs-search.js';
import { TargetGroupTicks } from './target-group-ticks.js';

const rules = z.object({
  place: z.string(),
  title: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(160, 'form.tooLong')),
  words: z.string().check(z.trim(), z.maxLength(4000, 'form.tooLong')),
  period: z.string().check(
    z.trim(),
    z.refine((text) => parseFuzzyDate(text) !== null, 'places.date.form'),
  ),
  state: z.string(),
});

const mostThemes = 10;

/** What a town looks for: a new one, or one that is changed. */
export function NeedForm({
  need,
  places = [],
  onClose,
}: {
  need?: ShownNeed;
  /** where the viewer may say what a town needs, for a new one */
  places?: NeedsPageQuery['needPlaces'];
  /** with the number of a new one */
  onClose: (number?: number) => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [key] = useState(() => crypto.randomUUID());
  const [themeIds, setThemeIds] = useState<readonly string[]>(need?.themes.map(({ id }) => id) ?? []);
  const [targetGroups, setTargetGroups] = useState<readonly TargetGroup[]>(need?.targetGroups ?? []);
  const [unthemed, setUnthemed] = useState(false);
  const [stateNeed, stating] = useAct(StateNeed);
  const [editNeed, editing] = useAct(EditNeed);
  const form = useFields(rules, {
    ...{ place: '0', title: need?.title ?? '', words: need?.words ?? '' },
    ...{ period: need?.period ?? '', state: need?.state ?? 'OPEN' },
  });
  const submit = form.handleSubmit(async ({ place, state, ...said }) => {
    setUnthemed(themeIds.length === 0);
    if (themeIds.length === 0) return;
    const content = { ...said, language, themeIds: [...themeIds], targetGroups: [...targetGroups] };
    const { community, municipality } = places[Number(place)] ?? {};
    const { answer, problem } = need
      ? await editNeed({
          input: { id: need.id, version: need.version, ...content, state: state as NeedState },
        })
      : await stateNeed({
          input: { key, communityId: community!.id, municipalityId: municipality!.id, ...content },
        });
    if (!answer) return form.refuse(problem ?? null);
    toast(t('needs.saved'));
    onClose('stateNeed' in answer ? answer.stateNeed.number : undefined);
  });
  const tell = ({ code, rule }: Problem): string | null =>
    code === 'CONFLICT' && rule === 'CHANGED' ? t('needs.changed') : null;
  return (
    <Dialog title={t(need ? 'needs.edit' : 'needs.new')} open onClose={() => onClose()}>
      <FilledForm
        form={form}
        onSubmit={submit}
        send={t('needs.save')}
        waiting={stating || editing}
        onCancel={() => onClose()}
        tell={tell}
      >
        {places.length > 1 && (
          <Select
            label={t('needs.place')}
            options={places.map(({ community, municipality }, at) => ({
              value: String(at),
              text: t('needs.placeOf', { town: municipality.name, community: community.name }),
            }))}
            {...form.register('place')}
          />
        )}
        {need && (
          <Select
            label={t('needs.state')}
            options={needStates.map((value) => ({ value, text: t(`needs.state.${value}`) }))}
            {...form.register('state')}
          />
        )}
        <TextField
          label={t('needs.name')}
          hint={t('needs.name.hint')}
          maxLength={160}
          {...form.field('title')}
        />
        <TextArea label={t('needs.words')} rows={4} maxLength={4000} {...form.field('words')} />
        <ThemePicker
          chosen={themeIds}
          onChange={setThemeIds}
          most={mostThemes}
          hint={t('needs.themes', { most: mostThemes })}
          wrong={unthemed && themeIds.length === 0 ? t('form.needed') : undefined}
        />
        <TargetGroupTicks ticked={targetGroups} change={setTargetGroups} />
        <TextField label={t('needs.period')} hint={t('places.date.hint')} {...form.field('period')} />
      </FilledForm>
    </Dialog>
  );
}
