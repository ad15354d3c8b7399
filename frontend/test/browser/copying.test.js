import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerOf, aReader, url } from './reader.js';

// All clipboard tests are in this file: the browser has one clipboard, and files run in parallel.

describe('an organizer who announces a session', () => {
  const organizer = aReader(
    () => url,
    () => process.env.SEMINAR_TOKEN,
  );

  it('copies a generated text in either language', async () => {
    await organizer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await organizer.open('/mlphys/6');
    await organizer.page.getByText('告知文', { exact: true }).click();
    const copy = async (/** @type {string} */ language, /** @type {string} */ name) => {
      const section = organizer.page.getByRole('region', { name: language });
      await section.getByRole('button', { name }).click();
      await section.locator('.ready-text', { hasText: name }).getByText('コピーしました').waitFor();
      return organizer.page.evaluate(() => navigator.clipboard.readText());
    };
    assert.match(
      await copy('日本語', '掲示用の文面'),
      /^第6回学習物理領域セミナー＋第58回DLAP\n\n日時：2024年2月15日\(木\)/,
    );
    assert.match(await copy('日本語', 'メールの件名'), /^第6回.*のご案内（2月15日\(木\)、池祐一 氏）$/);
    const mail = await copy('英語', 'メールの本文');
    assert.match(
      mail,
      /^Dear all,\n[^]*\nRegistration \(by [^)]*23:00 JST\): https:[^]*\nTitle: パーシステントホモロジーと機械学習\n\(talk in Japanese\)\nAbstract: 近年/,
    );
    assert.match(mail, new RegExp(`\nDetails and calendar: ${url}/dlap/58$`));
    assert.match(await copy('英語', '短文'), new RegExp(`\n${url}/dlap/58$`));
    organizer.sawNoProblem();
  });
});

describe('a reader who exports', () => {
  const reader = aReader();

  it('copies a citation and sees a confirmation', async () => {
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.open('/dlap/58');
    await reader.page.getByRole('button', { name: '引用をコピー' }).click();
    await reader.page.getByText('コピーしました').waitFor();
    reader.sawNoProblem();
  });

  it('copies an entry for BibTeX, which the API writes', async () => {
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.open('/dlap/58');
    await reader.page.getByRole('button', { name: 'BibTeX をコピー' }).click();
    await reader.page.getByText('コピーしました').waitFor();
    const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^@misc\{dlap58,\n/);
    for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
      const address = await reader.page.getByRole('link', { name, exact: true }).getAttribute('href');
      assert.equal((await answerOf(address ?? '')).status, 200, name);
    }
    reader.sawNoProblem();
  });
});
