package org.seminararchive.importing.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.importing.reading.ImportedField;

class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "拡散モデル（入門） | 拡散モデル(入門)",
        "ＤＬＡＰ，第１回 | DLAP,第1回",
        "深層 学習 | 深層学習",
        "深層学習\u3000と物理 | 深層学習と 物理",
        "ガンマ | カ\u3099ンマ",
        "Neural  Polytopes | Neural Polytopes",
        "“Neural Polytopes” | \"Neural Polytopes\"",
        "1–3 | 1-3",
        "$a + b$ | $a+b$"
      })
  void accidentsOfAnEditorAreNoDifference(String one, String other) {
    assertThat(Folding.of(one)).isEqualTo(Folding.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deep learning | deeplearning",
        "深層学習 | 深層学修",
        "DLAP | dlap",
        "第1回 | 第2回",
        "齋藤 | 斎藤"
      })
  void everythingElseIs(String one, String other) {
    assertThat(Folding.of(one)).isNotEqualTo(Folding.of(other));
  }

  @Test
  void lineBreaksOfEveryStyleAreSpaces() {
    assertThat(Folding.of("first line\r\n\r\nsecond")).isEqualTo(Folding.of("first line second"));
  }

  @Test
  void aMomentIsTheSameInEveryOffset() {
    var json = JsonNodeFactory.instance;
    assertThat(
            Folding.same(
                ImportedField.START,
                json.textNode("2024-02-15T10:30:00+09:00"),
                json.textNode("2024-02-15T01:30:00Z")))
        .isTrue();
    assertThat(Folding.same(ImportedField.MATERIALS, json.arrayNode(), null)).isTrue();
  }
}
