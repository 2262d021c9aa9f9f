/** Runs inside the page of a test: what can be measured only there. */
globalThis.guildhallSight = {
  /** Elements that reach beyond the right edge, where the page, or what scrolls in its place on a phone, moves sideways. */
  overflowing() {
    const width = document.documentElement.clientWidth;
    const scrollers = [document.documentElement, document.querySelector('main')];
    if (scrollers.every((one) => !one || one.scrollWidth <= one.clientWidth)) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1 && !clipped(one, width))
      .slice(-3)
      .map(
        (one) => `${named(one)} reaches ${Math.round(one.getBoundingClientRect().right - width)} px too far`,
      )
      .concat('the page moves sideways');
  },

  /** Controls that are smaller than a finger: below 44 px in a direction. A link inside a sentence may be. */
  tooSmall() {
    return [
      ...document.querySelectorAll(
        'button, select, textarea, input, a[href], [role=menuitem], [role=option]',
      ),
    ]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((one) => !(one.matches('a, button') && getComputedStyle(one).display === 'inline'))
      .filter((one) => !one.closest('svg, .sr-only, [aria-hidden=true]'))
      .flatMap((one) => {
        // a box to tick is touched by its whole label
        const touched = one.matches('[type=checkbox], [type=radio]') ? (one.closest('label') ?? one) : one;
        const box = touched.getBoundingClientRect();
        // what appears only with the focus is not touched while it is a dot out of sight
        if (box.bottom < 0 || box.width <= 1) return [];
        // what looks small may answer on more: its ::after lies around it
        const around = getComputedStyle(touched, '::after');
        const wide = around.position === 'absolute' && around.content !== 'none';
        const width = Math.max(box.width, wide ? parseFloat(around.width) : 0);
        const height = Math.max(box.height, wide ? parseFloat(around.height) : 0);
        return width < 43.5 || height < 43.5
          ? [`${named(one)} is ${Math.round(width)} x ${Math.round(height)} px`]
          : [];
      });
  },

  /** Makes every text two fifths longer, word by word, as a wordy language would. */
  lengthen() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement?.closest('svg, script, style, textarea, .sr-only')) continue;
      node.nodeValue = node.nodeValue.replace(
        /\S+/g,
        (word) => word + word.slice(0, Math.ceil(word.length * 0.4)),
      );
    }
  },

  head() {
    const headings = [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility());
    return {
      language: document.documentElement.lang,
      title: document.title,
      headings: headings.map((one) => one.textContent.trim()),
      focused: document.activeElement === headings[0],
    };
  },
};

function clipped(element, width) {
  for (let one = element.parentElement; one && !one.matches('body, main'); one = one.parentElement) {
    const clips = getComputedStyle(one).overflowX !== 'visible';
    if (clips && one.getBoundingClientRect().right <= width + 1) return true;
  }
  return false;
}

function named(element) {
  const text = (element.getAttribute('aria-label') || element.textContent || element.value || '')
    .trim()
    .slice(0, 40);
  const look = element.getAttribute('class')?.split(' ').slice(0, 2).join('.');
  return `${element.tagName.toLowerCase()}${look ? `.${look}` : ''} "${text}"`;
}
