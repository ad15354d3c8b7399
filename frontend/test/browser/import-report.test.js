import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conflicting, importer, imports, PAGE } from './imports.js';
import { button, focused } from './organizer.js';
import { aReader, url } from './reader.js';

// Read-only: the reports are samples, returned instead of API responses.
const organizer = aReader(
  () => url,
  () => process.env.SEMINAR_TOKEN,
);
const { text, count } = organizer;
const { source, open, lookAt, item, write } = importer(organizer);

describe('a file', () => {
  it('is chosen, and its format is detected', async () => {
    await open();
    const file = { name: 'talks.csv', mimeType: 'text/csv', buffer: Buffer.from('dlap,start\n1,\n') };
    await organizer.page.locator('input[type="file"]').setInputFiles(file);
    await organizer.page.locator('#format option', { hasText: '自動判別（CSV）' }).waitFor({ state: 'attached' });
    assert.equal(await source().inputValue(), 'dlap,start\n1,\n');
    assert.equal(await organizer.page.locator('#source').inputValue(), 'table');
    assert.equal(await focused(organizer), 'look');
    organizer.sawNoProblem();
  });

  it('is dropped, also in the encoding of an office', async () => {
    await open();
    await organizer.page.locator('.file-drop').evaluate((place) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array([0x93, 0xfa, 0x8e, 0x9e])], 'page.txt'));
      place.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
    });
    await organizer.page.waitForFunction(() => document.querySelector('textarea')?.value === '日時');
    assert.match(await text('.import-form'), /文字コード：shift_jis/);
    organizer.sawNoProblem();
  });

  it('that is not text is refused, and the previous content is kept', async () => {
    await open();
    await source().fill(PAGE);
    const file = { name: 'slides.pdf', mimeType: 'application/pdf', buffer: Buffer.from([0x25, 0x50, 0, 1, 2]) };
    await organizer.page.locator('input[type="file"]').setInputFiles(file);
    await organizer.page.locator('.import-problem', { hasText: 'テキストとして読み取れません' }).waitFor();
    assert.equal(await source().inputValue(), PAGE);
    organizer.sawNoProblem();
  });
});

describe('a report', () => {
  it('shows conflicts, and does not select held items', async () => {
    await open();
    const sent = await imports(organizer.page, conflicting);
    await lookAt(PAGE);
    assert.deepEqual(
      (await item('dlap-58').locator('.version').allInnerTexts()).map((each) => each.replace(/\s+/g, ' ')),
      ['前回の取り込み 511号室', '今回の取り込み 追加： 512号室', 'アーカイブ 追加： 510号室'],
    );
    assert.equal(await item('dlap-57').getByRole('checkbox').isChecked(), false);
    assert.match(await item('dlap-57').innerText(), /要確認.*保留/s);
    await button(organizer, 'choose-all').click();
    await write();
    assert.match(sent.at(-1) ?? '', /accept=dlap-60%2Cdlap-58%2Cdlap-57/);
    organizer.sawNoProblem();
  });

  it('can be used by keyboard only', async () => {
    await open();
    await imports(organizer.page, conflicting);
    await lookAt(PAGE);
    const { keyboard } = organizer.page;
    for (let step = 0; step < 6; step += 1) await keyboard.press('Tab');
    await keyboard.press('Space');
    assert.equal(await organizer.page.locator('.import-item[data-result="unchanged"]').count(), 1);
    for (let step = 0; step < 3; step += 1) await keyboard.press('Tab');
    await keyboard.press('Space');
    assert.equal(await text('.accept-bar .state'), '3件のうち1件を取り込みます。');
    organizer.sawNoProblem();
  });

  it('never interprets its content as markup', async () => {
    await open();
    await imports(organizer.page, JSON.parse(JSON.stringify(conflicting).replaceAll('経路積分', '<img src=x>')));
    await lookAt('# <img src=x onerror=alert(1)>\n\n</textarea><img src=y>\n');
    assert.equal(await count('main img'), 0);
    organizer.sawNoProblem();
  });
});
