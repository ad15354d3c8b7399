import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { button, call, field, ownServer, patch } from './organizer.js';
import { aReader } from './reader.js';

const server = ownServer();
const organizer = aReader(
  () => server.url,
  () => server.token,
);
const talkWithoutMaterials = async () => {
  const { body } = await call(server, '/talks?limit=100');
  return body.items.find((/** @type {{materials: object[]}} */ talk) => talk.materials.length === 0).id;
};

/** @param {string} content */
const choose = (content) =>
  organizer.page
    .locator('[name="/materials/0/file"]')
    .setInputFiles({ name: '講演.pdf', mimeType: 'application/pdf', buffer: Buffer.from(content) });

const addressIsThere = () => organizer.page.locator('[id="/materials/0/url"][value*="/files/"]').waitFor();

describe('a file', () => {
  it('is uploaded by an organizer, or refused with a message at its row', async () => {
    const talk = await talkWithoutMaterials();
    await organizer.open(`/organize/talks/${talk}`);
    await organizer.page.getByRole('button', { name: '資料を追加する' }).click();
    await choose('MZ\0\0');
    await organizer.page.locator('#materials .problem', { hasText: '保存できる形式' }).waitFor();
    await choose('%PDF-1.7\n');
    await addressIsThere();
    assert.equal(await organizer.count('#materials .problem'), 0);
    await button(organizer, 'save').click();
    await organizer.page.locator('#notice', { hasText: '保存しました' }).waitFor();
    const { body } = await call(server, `/talks/${talk}`);
    assert.equal(body.materials[0].url, await field(organizer, '/materials/0/url').inputValue());
    // URLs of this server begin with SEMINAR_URL, which is the URL of the server of the other tests.
    const sent = await fetch(server.url + new URL(body.materials[0].url).pathname);
    assert.equal(sent.status, 200, await sent.clone().text());
    assert.equal(sent.headers.get('Content-Type'), 'application/pdf');
    assert.equal(await sent.text(), '%PDF-1.7\n');
    organizer.sawNoProblem({ refused: /^415 / });
  });

  it('goes on after a lost connection, and says so meanwhile', async () => {
    const talk = await talkWithoutMaterials();
    await organizer.open(`/organize/talks/${talk}`);
    await organizer.page.getByRole('button', { name: '資料を追加する' }).click();
    const content = `%PDF-1.7\n${'slide '.repeat(1 << 20)}`;
    /** @type {string[]} */
    const offsets = [];
    await organizer.page.route('**/uploads/*', async (route) => {
      const request = route.request();
      if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset']);
      // The second piece is lost.
      if (offsets.length === 2 && request.method() === 'PATCH') await route.abort('connectionreset');
      else await route.continue();
    });
    await choose(content);
    await organizer.page.locator('.upload', { hasText: '接続が切れました' }).waitFor();
    await addressIsThere();
    await organizer.page.unroute('**/uploads/*');
    assert.deepEqual(offsets, ['0', String(4 << 20), String(4 << 20)]);
    const sent = await fetch(server.url + new URL(await field(organizer, '/materials/0/url').inputValue()).pathname);
    assert.equal(await sent.text(), content);
    organizer.sawNoProblem();
  });

  it('is sent by a speaker with a personal link', async () => {
    const talk = await talkWithoutMaterials();
    const body = JSON.stringify({ expires: '2999-01-01T00:00:00Z' });
    const made = await call(server, `/talks/${talk}/invitations`, { method: 'POST', body });
    await organizer.open(new URL(made.body.url).pathname);
    await organizer.page.getByRole('button', { name: '資料を追加する' }).click();
    await choose('%PDF-1.7\nby the speaker\n');
    await addressIsThere();
    await button(organizer, 'save').click();
    await organizer.page.locator('#notice').waitFor();
    const { body: saved } = await call(server, `/talks/${talk}`);
    assert.match(saved.materials[0].url, /\/files\/[0-9a-f]{64}\//);
    organizer.sawNoProblem();
  });
});

describe('a video', () => {
  it('is requested from its host only after the click, and then has the focus', async () => {
    const talk = await talkWithoutMaterials();
    const video = { kind: 'video', label: { ja: '講演動画' }, url: 'https://youtu.be/dQw4w9WgXcQ?t=90' };
    await patch(server, `/talks/${talk}`, { materials: [video] });
    /** @type {string[]} */
    const asked = [];
    await organizer.page.route('https://www.youtube-nocookie.com/**', async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '<title>player</title>' });
    });
    await organizer.open(`/talks/${talk}`);
    const poster = organizer.page.getByRole('button', { name: /講演動画/ });
    assert.equal(await organizer.count('iframe'), 0);
    assert.equal(await organizer.page.locator('.video-link').getAttribute('href'), video.url);
    organizer.sawNoProblem();
    await poster.focus();
    await organizer.page.keyboard.press('Enter');
    const frame = organizer.page.locator('iframe[title="講演動画：YouTube"]');
    await frame.waitFor();
    await organizer.settled();
    const player = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=90';
    assert.equal(await frame.getAttribute('src'), player);
    assert.deepEqual(asked, [player]);
    assert.equal(await frame.evaluate((each) => each === document.activeElement), true);
  });
});
