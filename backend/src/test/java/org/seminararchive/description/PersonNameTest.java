package org.seminararchive.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The position of the family name depends on the script. */
class PersonNameTest {
  @ParameterizedTest
  @CsvSource({
    "橋本 幸士, 橋本, 幸士",
    "橋本　幸士, 橋本, 幸士",
    "さくら ももこ, さくら, ももこ",
    "김 철수, 김, 철수",
    "Koji Hashimoto, Hashimoto, Koji",
    "Juan Martín Maldacena, Maldacena, Juan Martín",
  })
  void aNameWithASeamIsTakenApart(String printed, String family, String given) {
    assertThat(PersonName.of(printed)).isEqualTo(new PersonName(family, given, printed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "橋本幸士",
        "アルバート・アインシュタイン",
        "Plato",
        "Hashimoto, Koji",
        "山田 太郎 Jr",
        "Sammy Davis Jr.",
        "Barnes and Noble",
        "アンナ マリア 佐藤"
      })
  void aNameWithoutASeparatorIsNotSplit(String printed) {
    assertThat(PersonName.of(printed).hasParts()).isFalse();
    assertThat(PersonName.of(printed).literal()).isEqualTo(printed);
  }
}
