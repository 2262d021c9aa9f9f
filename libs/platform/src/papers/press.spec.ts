import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readDocx, readPdf } from '../../../../test/kit/papers.js';
import { heading, paragraph, type Block, type Paper } from './paper.js';
import { Press, tagOf } from './press.js';

const press = new Press();
afterAll(() => press.onApplicationShutdown());

const paper = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  title: 'Protokół',
  language: 'pl',
  from: 'Rada',
  foot: 'Protokół',
  pages: 'Strona {page} z {pages}',
  at: '2031-06-10T10:00:00.000Z',
  blocks,
  ...more,
});

const sentence =
  'Zgromadzeni wysłuchali sprawozdania i po dyskusji przyjęli wnioski, które zapisano poniżej. ';

describe('a paper', () => {
  it('is the same bytes whenever it is drawn, and has another tag when it is another', async () => {
    const one = paper([heading(1, 'Protokół'), paragraph(sentence)]);
    const [first, second] = await Promise.all([press.pdf(one), press.pdf(one)]);
    expect(first.equals(second!)).toBe(true);
    expect(tagOf(one, 'pdf')).toBe(tagOf({ ...one, at: '2032-01-01T00:00:00.000Z' }, 'pdf'));
    expect(new Set([tagOf(one, 'pdf'), tagOf(one, 'docx'), tagOf(paper([]), 'pdf')]).size).toBe(3);
  });

  it('shows what people typed as lists, quotes and links, and no heading of theirs', async () => {
    const text = `# Tytuł\n\nAkapit **mocny** i *miękki* z [adresem](https://town.example/a) i [osobą](guildhall:person/1).

1. raz
2. dwa
   - głębiej

> cytat

<script>alert(1)</script>

![mapa](https://town.example/m.png) [zły](javascript:alert(1))`;
    const typed = paper([heading(1, 'Protokół'), { kind: 'markdown', text }]);
    const pdf = await readPdf(await press.pdf(typed));
    expect(pdf.of('H1')).toEqual(['Protokół']);
    expect(pdf.of('P').slice(0, 2)).toEqual(['Tytuł', 'Akapit mocny i miękki z adresem i osobą.']);
    expect(pdf.of('Link')).toEqual(['adresem', 'mapa']);
    expect(pdf.of('Lbl')).toEqual(['1.', '2.', '•']);
    expect(pdf.of('BlockQuote')).toEqual(['cytat']);
    expect((await press.pdf(typed)).toString('latin1')).not.toContain('javascript:');
    const docx = readDocx(await press.make(typed, 'docx'));
    expect(docx.of('Heading1')).toEqual(['Protokół']);
    expect(docx.of('Quote')).toEqual(['cytat']);
  });

  it('goes on with the numbers of a list that somebody has broken off, in both forms', async () => {
    const broken = paper([{ kind: 'markdown', text: '1. raz\n2. dwa\n\nPrzerwa.\n\n3. trzy\n4. cztery' }]);
    expect((await readPdf(await press.pdf(broken))).of('Lbl')).toEqual(['1.', '2.', '3.', '4.']);
    expect(readDocx(await press.make(broken, 'docx')).starts).toEqual([1, 1, undefined, 3, 3]);
  });

  it('holds a hostile text: control characters, turned directions, a word without end, signs that no font has', async () => {
    const title = `Tak\u0000\u202Eein\u202C \u0007${'ż'.repeat(5_000)} 🇲🇩👩‍👩‍👧 שלום \ud800 ${'a b '.repeat(300)}`;
    const hostile = paper(
      [
        heading(1, title),
        heading(2, title),
        { kind: 'facts', facts: [{ name: title, words: [{ text: title }] }] },
        {
          kind: 'table',
          columns: [
            { name: 'A', share: 1 },
            { name: 'B', share: 9 },
          ],
          rows: [[[{ text: title }], []]],
        },
        { kind: 'signatures', under: [title.slice(0, 900)] },
        { kind: 'markdown', text: `${'1. '.repeat(6_000)}koniec` },
        { kind: 'markdown', text: '> '.repeat(19) + 'w głębi' },
      ],
      { title, from: title, foot: title },
    );
    const bytes = await press.pdf(hostile);
    const pdf = await readPdf(bytes);
    expect(pdf.title).toMatch(/^Takein ż+/);
    expect(pdf.of('H1').join('').replaceAll(' ', '')).toMatch(/^Takeinż{5000}\P{L}/u);
    expect(pdf.text).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
    // What cannot be drawn has its place, and is said all the same to who cannot see it.
    expect(pdf.of('Span')).toContain('□');
    expect(bytes.toString('latin1')).toContain('/ActualText');
    const docx = readDocx(await press.make(hostile, 'docx'));
    expect(docx.of('Heading1')[0]).toContain('👩‍👩‍👧');
    expect(docx.of('Heading1')[0]).not.toMatch(/[\u0000-\u0008\u202a-\u202e\ud800]/u);
  });

  it('is drawn without holding up whoever serves the others', async () => {
    const long = paper(
      Array.from({ length: 1_500 }, (_, nth) => [
        heading(2, `Punkt ${nth}`),
        paragraph(sentence.repeat(6)),
      ]).flat(),
    );
    await press.pdf(paper([paragraph('rozgrzewka')]));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const began = performance.now();
    const bytes = await press.pdf(long);
    const took = performance.now() - began;
    delay.disable();
    expect((await readPdf(bytes)).pages).toBeGreaterThan(150);
    expect(took).toBeGreaterThan(500);
    expect(delay.max / 1e6).toBeLessThan(took / 4);
  });
});

describe('the press', () => {
  it('takes no more than it can draw, and says when to come again', async () => {
    const busy = new Press();
    const orders = Array.from({ length: 30 }, () => busy.pdf(paper([paragraph(sentence.repeat(500))])));
    const done = await Promise.allSettled(orders);
    const refused = done.filter((one) => one.status === 'rejected').map(({ reason }) => reason as object);
    expect(refused.length).toBe(18);
    expect(refused[0]).toMatchObject({
      code: 'OVERLOADED',
      details: { retryAfterSeconds: expect.any(Number) },
    });
    await busy.onApplicationShutdown();
    await expect(busy.pdf(paper([]))).rejects.toMatchObject({ code: 'OVERLOADED' });
  });

  it('fails a paper that is too much, and draws the next one', async () => {
    const endless = paper([
      { kind: 'list', ordered: false, items: Array(40_000).fill([paragraph('x')]) as Block[][] },
    ]);
    await expect(press.pdf(endless)).rejects.toThrow(/could not be drawn|OVERLOADED|More is asked/);
    expect((await readPdf(await press.pdf(paper([paragraph('dalej')])))).of('P')).toEqual(['dalej']);
  });
});
