import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startServer } from '../server.js';
import { assertAccessible } from './axe.js';
import { aReader } from './reader.js';

const HOSTILE = '<img src=x onerror=alert(1)> & "quotes"';
const OLD = 105;

/** A different archive: one series in Europe, upcoming sessions with each status, and several pages of talks. */
const PROGRAMME = `
series:
  - slug: kolloquium
    name: {de: Physikalisches Kolloquium}
    shortName: {de: Kolloquium}
    timeZone: Europe/Berlin
    hue: 30
    participation:
      mode: external
      signUpUrl: https://forms.example/up
      signOffUrl: https://forms.example/off
      capacity: 40
      deadline: {daysBefore: 1, time: "23:00"}
      advice: {en: 'Please show your name.'}
speakers:
  - name: {en: Ada Example}
  - name: {en: '${HOSTILE}'}
sessions:
${Array.from(
  { length: OLD },
  (_, i) => `
  - numbers: {kolloquium: ${i + 1}}
    start: ${2001 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01T10:00:00+01:00
    talks:
      - title: {en: Old talk ${i + 1}}
        speakers: [{name: Ada Example}]`,
).join('')}
  - numbers: {kolloquium: 201}
    start: 2098-07-01T17:00:00+02:00
    end: 2098-07-01T18:00:00+02:00
    status: scheduled
    talks:
      - speakers: [{name: Ada Example}]
  - numbers: {kolloquium: 202}
    start: 2098-07-08T17:00:00+02:00
    status: cancelled
    talks:
      - title: {en: Cancelled talk}
        speakers: [{name: Ada Example}]
  - numbers: {kolloquium: 203}
    start: 2098-07-08T19:00:00+02:00
    status: postponed
    format: online
    talks:
      - title: {en: '${HOSTILE}'}
        speakers: [{name: '${HOSTILE}', affiliation: {en: '${HOSTILE}'}}]
        abstract:
          en: |-
            ${HOSTILE} and $\\frac{1}{2}$ and $\\href{javascript:alert(1)}{x}$ for $5 to $10.

            $$\\int_0^1 x\\,dx$$
        references:
          - text: '${HOSTILE}'
            doi: 10.1000/182
`;

/** @type {import('../server.js').Server} */
let server;
/** @type {string} */
let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'programme-'));
  await writeFile(path.join(folder, 'programme.yaml'), PROGRAMME);
  server = await startServer({ programme: folder });
});
after(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const reader = aReader(() => server.url);
const { text, count } = reader;

describe('another archive', () => {
  it('shows upcoming sessions first, the next on top, each with its status', async () => {
    await reader.open('/');
    assert.equal(await text('#upcoming'), '今後の予定');
    assert.equal(await count('.upcoming .session-entry'), 3);
    assert.match(
      await text('.upcoming .session-entry'),
      /2098年7月1日\(火\) 17:00–18:00 .*Kolloquium 仮予定 題目未定 Ada Example 参加登録/,
    );
    assert.deepEqual(await reader.page.locator('.upcoming .session-status').allInnerTexts(), [
      '仮予定',
      '中止',
      '延期',
    ]);
    reader.sawNoProblem();
  });

  it('begins with how to join an upcoming session that is not cancelled or postponed', async () => {
    await reader.open('/');
    assert.deepEqual(
      await reader.page.locator('.upcoming .join a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
      ['https://forms.example/up'],
    );
    await reader.open('/kolloquium/201');
    assert.equal(await count('.opening + .join-way'), 1);
    assert.equal(await text('.join-way .button'), '参加登録');
    assert.deepEqual(await reader.page.locator('.join-way .conditions li').allInnerTexts(), [
      '締切：2098年6月30日(月) 23:00 GMT+2',
      '定員40名（先着順）',
    ]);
    await reader.page.locator('.join-way summary').click();
    assert.equal(await reader.page.getByText('Please show your name.').isVisible(), true);
    assert.equal(await count('.content + .tools .session-calendar'), 1);
    await assertAccessible(reader.page);
    await reader.open('/kolloquium/202');
    assert.equal(await count('.join-way'), 0);
    await reader.open('/kolloquium');
    assert.match(
      await text('.upcoming + .join-way'),
      /参加登録 登録解除 .*締切：前日の23:00 GMT\+[12] 定員40名（先着順）/,
    );
    reader.sawNoProblem();
  });

  it('downloads the calendar file of an upcoming session', async () => {
    await reader.open('/kolloquium/201');
    const download = reader.page.waitForEvent('download');
    await reader.page.getByRole('link', { name: 'iCalendar' }).click();
    assert.equal((await download).suggestedFilename(), 'kolloquium-201.ics');
    const stream = await (await download).createReadStream();
    let file = '';
    for await (const chunk of stream) file += chunk;
    assert.match(file, /DTSTART;TZID=Europe\/Berlin:20980701T170000\r\n/);
    assert.match(file, /DESCRIPTION:参加登録（2098年6月30日\(月\) 23:00 CEST/);
    reader.sawNoProblem();
  });

  it('shows more on demand, and every talk once', async () => {
    await reader.open('/');
    assert.equal(await count('.session-entry'), 100);
    assert.match(await text('.more'), /108件中100件を表示/);
    await reader.page.getByRole('button', { name: 'さらに表示' }).click();
    await reader.page.waitForFunction(() => document.querySelectorAll('.session-entry').length === 108);
    assert.equal(await count('.more'), 0);
    await reader.page.locator('.session-entry a').last().click();
    await reader.page.waitForSelector('.session-page');
    await reader.page.goBack();
    await reader.page.waitForSelector('.talk-list');
    await reader.settled();
    assert.equal(await count('.session-entry'), 108);
    assert.ok(
      await reader.page
        .locator('.session-entry')
        .last()
        .evaluate((entry) => entry.getBoundingClientRect().top < innerHeight),
    );
    reader.sawNoProblem();
  });

  it('never interprets text as markup', async () => {
    await reader.open('/kolloquium/203');
    assert.equal(await text('h1'), HOSTILE);
    assert.equal(await text('.people .name'), HOSTILE);
    assert.equal(await count('main img'), 0);
    await reader.page.locator('.katex').first().waitFor();
    assert.equal(await count('.tex-formula[display="block"] .katex-display'), 1);
    assert.equal(await count('.prose-text a[href^="javascript"]'), 0);
    assert.match(await text('.abstract'), /for \$5 to \$10\./);
    assert.equal(await reader.page.locator('.reference-list a').getAttribute('href'), 'https://doi.org/10.1000/182');
    reader.sawNoProblem();
  });

  it('finds the way from one session to the next on the same day', async () => {
    await reader.open('/kolloquium/202');
    assert.match(await text('[data-rel="prev"]'), /第201回Kolloquium/);
    assert.match(await text('[data-rel="next"]'), /第203回Kolloquium/);
    await reader.open('/kolloquium/201');
    assert.match(await text('[data-rel="prev"]'), /第105回Kolloquium/);
  });

  it('names a language without interface texts', async () => {
    await reader.open('/kolloquium');
    assert.equal(await text('h1'), 'Physikalisches Kolloquium');
    assert.equal(await count('h1 [lang="de"]'), 1);
    reader.sawNoProblem();
  });
});
