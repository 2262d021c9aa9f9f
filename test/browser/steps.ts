/** What can be opened on the client's screens. */
import type { Page } from 'playwright-core';

/** What is opened on a screen. The classes and roles are those of the product: a text would be of one language. */
export const steps = {
  themes: async (page: Page) => {
    await page.locator('.thread-acts .button:has(svg.lucide-tags)').click();
    await page.locator('.theme-ticks').waitFor();
  },
  themeForm: async (page: Page) => {
    await page.locator('main .button:has(svg.lucide-plus)').first().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  more: (page: Page) => page.locator('.more-nav:visible').click(),
  editForm: async (page: Page) => {
    await steps.edit(page);
    await page.locator('main form').waitFor();
  },
  editFunder: async (page: Page) => {
    await page.locator('main dd .button:has(svg.lucide-pencil)').first().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  add: async (page: Page) => {
    await page.locator('main .button:has(svg.lucide-plus)').first().click();
    await page.locator('main form, [role=dialog] form').first().waitFor();
  },
  jump: async (page: Page) => {
    await page.locator('.top-tools button').nth(0).click();
    await page.locator('.jump input').waitFor();
    await page.waitForTimeout(600);
  },
  jumpTo: async (page: Page) => {
    await steps.jump(page);
    await page.locator('.jump input').pressSequentially('ro');
    await page.locator('.jump [role=option]').first().waitFor();
    await page.waitForTimeout(600);
  },
  keySheet: async (page: Page) => {
    // what listens to keys comes after the screen
    await steps.jump(page);
    await page.locator('.jump input').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.jump').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.locator('.key-sheet').waitFor();
  },
  displayMenu: (page: Page) => page.locator('.top-tools button').nth(1).click(),
  languageMenu: (page: Page) => page.locator('.top-tools button').nth(2).click(),
  accountMenu: (page: Page) => page.locator('.top-tools button').nth(3).click(),
  noticeMenu: (page: Page) => page.locator('.notice .button[data-icon]').first().click(),
  postMenu: (page: Page) => page.locator('.post-acts button[data-icon]').first().click(),
  reply: (page: Page) => page.locator('.post-acts button').first().click(),
  rename: (page: Page) => page.locator('.thread-acts button:has(svg.lucide-pencil)').click(),
  keepOrder: (page: Page) => page.locator('.thread-acts .keep-order').click(),
  lock: async (page: Page) => {
    await steps.keepOrder(page);
    await page.locator('[role=menuitem]').first().click();
  },
  announce: async (page: Page) => {
    await steps.keepOrder(page);
    await page.locator('[role=menuitem]').nth(2).click();
    await page.locator('[role=dialog] form').waitFor();
  },
  retag: async (page: Page) => {
    await steps.postMenu(page);
    await page.locator('[role=menuitem]').nth(-5).click();
  },
  split: async (page: Page) => {
    await steps.keepOrder(page);
    await page.locator('[role=menuitem]').nth(-3).click();
    await page.locator('[role=dialog] input[type=radio]').last().check();
    await page.locator('[role=dialog] input[type=checkbox]').first().check();
  },
  merge: async (page: Page) => {
    await steps.keepOrder(page);
    await page.locator('[role=menuitem]').nth(-2).click();
    await page.locator('[role=dialog] select').first().waitFor();
  },
  makePoll: async (page: Page) => {
    await page.locator('main button:has(svg.lucide-vote)').click();
    await page.locator('.poll-maker input').first().waitFor();
  },
  report: async (page: Page) => {
    await steps.postMenu(page);
    await page.locator('[role=menuitem]').last().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  hide: (page: Page) => page.locator('.case .act-row button').nth(2).click(),
  log: (page: Page) => page.locator('.desk-views button').nth(2).click(),
  invite: (page: Page) => page.locator('main .button:has(svg.lucide-mail-plus)').first().click(),
  inviteList: async (page: Page) => {
    await steps.invite(page);
    await page.locator('[role=dialog] button[aria-pressed=false]').click();
  },
  archive: (page: Page) => page.locator('main .button:has(svg.lucide-archive)').click(),
  askToJoin: (page: Page) => page.locator('.group-act button[data-look=main]').click(),
  expel: async (page: Page) => {
    await page.locator('.member-rows button[data-icon]').first().click();
    await page.locator('[role=menuitem]').click();
  },
  askBody: async (page: Page) => {
    await page.locator('main .button:has(svg.lucide-mail-plus)').last().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  askForBody: async (page: Page) => {
    await page.locator('.member-rows button').first().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  answer: (page: Page) => page.locator('.member-rows button[data-look=agree]').first().click(),
  edit: (page: Page) => page.locator('main .button:has(svg.lucide-pencil)').first().click(),
  draft: (page: Page) => page.locator('main section:has(ol.rows) > div > button').last().click(),
  approveMinutes: async (page: Page) => {
    await page.locator('.minutes-lead button[data-look=main]').click();
    await page.locator('[role=alertdialog]').waitFor();
  },
  askForCorrections: async (page: Page) => {
    await page.locator('.minutes-lead .act-row > button').nth(1).click();
    await page.locator('[role=dialog] form').waitFor();
  },
  nameRapporteurs: async (page: Page) => {
    await page.locator('.minutes-lead button:has(svg.lucide-users-round)').click();
    await page.locator('[role=dialog] form').waitFor();
  },
  answerComment: async (page: Page) => {
    await page.locator('.minutes-comments button').first().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  commentMinutes: async (page: Page) => {
    await page.locator('.minutes-paragraph button').first().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  correctMinutes: async (page: Page) => {
    await page.locator('.minutes-acts > button').last().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  changeRegistration: async (page: Page) => {
    await page.locator('.registration-box .act-row button').first().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  sessionSeats: async (page: Page) => {
    await page.locator('.session-edit button:has(svg.lucide-armchair)').first().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  talkAtTable: async (page: Page) => {
    await page.locator('.one-table button:has(svg.lucide-message-square)').first().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  preparePoll: async (page: Page) => {
    await page.locator('section[aria-labelledby=desk-polls] .act-line button').first().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  atTheDoor: async (page: Page) => {
    await page.locator('.live-counts button').first().click();
    await page.locator('[role=dialog] form').waitFor();
  },
  joinWithoutCode: (page: Page) => page.locator('.hall-box button[type=submit]').click(),
  emptyForm: (page: Page) => page.locator('main button[type=submit]').click(),
} satisfies Record<string, (page: Page) => Promise<unknown>>;
