/** The ways in, in a real browser: an invitation to the first post, and an empty database to the first post. */
import { afterEach, beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { migrateDatabase } from '../../apps/api/src/database.js';
import { openBrowser } from '../kit/browser.js';
import { Caller } from '../kit/caller.js';
import { tokenFor } from '../kit/cast-names.js';
import type { Recipe } from '../kit/database.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';
import { Program } from '../kit/program.js';
import { demoPassword, phone, Visitor } from './visitor.js';

/** A database as an installation without demo data has it before anybody came. */
const bare: Recipe = {
  name: 'bare',
  madeFrom: ['apps/api/src/database.ts', 'apps/api/src/migrations', 'libs/people/src/scope'],
  prepare: async (url) => void (await migrateDatabase(url)),
};

const password = 'siedem czapli nad Odrą';

let browser: Browser;
let house: House | undefined;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterEach(async () => {
  await house?.close();
  house = undefined;
});

afterAll(async () => {
  await browser?.close();
});

/** Fills in the screen of an invitation and comes in. */
async function accept(page: Page, name: string): Promise<void> {
  await page.getByLabel('Jak mamy się do Ciebie zwracać').fill(name);
  await page.getByLabel('Wymyśl hasło').fill(password);
  await page.getByLabel('Zgadzam się na zasady').check();
  await page.getByRole('button', { name: 'Dołącz', exact: true }).click();
}

describe('an invitation', () => {
  it('leads from the secretariat to the first post of somebody who was never here', async () => {
    const own = (house = await House.open({ recipe: demoRecipe }));
    const secretariat = new Caller(own.url);
    await secretariat.signIn('secretariat@guildhall.example', demoPassword);
    const [host, newcomer] = await Promise.all([
      Visitor.come(browser, { url: own.url }),
      Visitor.come(browser, { url: own.url, width: phone }),
    ]);
    await host.enterAs(secretariat);
    await host.open('/communities/1');
    await host.page.getByRole('button', { name: 'Zaproś' }).first().click();
    const dialog = host.page.getByRole('dialog');
    await dialog.getByLabel('Adres e-mail').fill('inspektor@tulcea.example');
    await dialog.getByRole('combobox', { name: 'Gmina' }).fill('Tulcza');
    await host.page.getByRole('option', { name: /Tulcza/ }).click();
    await dialog.getByLabel('Stanowisko').fill('inspektor');
    await dialog.getByRole('button', { name: 'Wyślij zaproszenie' }).click();
    await host.page.getByText('Zaproszenie wysłane: inspektor@tulcea.example').first().waitFor();

    const { page } = newcomer;
    await newcomer.open(`/invitations/${await tokenFor(own.sql, 'inspektor@tulcea.example')}`);
    await accept(page, 'Inspektor, Tulcza');
    await page.waitForURL('**/home');
    await newcomer.settled();
    await page.getByRole('link', { name: 'Grupy', exact: true }).locator('visible=true').click();
    await page.getByRole('link', { name: 'Kobiety, dzieci i młodzież' }).click();
    await page.locator('a.thread-row').first().waitFor();
    await page.getByRole('button', { name: 'Dołącz', exact: true }).click();
    await page.locator('a.thread-row').first().click();
    await page.locator('.composer textarea').fill('Dzień dobry z Tulczy. Jesteśmy pierwszy dzień.');
    await page.getByRole('button', { name: 'Wyślij' }).click();
    const first = page.locator('article.post[data-number]', { hasText: 'Dzień dobry z Tulczy' });
    await first.waitFor();
    expect(await first.textContent()).toContain('Inspektor, Tulcza');
    expect([...host.complaints, ...newcomer.complaints]).toEqual([]);
    await Promise.all([host.leave(), newcomer.leave()]);
  }, 90_000);

  it('that was used says so, and shows the way in to whoever has an account', async () => {
    const own = (house = await House.open({ recipe: demoRecipe }));
    const visitor = await Visitor.come(browser, { url: own.url, width: phone });
    await visitor.open('/invitations/this-link-was-never-sent');
    await visitor.page.getByRole('heading', { name: 'To zaproszenie nie jest już ważne' }).waitFor();
    await visitor.page.getByRole('link', { name: 'Mam już konto' }).click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Zaloguj się' }).waitFor();
    await visitor.leave();
  }, 60_000);
});

describe('an empty installation', () => {
  it('is led from the one-time link to its first community, its first people, its first group and post', async () => {
    const own = (house = await House.open({ recipe: bare }));
    const invite = new Program(['node', 'scripts/run-built.mjs', 'invite-admin', 'admin@town.example'], {
      DATABASE_URL: own.database.url,
    });
    const [, token] = await invite.says(/\/invitations\/([\w-]+)/);
    expect(await invite.ended).toMatchObject({ code: 0 });

    const visitor = await Visitor.come(browser, { url: own.url });
    const { page } = visitor;
    await visitor.open(`/invitations/${token}`);
    await accept(page, 'Administratorka');
    await page.waitForURL('**/setup');

    await page.getByRole('heading', { level: 1, name: 'Jak się nazywa Wasza wspólnota?' }).waitFor();
    await page.getByLabel('Nazwa').fill('Sieć miast nad Odrą');
    await page.getByRole('button', { name: 'Română' }).click();
    await page.getByRole('group', { name: 'Română' }).getByLabel('Nazwa').fill('Rețeaua orașelor de pe Oder');
    await page.getByRole('button', { name: 'Załóż wspólnotę' }).click();

    await page.getByRole('heading', { level: 1, name: 'Kogo zapraszasz na początek?' }).waitFor();
    for (const name of ['pierwsza', 'drugi']) {
      await page.getByLabel('Adres e-mail').fill(`${name}@town.example`);
      await page.getByRole('button', { name: 'Wyślij zaproszenie' }).click();
      await page.getByText(`Zaproszenie wysłane: ${name}@town.example`).first().waitFor();
    }
    // a reload in the middle goes on where it was, and makes nothing twice
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Kogo zapraszasz na początek?' }).waitFor();
    await page.getByRole('button', { name: /Zaproszę później|Dalej: pierwsza grupa/ }).click();

    await page.getByRole('heading', { level: 1, name: 'O czym będzie pierwsza grupa?' }).waitFor();
    await page.getByLabel('Nazwa').fill('Pierwszy kontakt');
    await page.getByRole('button', { name: 'Załóż grupę' }).click();
    await page.waitForURL('**/groups/1-pierwszy-kontakt/threads');
    await page.locator('main a[href$="/threads/new"]').click();
    await page.getByLabel('Tytuł').fill('Od czego zaczynacie?');
    await page.locator('main textarea').fill('U nas od jednego okienka.');
    await page.getByRole('button', { name: 'Otwórz wątek' }).click();
    await page.locator('article.post[data-number="1"]', { hasText: 'U nas od jednego okienka.' }).waitFor();

    // whom the guide invited comes in and reads it
    const newcomer = await Visitor.come(browser, { url: own.url, width: phone });
    await newcomer.open(`/invitations/${await tokenFor(own.sql, 'pierwsza@town.example')}`);
    await accept(newcomer.page, 'Pierwsza Osoba');
    await newcomer.page.waitForURL('**/home');
    await newcomer.open('/groups/1/threads/1');
    await newcomer.page
      .locator('article.post[data-number="1"]', { hasText: 'U nas od jednego okienka.' })
      .waitFor();
    expect([...visitor.complaints, ...newcomer.complaints]).toEqual([]);
    await Promise.all([visitor.leave(), newcomer.leave()]);
  }, 120_000);
});
