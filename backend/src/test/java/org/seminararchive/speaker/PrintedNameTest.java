package org.seminararchive.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles are removed from names at any position. */
class PrintedNameTest {
  @ParameterizedTest
  @CsvSource({
    "橋本　幸士　氏, 橋本 幸士",
    "橋本幸士氏, 橋本幸士",
    "橋本 幸士 先生, 橋本 幸士",
    "田中 太郎 名誉教授, 田中 太郎",
    "田中太郎特任助教, 田中太郎",
    "田中太郎 特任 助教 氏, 田中太郎",
    "田中太郎日本学術振興会特別研究員, 田中太郎",
    "鈴木一郎 研究員, 鈴木一郎",
    "鈴木一郎主任研究員, 鈴木一郎",
    "高橋次郎君, 高橋次郎",
    "高橋 次郎 君, 高橋 次郎",
    "田中 太郎 講師, 田中 太郎",
    "田中 太郎 殿, 田中 太郎",
    "特任准教授 田中 太郎, 田中 太郎",
    "教授　田中, 田中",
    "田中 太郎 チームリーダー, 田中 太郎",
    "ジェーン・ロー教授, ジェーン・ロー",
    "Dr. 田中 太郎 氏, 田中 太郎",
    "森 氏, 森",
    "田中 太郎 博士課程2年, 田中 太郎",
    "田中太郎JSPS特別研究員, 田中太郎",
    "田中太郎 博士研究員, 田中太郎",
    "김철수 교수, 김철수",
    "王力 副教授, 王力",
    "田中太郎 准教授・センター長, 田中太郎",
    "田中太郎 教授/センター長, 田中太郎",
    "田中太郎 基礎科学特別研究員, 田中太郎",
    "田中太郎 医学博士, 田中太郎",
    "田中太郎 シニアサイエンティスト, 田中太郎",
    "田中太郎 部長代理, 田中太郎",
    "田中太郎 総長補佐, 田中太郎",
    "田中太郎 JSPS PD, 田中太郎",
    "홍길동 박사님, 홍길동",
  })
  void aJapaneseTitleIsRemoved(String printed, String name) {
    assertThat(PrintedName.plain(printed)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "井上 博士 氏, 井上 博士",
    "青山 博士, 青山 博士",
    "佐々木 博士 氏, 佐々木 博士",
    "青山 博士 教授, 青山 博士",
    "中村 修士 さん, 中村 修士",
    "湯川 秀樹 博士, 湯川 秀樹",
    "湯川秀樹博士, 湯川秀樹",
    "湯川秀樹 博士, 湯川秀樹",
    "青山 博士 博士, 青山 博士",
    "山田 太郎 名誉博士, 山田 太郎",
  })
  void aTitleThatIsTheOnlyGivenNameIsOne(String printed, String name) {
    assertThat(PrintedName.plain(printed)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Professor Jane Roe | Jane Roe",
        "Assoc. Prof. John Doe | John Doe",
        "ASSOCIATE PROFESSOR John Doe | John Doe",
        "Prof. Dr. Dr. h.c. mult. Jane Roe | Jane Roe",
        "Prof. em. Jane Roe | Jane Roe",
        "Professor Emeritus Jane Roe | Jane Roe",
        "Univ.-Prof. Dr.-Ing. Jane Roe | Jane Roe",
        "Specially Appointed Assistant Professor John Doe | John Doe",
        "Postdoctoral Fellow John Doe | John Doe",
        "Mr John Doe | John Doe",
        "Jane Roe, Ph.D. | Jane Roe",
        "Jane Roe PhD | Jane Roe",
        "PD Dr. Jane Roe | Jane Roe",
        "M.Sc. Jane Roe | Jane Roe",
        "Jane Roe, PhD student | Jane Roe",
        "Jane Roe, MD, PhD | Jane Roe",
        "Jane Roe, Associate Professor | Jane Roe",
        "Jane Roe さん | Jane Roe",
        "Sir Roger Roe FRS | Roger Roe",
        "Chief Scientist Jane Roe | Jane Roe",
        "Group Leader Jane Roe | Jane Roe",
        "Director Jane Roe | Jane Roe",
        "Jane Roe Ph. D. | Jane Roe",
        "Prof. (em.) Jane Roe | Jane Roe",
      })
  void aWesternTitleIsRemoved(String printed, String name) {
    assertThat(PrintedName.plain(printed)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "橋本幸士",
        "王昭君",
        "森氏",
        "B氏",
        "博士",
        "氏",
        "Yo-Yo Ma",
        "P. D. James",
        "Md Rahman",
        "M. Yamada",
        "Junior Smith",
        "Charles Reader",
        "Grace Hopper",
        "Dean Smith",
        "教授",
        "Prof.",
        "山田 学",
        "Ken Full"
      })
  void aNameThatLooksLikeATitleStays(String name) {
    assertThat(PrintedName.plain(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O'Brien, Seán | Seán O'Brien",
        "Müller-Lüdenscheidt, Hans Jr. | Hans Müller-Lüdenscheidt Jr.",
        "King, Martin Luther, Jr. | Martin Luther King Jr.",
        "King Jr., Martin Luther | Martin Luther King Jr.",
        "de Haan, Pim | Pim de Haan",
        "van der Waals, Johannes | Johannes van der Waals",
        "García Márquez, Gabriel | Gabriel García Márquez",
        "Doe, J. R. | J. R. Doe",
        "Doe, Prof. John | John Doe",
        "Sammy Davis, Jr. | Sammy Davis Jr.",
        "O’Neill, Róisín | Róisín O’Neill",
        "Doe, John and Roe, Jane | Doe, John and Roe, Jane",
        "John Doe, Jane Roe | John Doe, Jane Roe",
        "橋本, 幸士 | 橋本, 幸士",
      })
  void aFamilyNameBeforeACommaMovesBehindTheGivenName(String printed, String name) {
    assertThat(PrintedName.plain(printed)).isEqualTo(name);
  }

  @Test
  void aTextThatIsTooLongForANameIsKept() {
    String text = "山田 " + "氏".repeat(100_000);
    assertThat(PrintedName.plain(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"山本　花子, 山本 花子", "池  祐一, 池 祐一", "橋 本 幸 士, 橋本幸士", "林 修, 林 修"})
  void theSpaceBetweenFamilyAndGivenNameIsKept(String printed, String name) {
    assertThat(PrintedName.plain(printed)).isEqualTo(name);
  }
}
