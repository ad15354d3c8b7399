package org.seminararchive.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.text.LocalizedText;

/** Names are sorted by the conventions of Japanese and English. */
class NameOrderTest {
  @ParameterizedTest
  @CsvSource({
    "池祐一, Ike",
    "大塚啓, Otsuka",
    "橋本 幸士, Hashimoto",
    "アルバート・アインシュタイン,",
    "Jane Doe,",
    "김민수,"
  })
  void aNameInKanjiHasALatinFamilyNameForReadersOfOtherLanguages(String name, String latin) {
    LocalizedText text = new LocalizedText(Map.of("ja", name));
    assertThat(NameOrder.romanized(text, NameOrder.of(text).reading()).orElse(null))
        .isEqualTo(latin);
  }

  @Test
  void aWrittenReadingIsRomanizedWithTheGivenName() {
    LocalizedText text = new LocalizedText(Map.of("ja", "橋本 幸士", "ja-Hrkt", "はしもと こうじ"));
    assertThat(NameOrder.romanized(text, NameOrder.of(text).reading())).contains("Koji Hashimoto");
  }

  @Test
  void aKnownLatinFormIsNotInferred() {
    LocalizedText text = new LocalizedText(Map.of("ja", "池 祐一", "en", "Yuichi Ike"));
    assertThat(NameOrder.romanized(text, NameOrder.of(text).reading())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "一木輝久, あ, I",
    "三内顕義, さ, S",
    "中郷孝祐, な, N",
    "乾幸地, あ, I",
    "橋本幸士, は, H",
    "永井佑紀, な, N",
    "野村悠祐, な, N",
    "林祐輔, は, H",
    "北沢正清, か, K",
    "大塚啓, あ, O",
    "唐木田亮, か, K",
    "福嶋健二, は, F",
    "吉岡信行, や, Y",
    "本武陽一, ま, M",
    "斎藤弘樹, さ, S",
    "藤井啓祐, は, F",
    "樺島祥介, か, K",
    "野尻美保子, な, N",
    "森貴司, ま, M",
    "田中章詞, た, T",
    "富谷昭夫, た, T",
    "本間希樹, は, H",
    "鈴木大慈, さ, S",
    "松原崇, ま, M",
    "堀江正信, は, H",
    "大槻東巳, あ, O",
    "今泉允聡, あ, I",
    "蘆田祐人, あ, A",
    "山内紫, や, Y",
    "吉野元, や, Y",
    "大門俊介, た, D",
    "瀧雅人, た, T",
    "園田翔, さ, S",
    "石川勲, あ, I",
    "船井正太郎, は, F",
    "村尾美緒, ま, M",
    "神野隆介, か, K",
    "道下佳寛, ま, M",
    "坂田綾香, さ, S",
    "高木志郎, た, T",
    "玉井敬一, た, T",
    "太田敏博, あ, O",
    "池祐一, あ, I",
    "佐々木健, さ, S",
    "髙橋 誠, た, T",
    "長谷川　さくら, は, H",
    "アルバート・アインシュタイン, あ, A"
  })
  void aJapaneseNameStandsUnderItsReading(String name, String kana, String letter) {
    assertThat(headings(Map.of("ja", name))).isEqualTo(LocalizedText.inBoth(kana, letter));
  }

  @ParameterizedTest
  @CsvSource({
    "Kazuhiro Terao, T",
    "Pim de Haan, H",
    "Édouard Ångström, A",
    "Lei Wang, W",
    "Plato, P"
  })
  void aLatinNameStandsUnderItsFamilyName(String name, String letter) {
    assertThat(headings(Map.of("en", name))).isEqualTo(LocalizedText.inBoth(letter, letter));
  }

  @Test
  void otherScriptsAreLast() {
    assertThat(headings(Map.of("ru", "Лев Ландау"))).isEqualTo(LocalizedText.inBoth("#", "#"));
  }

  @Test
  void aKnownReadingIsUsedInsteadOfAProbableOne() {
    assertThat(headings(Map.of("ja", "神野隆介"))).isEqualTo(LocalizedText.inBoth("か", "K"));
    assertThat(headings(names("ja", "神野隆介", "ja-Hira", "じんの りゅうすけ")))
        .isEqualTo(LocalizedText.inBoth("さ", "J"));
    assertThat(headings(names("ja", "神野隆介", "en", "Ryusuke Jinno")))
        .isEqualTo(LocalizedText.inBoth("さ", "J"));
    assertThat(headings(names("en", "Tetsuo Ohtsuki", "ja", "大槻東巳")))
        .isEqualTo(LocalizedText.inBoth("あ", "O"));
  }

  @Test
  void voicingSizeAndLongVowelsDoNotSeparateNames() {
    assertThat(sorted(o -> o.reading(), "ばば", "ハンダ", "はぱ", "はば", "パーカ", "はあく"))
        .containsExactly("パーカ", "はあく", "はば", "はぱ", "ばば", "ハンダ");
    assertThat(sorted(o -> o.reading(), "きやま", "きゃな", "きやか")).containsExactly("きやか", "きゃな", "きやま");
  }

  @Test
  void kanaComeBeforeLatinLettersAndOthers() {
    assertThat(sorted(o -> o.reading(), "Лев", "Ada Lovelace", "わたなべ", "あべ"))
        .containsExactly("あべ", "わたなべ", "Ada Lovelace", "Лев");
    assertThat(sorted(o -> o.latin(), "Лев", "Ada Lovelace", "わたなべ", "あべ"))
        .containsExactly("あべ", "Ada Lovelace", "わたなべ", "Лев");
  }

  @Test
  void aFamilyIsOrderedByGivenName() {
    assertThat(sorted(o -> o.reading(), "田中 章詞", "田中 愛", "田中島 愛"))
        .containsExactly("田中 愛", "田中 章詞", "田中島 愛");
  }

  private static LocalizedText headings(Map<String, String> name) {
    NameOrder order = NameOrder.of(new LocalizedText(name));
    return NameOrder.headings(order.reading(), order.latin());
  }

  private static Map<String, String> names(String... languagesAndTexts) {
    var names = new LinkedHashMap<String, String>();
    for (int i = 0; i < languagesAndTexts.length; i += 2) {
      names.put(languagesAndTexts[i], languagesAndTexts[i + 1]);
    }
    return names;
  }

  private static List<String> sorted(
      java.util.function.Function<NameOrder, String> key, String... names) {
    return Stream.of(names)
        .sorted(Comparator.comparing(n -> key.apply(NameOrder.of(LocalizedText.of("ja", n)))))
        .toList();
  }
}
