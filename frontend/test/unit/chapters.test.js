import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chapterLines, chaptersOf } from '../../app/chapters.js';
import { playerOf } from '../../app/elements/video-player.js';

describe('Chapters of a video', () => {
  const lines = '0:00 はじめに\n12:05 Results\n1:02:03 Questions';
  const chapters = [
    { start: 0, title: 'はじめに' },
    { start: 725, title: 'Results' },
    { start: 3723, title: 'Questions' },
  ];

  it('are written as on video hosts', () => {
    assert.deepEqual(chaptersOf(`\n${lines}\n`), chapters);
    assert.equal(chapterLines(chapters), lines);
  });

  it('have no start without a time, which the server refuses', () =>
    assert.deepEqual(chaptersOf('Introduction'), [{ title: 'Introduction' }]));

  for (const [url, player] of [
    ['https://youtu.be/aaaaaaaaaaa?t=5', 'https://www.youtube-nocookie.com/embed/aaaaaaaaaaa?autoplay=1&start=90'],
    ['https://vimeo.com/123', 'https://player.vimeo.com/video/123?autoplay=1&dnt=1#t=90s'],
    ['https://www.nicovideo.jp/watch/sm9', 'https://embed.nicovideo.jp/watch/sm9?autoplay=1&from=90'],
    ['https://archive.org/details/talk', 'https://archive.org/embed/talk?autoplay=1&start=90'],
  ]) {
    it(`start the player at their time: ${url}`, () =>
      assert.equal(playerOf({ kind: 'video', label: {}, url }, 90)?.url, player));
  }
});
