package org.seminararchive.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names with the same letters are the same person; names with variants are only suggested. */
class NameKeyTest {
  @ParameterizedTest
  @CsvSource({
    "橋本 幸士, 橋本幸士",
    "辻\uDB40\uDD00本 花子, 辻本花子",
    "葛\uDB40\uDD01城, 葛城",
    "⻑尾 太郎, 長尾太郎",
    "O’Neill, O'Neill",
    "OʼNeill, O'Neill",
    "d`Alembert, d'Alembert",
    "Müller‐Lüdenscheidt, Müller-Lüdenscheidt",
    "Müller–Lüdenscheidt, Müller-Lüdenscheidt",
    "Mu\u0308ller, Müller",
    "\u1100\u1175\u11B7 \u110E\u1165\u11AF\u1109\u116E, 김철수",
    "JANE ROE, Jane Roe",
    "Ja\u00ADne\u200B Roe, Jane Roe",
    "アルバート･アインシュタイン, アルバート・アインシュタイン",
    "カ\u3099ロア, ガロア",
  })
  void theSameLettersTypedInAnotherWayAreTheSamePerson(String one, String other) {
    assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "𠮷田 花子, 吉田花子",
    "髙橋, 高橋",
    "辺見, 邉見",
    "渡邊, 渡辺",
    "黑田, 黒田",
    "淺井薰, 浅井薫",
    "巖本, 巌本",
    "銕之助, 鉄之助",
    "山田祟, 山田崇",
    "Søren Æbelø, Soren Aebelo",
    "Łukasz, Lukasz",
    "Đặng, Dang",
    "Yıldız, Yildiz",
    "Þór, Thor",
    "Straße, Strasse",
    "Seán O'Brien, Sean OBrien",
    "d'Alembert, dAlembert",
    "Shin'ichi, Shinichi",
    "Jean-Luc, Jean Luc",
    "ゑみ, えみ",
    "ヱビス, エビス",
    "みすゞ, みすず",
    "しづか, しずか",
    "佐佐木, 佐々木",
    "関ヶ原, 関ケ原",
    "キヤノン, キャノン",
    "レヴィ, レビ",
    "サクラ, さくら",
    "Ёлкин, Елкин",
    "Παπαδόπουλος, ΠΑΠΑΔΟΠΟΥΛΟΣ",
  })
  void variantsOfLettersOnlySuggestOne(String one, String other) {
    assertThat(NameKey.similar(one)).isEqualTo(NameKey.similar(other));
    assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({"橋本, 橋元", "かき, かぎ", "Тимофей, Тимофеи", "Lee, Li", "佐々木, 佐木"})
  void otherNamesAreOtherPeople(String one, String other) {
    assertThat(NameKey.similar(one)).isNotEqualTo(NameKey.similar(other));
  }
}
