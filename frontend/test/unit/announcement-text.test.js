import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnnouncement } from '../../app/editing/announcement-text.js';

const TODAY = '2026-11-25';
/** @param {string} text */
const read = (text) => readAnnouncement(text, TODAY);

/** A full-width space. */
const WIDE = '\u3000';

const HYBRID = `第5回学習物理領域セミナー+第57回DLAP

日時:12月14日10:30~11:30(JST)
発表者:乾幸地 氏(東京大学大学院工学系研究科原子力国際専攻)
場所(ハイブリッド):上智大学四谷キャンパス理工学部9号館254A
オンライン配信会場:京都大学理学研究科5号館511号室
講演スライド
発表題目:自動微分を用いた欲しい性質をもつハミルトニアンの逆設計: バンドトポロジーと量子エンタングルメントへの応用
概要:逆問題を解くことによって欲しい性質を持つハミルトニアンを自動設計することは、有望なアプローチである。
(1) 異常ホール伝導率を最大化するハミルトニアン、
(2) 光電流を最大化するハミルトニアン
`;

describe('the text block of the old page', () => {
  it('is read completely', () => {
    const found = read(HYBRID);
    assert.equal(found.heading, '第5回学習物理領域セミナー+第57回DLAP');
    assert.deepEqual([found.day, found.from, found.to], ['2026-12-14', '10:30', '11:30']);
    assert.deepEqual(found.speakers, [{ name: '乾幸地', affiliation: '東京大学大学院工学系研究科原子力国際専攻' }]);
    assert.equal(found.format, 'hybrid');
    assert.equal(found.venue, '上智大学四谷キャンパス理工学部9号館254A');
    assert.equal(found.streamingVenue, '京都大学理学研究科5号館511号室');
    assert.match(found.title ?? '', /^自動微分.*逆設計: バンド.*応用$/);
    assert.match(found.abstract ?? '', /^逆問題[^\n]+\n\(1\)[^\n]+\n\(2\)[^\n]+$/);
    // Text copied from a browser has the name of the link without its address.
    assert.deepEqual(found.left, ['講演スライド']);
  });

  it('may be the source of the page, with full-width signs and line breaks', () => {
    const found = read(`# 第6回学習物理領域セミナー＋第58回DLAP
日時：2月15日10:30~11:30(JST)<br>
発表者：池 祐一${WIDE}氏(九州大学マス・フォア・インダストリ研究所)<br>
場所（ハイブリッド）：京都大学理学研究科5号館511号室<br>
[講演スライド](./slides/2024-02-15_Kyoto.pdf)<br>
発表題目：パーシステントホモロジーと機械学習<br>
概要：近年，位相的データ解析は発展してきている．<br>`);
    assert.equal(found.day, '2027-02-15');
    assert.deepEqual(found.speakers, [{ name: '池 祐一', affiliation: '九州大学マス・フォア・インダストリ研究所' }]);
    assert.equal(found.venue, '京都大学理学研究科5号館511号室');
    assert.equal(found.title, 'パーシステントホモロジーと機械学習');
    assert.deepEqual(found.left, ['[講演スライド](./slides/2024-02-15_Kyoto.pdf)']);
  });

  it('has a year, or the next such day is assumed', () => {
    assert.equal(read('日時: 2020年5月14日10:30-11:30(JST)').day, '2020-05-14');
    assert.equal(read('日時: 11月25日10:30-11:30(JST)').day, '2026-11-25');
    assert.equal(read('日時: 11月24日10:30-11:30(JST)').day, '2027-11-24');
    assert.equal(read('日時：１２月３日（木）１６：００〜１７：００').day, '2026-12-03');
    assert.deepEqual(read('日時：１２月３日（木）１６：００〜１７：００').from, '16:00');
  });

  it('may have no end', () => {
    const found = read('日時:2021年10月4日16:00- (いつもと時間が異なります)\n講演者:中郷 孝祐 氏(PFN)');
    assert.deepEqual([found.from, found.to], ['16:00', undefined]);
    assert.deepEqual(found.speakers, [{ name: '中郷 孝祐', affiliation: 'PFN' }]);
  });

  it('names several people, on one line or on several', () => {
    const two =
      read(`発表者: Hidenori Tanaka 氏 (NTT Physics & Informatics Laboratories,Visiting Scholar at Stanford University)
Daniel Kunin 氏 (Stanford University)
発表題目: Neural Mechanics
(ご講演は英語)
概要: Predicting the dynamics`);
    assert.deepEqual(two.speakers, [
      {
        name: 'Hidenori Tanaka',
        affiliation: 'NTT Physics & Informatics Laboratories,Visiting Scholar at Stanford University',
      },
      { name: 'Daniel Kunin', affiliation: 'Stanford University' },
    ]);
    assert.equal(two.language, 'en');
    assert.deepEqual(
      read('発表者：大槻東巳 氏(上智大理工)、樺島祥介(東大理/知の物理学研究センター)').speakers.map(({ name }) => name),
      ['大槻東巳', '樺島祥介'],
    );
  });

  it('may name nobody yet', () => {
    assert.deepEqual(read('発表者：TBA').speakers, []);
    assert.deepEqual(read('発表者:希望者').speakers, []);
    assert.deepEqual(read('発表者: 高木志郎 氏').speakers, [{ name: '高木志郎', affiliation: '' }]);
  });

  it('ends with references', () => {
    const found = read(`講演概要: 本講演ではまず、
二つの話をする[1]。

参考文献
[1] Koji Hashimoto, “Neural Polytopes”, arXiv:2307.00721
[2]Deep learning • e-Print: hep-th/9711200 [hep-th]

終了後に懇親会があります。`);
    assert.deepEqual(found.left, ['終了後に懇親会があります。']);
    assert.equal(found.abstract, '本講演ではまず、\n二つの話をする[1]。');
    assert.deepEqual(
      found.references.map(({ label, arxiv }) => [label, arxiv]),
      [
        ['1', '2307.00721'],
        ['2', 'hep-th/9711200'],
      ],
    );
  });

  it('may lack the label of the abstract', () => {
    const found = read(`発表題目: 機械学習を援用した適切なフレームの探索
講演スライド
近年機械学習の物理分野への応用は盛んに研究がなされているが、物理学における理論解析手法の探索に対しての応用に関する研究は乏しい。`);
    assert.match(found.abstract ?? '', /^近年機械学習/);
  });

  it('links to materials, of which those with a whole address are taken', () => {
    const found = read(`発表題目: 題
[講演スライド](https://example.org/a.pdf)
- [ノート](https://example.org/b.pdf)
動画：https://example.org/c
[参加登録](https://example.org/form)
Slides: ./a.pdf`);
    assert.deepEqual(found.materials, [
      { kind: 'slides', url: 'https://example.org/a.pdf' },
      { kind: 'notes', url: 'https://example.org/b.pdf' },
      { kind: 'video', url: 'https://example.org/c' },
    ]);
    assert.deepEqual(found.left, ['参加登録', 'Slides: ./a.pdf']);
  });

  it('leaves unrecognized lines to the organizer', () => {
    const found = read('日時: 11月26日10:30-12:00(JST)\n入門講義「機械学習と物理」\n発表題目: 深層学習入門');
    assert.deepEqual(found.left, ['入門講義「機械学習と物理」']);
    assert.deepEqual(read('明日は晴れるでしょう。'), {
      speakers: [],
      references: [],
      materials: [],
      format: undefined,
      left: ['明日は晴れるでしょう。'],
    });
  });
});
