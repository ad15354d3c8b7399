import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aReader, url } from './reader.js';

const organizer = aReader(
  () => url,
  () => process.env.SEMINAR_TOKEN,
);

describe('an organizer who announces a session', () => {
  it('opens the texts from the form', async () => {
    await organizer.open('/organize');
    await organizer.page.locator('.desk-entry .title a').first().click();
    await organizer.page.getByRole('link', { name: '告知文' }).click();
    await organizer.settled();
    assert.equal(await organizer.page.locator('.announcement-kit pre').first().isVisible(), true);
    organizer.sawNoProblem();
  });
});

describe('a reader who is no organizer', () => {
  it('neither sees nor loads texts for organizers', async () => {
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
