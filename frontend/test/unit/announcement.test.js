import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announcement } from '../../app/editing/announcement.js';
import { readAnnouncement } from '../../app/editing/announcement-text.js';
import { LONGEST, weight } from '../../app/editing/short-form.js';
import { homology, joint, reader } from './samples.js';

const { series } = reader('ja');
const url = 'https://seminar.example/dlap/58';
/** @param {Partial<Session>} [session] @param {Partial<Talk>[]} [talks] @param {'ja' | 'en'} [lang] */
const of = (session, talks = [{}], lang = 'ja') =>
  announcement(
    { ...joint, ...session },
    talks.map((talk, at) => ({ ...homology, position: at + 1, ...talk })),
    { lang, series, url },
  );

const WHOLE = {
  abstract: { ja: '近年、位相的データ解析は発展してきている[1]。\n\nまた$\\phi^4$理論にも触れる。' },
  references: [{ label: '1', text: 'K. Hashimoto, “Neural Polytopes”, arXiv:2307.00721', arxiv: '2307.00721' }],
};

describe('the block of text', () => {
  it('looks as announcements of this seminar always have', () => {
    assert.equal(
      of({ streamingVenue: { ja: '上智大学' } }, [WHOLE]).block,
      `第6回学習物理領域セミナー＋第58回DLAP

日時：2024年2月15日(木) 10:30~11:30(JST)
発表者：池祐一 氏(九州大学)
場所（ハイブリッド）：京都大学理学研究科5号館511号室
オンライン配信会場：上智大学
発表題目：パーシステントホモロジーと機械学習
概要：近年、位相的データ解析は発展してきている[1]。

また$\\phi^4$理論にも触れる。

参考文献
[1] K. Hashimoto, “Neural Polytopes”, arXiv:2307.00721`,
    );
  });

  it('has the same in English, with texts as they were written', () => {
    assert.equal(
      of({}, [{ language: { code: 'ja', basis: 'stated' } }], 'en').block,
      `学習物理領域セミナー #6 + DLAP #58

Date: Thursday 15 February 2024, 10:30–11:30 (JST)
Speaker: 池祐一 (九州大学)
Place (hybrid): 京都大学理学研究科5号館511号室
Title: パーシステントホモロジーと機械学習
(talk in Japanese)`,
    );
  });

  for (const lang of /** @type {const} */ (['ja', 'en'])) {
    it(`is read back by the form of organizers as it was meant, in ${lang}`, () => {
      const spoken = lang === 'ja' ? 'en' : 'ja';
      const speakers = [
        ...homology.speakers,
        { id: 'k', name: { en: 'Daniel Kunin' }, role: 'speaker', affiliation: { en: 'NTT, Stanford (Visiting)' } },
      ];
      const talk = { ...WHOLE, speakers, language: { code: spoken, basis: 'stated' } };
      const { block } = of({ streamingVenue: { ja: '上智大学' } }, [/** @type {Partial<Talk>} */ (talk)], lang);
      const read = readAnnouncement(block, '2026-11-25');
      assert.deepEqual([read.day, read.from, read.to], ['2024-02-15', '10:30', '11:30']);
      assert.deepEqual(read.speakers, [
        { name: '池祐一', affiliation: '九州大学' },
        { name: 'Daniel Kunin', affiliation: 'NTT, Stanford (Visiting)' },
      ]);
      assert.equal(read.title, homology.title?.ja);
      assert.equal(read.abstract, WHOLE.abstract.ja);
      assert.deepEqual(read.references, WHOLE.references);
      assert.deepEqual(
        [read.venue, read.streamingVenue, read.format, read.language],
        ['京都大学理学研究科5号館511号室', '上智大学', 'hybrid', spoken],
      );
      assert.match(read.heading ?? '', /58/);
      assert.deepEqual(read.left, []);
    });

    it(`is read back for a session with few values, in ${lang}`, () => {
      const session = /** @type {const} */ ({
        venue: undefined,
        end: undefined,
        format: 'online',
        status: 'postponed',
      });
      const { block } = of(session, [{ title: undefined, speakers: [] }], lang);
      assert.match(block, lang === 'ja' ? /^【延期】第6回/ : /^\[Postponed\] 学習/);
      const { day, from, to, title, speakers, venue, format, left } = readAnnouncement(block, '2026-11-25');
      assert.deepEqual([day, from, to], ['2024-02-15', '10:30', undefined]);
      assert.deepEqual([title, speakers, venue, format, left], [undefined, [], undefined, 'online', []]);
    });
  }

  it('holds all talks of a session, and all who are in one', () => {
    const panel = [
      { ...homology.speakers[0], role: /** @type {const} */ ('panelist') },
      { id: 'm', name: { ja: '座長 太郎' }, role: /** @type {const} */ ('chair') },
    ];
    const { block } = of({ title: { ja: '入門講義' }, kind: 'lecture' }, [
      { part: { ja: '第1部' } },
      { part: { ja: '第2部' }, title: undefined, speakers: panel },
    ]);
    assert.match(
      block,
      /^第6回.*DLAP\n入門講義\n\n日時：.*\n場所（ハイブリッド）：.*\n\n第1部\n発表者：池祐一 氏\(九州大学\)\n/,
    );
    assert.match(block, /\n\n第2部\nパネリスト：池祐一 氏\(九州大学\)\n座長：座長 太郎 氏\n発表題目：未定$/);
  });
});

describe('the mail', () => {
  it('has title, time and speakers in its subject', () => {
    assert.equal(of().subject, '第6回学習物理領域セミナー＋第58回DLAPのご案内（2月15日(木)、池祐一 氏）');
    assert.equal(of({}, [{}], 'en').subject, '学習物理領域セミナー #6 + DLAP #58, Thu 15 Feb 2024, 池祐一');
  });

  it('holds the block, and leads to the page and to the registration', () => {
    const registered = new Map(series);
    const dlap = /** @type {Series} */ (series.get('dlap'));
    registered.set('dlap', { ...dlap, participation: { mode: 'external', signUpUrl: 'https://forms.example/' } });
    const { body, block } = announcement(joint, [homology], { lang: 'ja', series: registered, url });
    assert.ok(body.startsWith('各位\n\n第6回学習物理領域セミナー＋第58回DLAPを下記のとおり開催します。'));
    assert.match(body, /ご参加ください。\n\n参加登録：https:\/\/forms\.example\/\n\n/);
    assert.ok(body.includes(`\n\n${block}\n\n`));
    assert.match(body, /追加：https:\/\/seminar\.example\/dlap\/58$/);
    const deadlineAt = '2024-02-14T23:00:00+09:00';
    const here = { ...joint, joining: { mode: /** @type {const} */ ('here'), deadlineAt } };
    assert.match(
      announcement(here, [homology], { lang: 'ja', series, url }).body,
      /参加登録（2024年2月14日\(水\) 23:00 JST 締切）：https:\/\/seminar\.example\/dlap\/58\n\n/,
    );
    const off = announcement({ ...joint, status: 'cancelled' }, [homology], { lang: 'ja', series: registered, url });
    assert.doesNotMatch(off.body, /参加登録/);
  });

  it('begins with a cancellation or postponement', () => {
    assert.match(of({ status: 'cancelled' }).subject, /^【中止】第6回.*DLAP（2月15日\(木\)/);
    assert.match(of({ status: 'cancelled' }).body, /DLAPは、中止となりました。/);
    assert.match(of({ status: 'postponed' }, [{}], 'en').subject, /^\[Postponed\] /);
    assert.match(of({ status: 'postponed' }, [{}], 'en').body, /is postponed\. We will announce the new date/);
  });
});

describe('the short form', () => {
  it('says who, what, when and where', () => {
    assert.equal(
      of().short,
      `第6回学習物理領域セミナー＋第58回DLAP\n2月15日(木) 10:30 JST\n池祐一 氏(九州大学)「パーシステントホモロジーと機械学習」\n${url}`,
    );
  });

  it('shows formulas without their dollars', () => {
    assert.match(of({}, [{ title: { ja: '$\\phi^4$ 理論' } }]).short, /「ϕ⁴ 理論」/);
  });

  it('omits affiliations first, then ends of titles, then talks, and never the URL', () => {
    const long = { ja: '長'.repeat(90) };
    const far = of({}, [
      { title: long, speakers: [{ ...homology.speakers[0], affiliation: { ja: '遠'.repeat(40) } }] },
    ]);
    assert.doesNotMatch(far.short, /遠/);
    assert.match(far.short, /「長+…?」\nhttps/);
    const many = of(
      {},
      Array.from({ length: 30 }, () => ({ title: long })),
    );
    for (const { short } of [far, many]) {
      assert.ok(weight(short) <= LONGEST, `${weight(short)}`);
      assert.ok(short.endsWith(url));
    }
  });

  it('is counted as X counts', () => {
    assert.equal(weight('abc é “x”'), 9);
    assert.equal(weight('第58回'), 6);
    assert.equal(weight('👍'), 2);
    assert.equal(weight(`見て https://${'a'.repeat(100)}.example/`), 4 + 1 + 23);
  });
});
