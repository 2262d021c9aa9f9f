import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { newId } from '#kernel';
import { useConnection } from '../../connection.js';
import { announce } from '../../frame/announcer.js';
import { useWords } from '../../language/words.js';
import type { DraftText } from '../../live/hooks.js';
import { isGone, isPicture, mostAttachments, upload, type Attached } from '../../live/uploads.js';
import { uploadProblem } from '../../parts/files.js';

/** A file on its way, or one that did not arrive. */
export interface Arriving {
  key: string;
  file: File;
  /** 0 to 1 */
  part: number;
  /** why it did not arrive, in words with what to do */
  wrong: string | null;
  stop: () => void;
}

export interface Attaching {
  attached: readonly Attached[];
  arriving: readonly Arriving[];
  /** files are dragged over the form */
  over: boolean;
  /** what is wrong with an attachment, by its id: shown after the first attempt to send */
  wrong: ReadonlyMap<string, string>;
  /** more than a post can hold, or no connection */
  note: string | null;
  add(files: Iterable<File>): void;
  retry(key: string): void;
  dismiss(key: string): void;
  remove(id: string): void;
  describe(id: string, alt: string): void;
  /** Whether everything may be sent; says what is missing otherwise. */
  check(): boolean;
  /** Sent or thrown away: nothing is on its way any more. */
  reset(): void;
  /** for the form: files dropped on it, files pasted into it */
  catches: {
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
    onPaste: (event: ClipboardEvent) => void;
  };
}

/** The files of a draft: brought one after another as they are chosen, dropped or pasted, and kept with the draft. */
export function useAttaching(draft: DraftText, change: (change: Partial<DraftText>) => void): Attaching {
  const t = useWords();
  const { online } = useConnection();
  const [arriving, setArriving] = useState<readonly Arriving[]>([]);
  const [over, setOver] = useState(false);
  const [checked, setChecked] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  // Two files may arrive between two drawings: each must see the other.
  const held = useRef<readonly Attached[]>([]);
  held.current = draft.attachments ?? [];
  const onWay = useRef<readonly Arriving[]>([]);
  onWay.current = arriving;
  useEffect(() => () => onWay.current.forEach((one) => one.stop()), []);

  const keep = (attachments: readonly Attached[]): void => {
    held.current = attachments;
    change({ attachments: [...attachments] });
  };
  const alter = (key: string, part: Partial<Arriving>): void =>
    setArriving((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const bring = async (key: string, file: File): Promise<void> => {
    const stopping = new AbortController();
    let stopped = false;
    const stop = (): void => {
      stopped = true;
      stopping.abort();
    };
    alter(key, { part: 0, wrong: null, stop });
    const { answer, problem } = await upload(file, {
      signal: stopping.signal,
      onProgress: (part) => alter(key, { part }),
    });
    if (stopped) return;
    if (problem) return alter(key, { wrong: t(uploadProblem(problem), { name: file.name }) });
    setArriving((all) => all.filter((one) => one.key !== key));
    const { until, ...brought } = answer;
    keep([...held.current, { ...brought, alt: null, urlUntil: until, broughtAt: new Date().toISOString() }]);
    announce(t('attach.arrived', { name: answer.name }));
  };
  const add = (files: Iterable<File>): void => {
    const chosen = [...files];
    if (chosen.length === 0) return;
    if (!online) return setNote(t('attach.wrong.OFFLINE'));
    const room = mostAttachments - held.current.length - onWay.current.length;
    setNote(chosen.length > room ? t('attach.wrong.MANY', { count: mostAttachments }) : null);
    const fresh = chosen.slice(0, Math.max(0, room)).map((file) => ({ key: newId(), file }));
    const waiting = fresh.map((one) => ({ ...one, part: 0, wrong: null, stop: () => undefined }));
    onWay.current = [...onWay.current, ...waiting];
    setArriving((all) => [...all, ...waiting]);
    // One after another: a phone's slow line would otherwise bring all of them at the very end.
    void fresh.reduce<Promise<void>>(
      (before, { key, file }) =>
        before.then(() => (onWay.current.some((one) => one.key === key) ? bring(key, file) : undefined)),
      Promise.resolve(),
    );
  };
  const wrong = new Map<string, string>();
  const told = new Set<string>();
  for (const one of held.current) {
    const alt = one.alt?.trim().toLocaleLowerCase() ?? '';
    if (isGone(one, Date.now())) wrong.set(one.id, t('attach.gone'));
    else if (isPicture(one) && alt === '') wrong.set(one.id, t('attach.alt.needed'));
    else if (isPicture(one) && told.has(alt)) wrong.set(one.id, t('attach.alt.twice'));
    told.add(alt);
  }
  const fromDrag = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

  return {
    attached: held.current,
    arriving,
    over,
    wrong: checked ? wrong : new Map<string, string>(),
    note,
    add,
    retry: (key) => {
      const again = arriving.find((one) => one.key === key);
      if (again) void bring(key, again.file);
    },
    dismiss: (key) => {
      setNote(null);
      arriving.find((one) => one.key === key)?.stop();
      setArriving((all) => all.filter((one) => one.key !== key));
    },
    remove: (id) => {
      setNote(null);
      keep(held.current.filter((one) => one.id !== id));
    },
    describe: (id, alt) => keep(held.current.map((one) => (one.id === id ? { ...one, alt } : one))),
    check: () => {
      setChecked(true);
      if (arriving.length > 0) setNote(t('attach.wait'));
      return arriving.length === 0 && wrong.size === 0;
    },
    reset: () => {
      setChecked(false);
      setNote(null);
    },
    catches: {
      onDragOver: (event) => {
        if (!fromDrag(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event) => {
        setOver(false);
        if (!fromDrag(event)) return;
        event.preventDefault();
        add(event.dataTransfer.files);
      },
      onPaste: (event) => {
        // A table copied from a spreadsheet comes as text and as a picture of itself: then the text is meant.
        if (event.clipboardData.files.length === 0 || event.clipboardData.types.includes('text/plain'))
          return;
        event.preventDefault();
        add(event.clipboardData.files);
      },
    },
  };
}
