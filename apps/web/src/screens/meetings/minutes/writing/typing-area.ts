import type { SharedText } from './shared-text.js';
import { changeOf } from './text-change.js';

/** What of a text field is needed. */
type Area = Pick<
  HTMLTextAreaElement,
  'value' | 'selectionStart' | 'selectionEnd' | 'selectionDirection' | 'setSelectionRange' | 'scrollTop'
>;

/** Ties a text field to a shared text: what is typed goes there, what others type comes here. */
export class TypingArea {
  private readonly stop: () => void;

  /** @param hasFocus in some browsers a selection that is set takes the focus along */
  constructor(
    private readonly area: Area,
    private readonly text: SharedText,
    hasFocus: () => boolean,
  ) {
    this.stop = text.showIn({
      places: () => (hasFocus() ? [area.selectionStart, area.selectionEnd] : []),
      show: (words, [start, end]) => {
        const { scrollTop, selectionDirection } = area;
        area.value = words;
        if (start !== undefined) area.setSelectionRange(start, end ?? start, selectionDirection);
        area.scrollTop = scrollTop;
      },
    });
  }

  /** The field has changed under somebody's hands. */
  typed(): void {
    const change = changeOf(this.text.read(), this.area.value, this.area.selectionEnd);
    if (change) this.text.change(change);
  }

  close(): void {
    this.stop();
  }
}
