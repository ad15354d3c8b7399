package org.seminararchive.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seminararchive.talk.Role;

/** The people of a line; their names are read by {@link org.seminararchive.speaker.PrintedName}. */
class PrintedPeopleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "井上 博士 氏（南川大学） | 井上 博士",
        "山本　花子（南川大学） | 山本 花子",
        "田中 太郎 名誉教授（南川大学） | 田中 太郎",
        "田中太郎特任助教 | 田中太郎",
        "鈴木一郎 研究員(理研) | 鈴木一郎",
        "田中 太郎 D2（南川大学） | 田中 太郎",
        "田中太郎M1（南川大学） | 田中太郎",
        "田中太郎チームディレクター（理研） | 田中太郎",
        "田中太郎 CEO（株式会社A） | 田中太郎",
        "Jane Roe-san (Sample Inst.) | Jane Roe",
        "高橋次郎君 | 高橋次郎",
        "Professor Jane Roe (Sample Inst.) | Jane Roe",
        "Assoc. Prof. John Doe (Sample Inst.) | John Doe",
        "O'Brien, Seán (Sample Inst.) | Seán O'Brien",
        "O’Brien, Seán (Sample Inst.) | Seán O’Brien",
        "Müller-Lüdenscheidt, Hans Jr. (Sample Inst.) | Hans Müller-Lüdenscheidt Jr.",
        "King, Martin Luther, Jr. (Sample Inst.) | Martin Luther King Jr.",
        "de Haan, Pim (Sample Inst.) | Pim de Haan",
        "Jane Roe, Ph.D. (Sample Inst.) | Jane Roe",
        "Jane Roe, Professor (Sample Inst.) | Jane Roe",
        "Roe, Jane (A), Doe, John (B) | Jane Roe; John Doe",
        "Roe, Jane (A); Doe, John (B) | Jane Roe; John Doe",
        "Jane Roe (A), John Doe (B) | Jane Roe; John Doe",
        "Jane Roe, John Doe (A) | Jane Roe; John Doe",
        "Plato, Socrates, Zeno (Athens) | Plato; Socrates; Zeno",
        "山田 太郎、鈴木 花子 | 山田 太郎; 鈴木 花子",
        "山田 太郎 氏と鈴木 花子 氏 | 山田 太郎; 鈴木 花子",
        "高橋 三郎 准教授・伊藤 四郎 助教（南川大学） | 高橋 三郎; 伊藤 四郎",
        "高橋 三郎 様と伊藤 四郎 研究員（理研） | 高橋 三郎; 伊藤 四郎",
      })
  void everybodyIsReadOnceWithoutTitles(String line, String names) {
    assertThat(PrintedPeople.of(line, Role.SPEAKER))
        .extracting(person -> person.name())
        .isEqualTo(List.of(names.split("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "O'Brien, Seán (Sample Inst.) | true",
        "Jane Roe (Sample Inst.) | true",
        "山田 太郎 氏 | true",
        "Bring your laptop, please (optional) | false",
        "共同研究者 | false",
      })
  void aLineWithoutALabelIsAPersonIfItLooksLikeOne(String line, boolean person) {
    assertThat(PrintedPeople.isPerson(line)).isEqualTo(person);
  }
}
