/** What is looked at on a screen: axe, the size of what is touched, whether it fits, its heading, title and language. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Place, Screen, Who } from './screens.js';
import { steps } from './steps.js';
import { Visitor, type Theme } from './visitor.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sight = readFileSync(join(import.meta.dirname, 'in-page.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface View {
  language: string;
  width: number;
  theme?: Theme;
}

/** Looks at all screens, two at a time, as many as there are cores, and says what is wrong with which. */
export async function wrongInAny(
  browser: Browser,
  place: Place,
  view: View,
  look: (visitor: Visitor, screen: Screen) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const queue = place.screens.filter((screen) => !screen.wide || view.width >= 900);
  const walk = async (): Promise<void> => {
    const seated = new Map<Who, Visitor>();
    for (let screen = queue.shift(); screen; screen = queue.shift()) {
      const visitor = seated.get(screen.who) ?? (await sit(browser, place, screen.who, view));
      seated.set(screen.who, visitor);
      await visitor.page.setViewportSize({ width: view.width, height: 900 });
      const wrong = await show(visitor, screen)
        .then(() => look(visitor, screen))
        .catch((error: Error) => [`it could not be looked at: ${error.message}`]);
      // where there is nothing, the server says so, and browsers tell that to the console
      const said = visitor.complaints
        .splice(0)
        .filter((text) => screen.route !== 'nowhere' || !text.includes('status of 404'));
      wrong.push(...said.map((text) => `the browser says: ${text}`));
      if (wrong.length > 0) found[nameOf(screen)] = wrong;
    }
    await Promise.all([...seated.values()].map((visitor) => visitor.leave()));
  };
  await Promise.all([walk(), walk()]);
  return found;
}

/** Somebody of the place in front of a browser. */
export async function sit(browser: Browser, place: Place, who: Who, view: View): Promise<Visitor> {
  const visitor = await Visitor.come(browser, { url: place.house.url, ...view });
  const caller = place.callers.get(who);
  if (caller) await visitor.enterAs(caller);
  return visitor;
}

/** What lies over the page is there as soon as the page is put aside: a dialog that is fetched first comes a moment later. */
const putAside = `document.querySelector('main')?.closest('[aria-hidden=true], [inert]') != null`;
/** Of a page that lies behind a dialog axe does not ask these, if it knows the dialog as one in time; the page alone is asked them. */
const ofPages = ['landmark-one-main', 'page-has-heading-one'];
const opened = `!(${putAside}) ||
  [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')].some((one) => one.checkVisibility())`;

/** Goes to a screen, and opens what is to be opened on it. */
export async function show(visitor: Visitor, screen: Screen): Promise<void> {
  await visitor.open(screen.path);
  await visitor.still();
  if (screen.then) {
    await steps[screen.then](visitor.page);
    await visitor.still();
    await visitor.until(opened);
  }
  await visitor.page.evaluate(sight);
}

/** Everything that is wrong with what is shown; empty when nothing is. */
export async function wrongWith({ page }: Visitor, screen: Screen, { language }: View): Promise<string[]> {
  const head = await inPage<Head>(page, 'head()');
  const wrong = [...(await axeOn(page)), ...(await inPage<string[]>(page, 'overflowing()'))];
  if (head.language !== language) wrong.push(`the page says it is in ${head.language}`);
  if (head.headings.length !== 1) wrong.push(`it has ${head.headings.length} headings of the first level`);
  if (!/\S · \S/.test(head.title)) wrong.push(`its title is "${head.title}"`);
  // behind a dialog or a menu nothing is touched
  if (!screen.then) wrong.push(...(await inPage<string[]>(page, 'tooSmall()')));
  return wrong;
}

/** What does not fit into 320 px, first as it is and then with every word two fifths longer. */
export async function tooWide({ page }: Visitor): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 900 });
  await drawn(page); // an open menu takes its new place
  const wrong = await inPage<string[]>(page, 'overflowing()');
  await inPage(page, 'lengthen()');
  const longer = await inPage<string[]>(page, 'overflowing()');
  return [...wrong, ...longer.map((text) => `longer words: ${text}`)];
}

/** Waits until a change of the window or the theme is on the screen. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))',
  );
}

interface Head {
  language: string;
  title: string;
  headings: string[];
  focused: boolean;
}

export const headOf = (page: Page): Promise<Head> => inPage<Head>(page, 'head()');

/** The violations that axe finds; with `only`, of those rules. */
export async function axeOn(page: Page, only?: string[]): Promise<string[]> {
  await page.evaluate(axe);
  const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: rules };
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const before = await page.evaluate(putAside);
  const { violations } = (await page.evaluate(`axe.run(document, ${options})`)) as {
    violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
  };
  // A dialog that came while axe was looking has put the page aside under its eyes.
  const aside = before || (await page.evaluate(putAside));
  const told = violations.filter(({ id }) => !(aside && ofPages.includes(id)));
  return told.map(
    ({ id, nodes }) =>
      `axe ${id} (${nodes.length}): ${nodes[0]!.target.join(' ')} ${nodes[0]!.failureSummary.replace(/\s+/g, ' ')}`,
  );
}

export async function inPage<T>(page: Page, call: string): Promise<T> {
  return (await page.evaluate(`guildhallSight.${call}`)) as T;
}

export const nameOf = ({ path, who, then }: Screen): string => `${path} as ${who}${then ? `, ${then}` : ''}`;
