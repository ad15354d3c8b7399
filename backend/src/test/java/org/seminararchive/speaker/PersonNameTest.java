package org.seminararchive.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The position of the family name depends on the script; particles follow the rules of CSL. */
class PersonNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "橋本 幸士 | | 橋本 | 幸士 |",
        "橋本　幸士 | | 橋本 | 幸士 |",
        "さくら ももこ | | さくら | ももこ |",
        "김 철수 | | 김 | 철수 |",
        "Koji Hashimoto | | Hashimoto | Koji |",
        "Juan Martín Maldacena | | Maldacena | Juan Martín |",
        "Pim de Haan | de | Haan | Pim |",
        "Karl-Theodor von und zu Guttenberg | von und zu | Guttenberg | Karl-Theodor |",
        "Seán Ó Briain | | Ó Briain | Seán |",
        "Shane Mac Gowan | | Mac Gowan | Shane |",
        "SMITH John | | SMITH | John |",
        "John SMITH | | SMITH | John |",
        "Johannes Diderik van der Waals | van der | Waals | Johannes Diderik |",
        "Ludwig van Beethoven | van | Beethoven | Ludwig |",
        "Charles de la Vallée Poussin | de la | Vallée Poussin | Charles |",
        "Gerard 't Hooft | 't | Hooft | Gerard |",
        "Jean le Rond d'Alembert | d' | Alembert | Jean le Rond |",
        "Joseph d’Arc | d’ | Arc | Joseph |",
        "Muhammad al-Khwarizmi | al- | Khwarizmi | Muhammad |",
        "Vincent Van Gogh | | Van Gogh | Vincent |",
        "Robert Van De Graaff | | Van De Graaff | Robert |",
        "Jean de La Fontaine | de | La Fontaine | Jean |",
        "José Ortega y Gasset | | Ortega y Gasset | José |",
        "van Gogh | van | Gogh | |",
        "Seán O'Brien | | O'Brien | Seán |",
        "Sammy Davis Jr. | | Davis | Sammy | Jr.",
        "Sammy Davis, Jr. | | Davis | Sammy | Jr.",
        "Hans von Müller III | von | Müller | Hans | III",
        "Hashimoto, Koji | | Hashimoto | Koji |",
        "de Haan, Pim | de | Haan | Pim |",
        "J. A. Smith | | Smith | J. A. |",
      })
  void aNameWithASeamIsTakenApart(
      String printed, String particle, String family, String given, String suffix) {
    assertThat(PersonName.of(printed))
        .isEqualTo(new PersonName(particle, family, given, suffix, printed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "橋本幸士",
        "アルバート・アインシュタイン",
        "アルバート アインシュタイン",
        "Plato",
        "Plato Jr.",
        "山田 太郎 Jr",
        "Barnes and Noble",
        "Doe, Roe, and Poe",
        "アンナ マリア 佐藤"
      })
  void aNameWithoutASeparatorIsNotSplit(String printed) {
    assertThat(PersonName.of(printed).hasParts()).isFalse();
    assertThat(PersonName.of(printed).literal()).isEqualTo(printed);
  }
}
