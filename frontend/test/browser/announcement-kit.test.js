import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aReader, url } from './reader.js';

const organizer = aReader(
  () => url,
  () => process.env.SEMINAR_TOKEN,
);

describe('an organizer who makes a session known', () => {
  it('copies a text that is ready, in either language', async () => {
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
      /^Dear all,\n[^]*\nTitle: パーシステントホモロジーと機械学習\n\(talk in Japanese\)\nAbstract: 近年/,
    );
    assert.match(mail, new RegExp(`: ${url}/dlap/58\nRegistration: https://`));
    assert.match(await copy('英語', '短文'), new RegExp(`\n${url}/dlap/58$`));
    organizer.sawNoProblem();
  });

  it('comes to it from the form', async () => {
    await organizer.open('/organize');
    await organizer.page.locator('.desk-entry .title a').first().click();
    await organizer.page.getByRole('link', { name: '告知文' }).click();
    await organizer.settled();
    assert.equal(await organizer.page.locator('.announcement-kit pre').first().isVisible(), true);
    organizer.sawNoProblem();
  });
});

describe('a reader who is no organizer', () => {
  it('is not shown texts for organizers, nor asked to load them', async () => {
    const other = await organizer.another({});
    /** @type {string[]} */
    const asked = [];
    other.page.on('request', (request) => asked.push(request.url()));
    await other.open('/dlap/58');
    assert.equal(await other.page.locator('.announcement-kit').count(), 0);
    assert.deepEqual(
      asked.filter((each) => /(announcement|organizing).*\.js$/.test(each)),
      [],
    );
    await other.leave();
  });
});
