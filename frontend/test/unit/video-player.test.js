import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { playerOf, videoPlayer } from '../../app/elements/video-player.js';
import { LANGUAGES } from '../../app/i18n.js';

/** @param {string} url @returns {Material} */
const video = (url) => ({ kind: 'video', label: { ja: '講演動画' }, url });

const ID = 'dQw4w9WgXcQ';
const YOUTUBE = `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1`;

const PLAYERS = {
  [`https://www.youtube.com/watch?v=${ID}`]: YOUTUBE,
  [`https://youtube.com/watch?feature=share&v=${ID}&t=90`]: `${YOUTUBE}&start=90`,
  [`https://youtu.be/${ID}?t=1h2m3s`]: `${YOUTUBE}&start=3723`,
  [`https://m.youtube.com/live/${ID}?si=x`]: YOUTUBE,
  [`https://www.youtube-nocookie.com/embed/${ID}`]: YOUTUBE,
  'https://vimeo.com/76979871': 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1',
  'https://vimeo.com/76979871/abcdef0123': 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=abcdef0123',
  'https://www.nicovideo.jp/watch/sm9': 'https://embed.nicovideo.jp/watch/sm9?autoplay=1',
  'https://nico.ms/sm9': 'https://embed.nicovideo.jp/watch/sm9?autoplay=1',
  'https://archive.org/details/some-talk_2024': 'https://archive.org/embed/some-talk_2024?autoplay=1',
};

const OTHERS = [
  'https://example.org/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com/@channel',
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQtoolong',
  'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://evil.example/https://youtu.be/dQw4w9WgXcQ',
  'https://vimeo.com/channels/staffpicks',
  'https://vimeo.com/76979871/evil/path',
  'https://www.nicovideo.jp/user/1',
  'https://archive.org/search?query=x',
];

describe('videos of known hosts', () => {
  for (const [url, player] of Object.entries(PLAYERS)) {
    it(`have a player: ${url}`, () => assert.equal(playerOf(video(url))?.url, player));
  }

  for (const url of OTHERS) {
    it(`are no other addresses: ${url}`, () => assert.equal(playerOf(video(url)), null));
  }

  it('are not the pages of other kinds of materials', () => {
    assert.equal(playerOf({ ...video(`https://youtu.be/${ID}`), kind: 'web' }), null);
  });

  it('ask no host before the click', () => {
    const reader = /** @type {Reader} */ ({ lang: 'ja', words: LANGUAGES.ja });
    const poster = videoPlayer(video(`https://youtu.be/${ID}`), reader, false)?.source ?? '';
    assert.doesNotMatch(poster, /iframe|nocookie| src=/);
    assert.match(poster, /<button type="button" class="video-poster" data-verb="play"/);
    const frame = videoPlayer(video(`https://youtu.be/${ID}`), reader, true)?.source ?? '';
    assert.match(frame, /title="講演動画：YouTube"/);
    assert.match(frame, /sandbox="allow-scripts/);
  });

  it('play on hosts that the policy of the pages names, in both places', () => {
    const sources = [
      '../../../backend/src/main/resources/application.properties',
      '../../../backend/src/main/java/org/seminararchive/copy/Relocation.java',
    ];
    for (const source of sources) {
      const text = readFileSync(path.resolve(import.meta.dirname, source), 'utf8');
      const allowed = /frame-src ([^;]*);/.exec(text)?.[1].split(' ').sort();
      const used = new Set(Object.values(PLAYERS).map((url) => new URL(url).origin));
      assert.deepEqual(allowed, [...used].sort(), source);
    }
  });
});
