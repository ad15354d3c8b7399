/** Tests of the order of talks and sessions; they run on the server of the file that imports them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { button, call, field, judged, talkId } from './organizer.js';

/** @param {ReturnType<typeof import('./reader.js').aReader>} organizer @param {import('../server.js').Server} server */
export function ordering(organizer, server) {
  describe('sessions whose dates have changed', () => {
    it('exchange their numbers by keyboard, all at once', async () => {
      /** @type {{id: string, numbers: {number: number}[]}[]} */
      const made = [];
      for (const day of ['2098-03-08', '2098-03-01']) {
        const session = { start: `${day}T10:30:00+09:00`, series: ['mlphys'] };
        made.push((await call(server, '/sessions', { method: 'POST', body: JSON.stringify(session) })).body);
      }
      const numbers = made.map(({ numbers: [{ number }] }) => number);
      await organizer.open('/organize/numbers');
      await field(organizer, 'series').selectOption('mlphys');
      const rows = organizer.page.locator('[data-key="numbers"] li');
      await rows.filter({ hasText: '2098年3月1日' }).getByRole('button', { name: '上へ' }).focus();
      await organizer.page.keyboard.press('Enter');
      assert.match(await rows.filter({ hasText: '2098年3月1日' }).innerText(), new RegExp(`第${numbers[0]}回`));
      await organizer.page.getByRole('button', { name: '保存する' }).press('Enter');
      await organizer.page.locator('#notice', { hasText: '番号を変えました' }).waitFor();
      const now = await Promise.all(made.map(async ({ id }) => (await call(server, `/sessions/${id}`)).body));
      assert.deepEqual(
        now.map((each) => each.numbers[0].number),
        numbers.toReversed(),
      );
      organizer.sawNoProblem();
    });
  });

  describe('several talks at once', () => {
    it('are announced in one form, and change their order', async () => {
      await organizer.open('/organize/new');
      await field(organizer, '/session/day').fill('2098-06-12');
      await field(organizer, '/session/kind').evaluate((each) => each.closest('details')?.setAttribute('open', ''));
      await field(organizer, '/session/kind').selectOption('lightning');
      await field(organizer, '/title/ja').fill('一つ目');
      await organizer.page.getByRole('button', { name: '講演を追加する', exact: true }).click();
      await organizer.page.keyboard.type('野村悠祐');
      await field(organizer, '/furtherTalks/0/title/ja').fill('二つ目');
      await judged(organizer, 'この内容で保存できます');
      await button(organizer, 'save').click();
      await organizer.page.waitForURL(/\/organize\/talks\//);
      await organizer.settled();
      const before = (await call(server, '')).body.revision;
      await button(organizer, 'talk-down').click();
      await organizer.page.locator('#notice', { hasText: '順番を変えました' }).waitFor();
      assert.equal((await call(server, '')).body.revision, before + 2, 'one change for each talk');
      const { session } = (await call(server, `/talks/${talkId(organizer)}`)).body;
      const { items } = (await call(server, `/sessions/${session.id}/talks`)).body;
      assert.deepEqual(
        items.map((/** @type {any} */ { title, speakers }) => [title.ja, speakers[0]?.name.ja]),
        [
          ['二つ目', '野村悠祐'],
          ['一つ目', undefined],
        ],
      );
      organizer.sawNoProblem({ refused: /^422 / });
    });
  });
}
