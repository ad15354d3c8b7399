package org.seminararchive.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Variations that are invisible to readers do not affect the result. */
class PageVariationsTest {
  private static final int TIMES = 20;
  private static final Map<String, Map<String, String>> PLAIN = read(BundledPage.markdown());

  private final Random random = new Random(20_261_126);

  @Test
  void theOrderOfSectionsDoesNotCount() {
    for (int i = 0; i < TIMES; i++) {
      Map<String, String> parts = BundledPage.parts();
      List<String> sections =
          new ArrayList<>(parts.keySet().stream().filter(k -> k.matches("[1-9][0-9]?")).toList());
      Collections.shuffle(sections, random);
      StringBuilder page = new StringBuilder(parts.get("top"));
      sections.forEach(s -> page.append("\n\n").append(parts.get(s)));
      assertSame(page.toString());
    }
  }

  @Test
  void theListsOfTalksMayBeMissingOrTorn() {
    List<String> lines = List.of(BundledPage.markdown().split("\n"));
    assertSame(String.join("\n", lines.stream().filter(l -> !l.startsWith("* [")).toList()));
    for (int i = 0; i < TIMES; i++) {
      assertSame(
          String.join(
              "\n",
              lines.stream().filter(l -> !l.startsWith("* [") || random.nextBoolean()).toList()));
    }
  }

  @Test
  void lineEndsDoNotCount() {
    assertSame(BundledPage.markdown().replace("\n", "\r\n"));
    assertSame(BundledPage.markdown().replace("\n", "\r"));
  }

  @Test
  void compositionDoesNotCount() {
    assertSame(Normalizer.normalize(BundledPage.markdown(), Normalizer.Form.NFD));
  }

  @Test
  void widthDoesNotCount() {
    assertSame(
        BundledPage.markdown()
            .replace('：', ':')
            .replace('（', '(')
            .replace('）', ')')
            .replace('＋', '+')
            .replace('　', ' '));
    assertSame(
        eachLine(
            BundledPage.markdown(),
            l ->
                l.startsWith("日時") || l.startsWith("# 第") || l.startsWith("発表者") ? widened(l) : l));
  }

  @Test
  void aBreakIsAsGoodAsABlankLine() {
    assertSame(BundledPage.markdown().replace("<br>\n", "\n\n"));
    assertSame(BundledPage.markdown().replace("<br>\n", "<br />\n"));
    assertSame(BundledPage.markdown().replace("<br>\n", "  \n"));
    for (int i = 0; i < TIMES; i++) {
      assertSame(
          Pattern.compile("<br>\n")
              .matcher(BundledPage.markdown())
              .replaceAll(m -> random.nextBoolean() ? "\n\n" : "<br>\n"));
    }
  }

  @Test
  void headingsMayHaveAnyLevelOrNone() {
    assertSame(BundledPage.markdown().replaceAll("(?m)^# (第.*)$", "### $1"));
    assertSame(BundledPage.markdown().replaceAll("(?m)^# (第.*)$", "**$1**\n"));
    assertSame(BundledPage.markdown().replaceAll("(?m)^# (第.*)$", "$1\n===="));
  }

  @Test
  void titlesOfRespectDoNotCount() {
    assertSame(BundledPage.markdown().replace("　氏", ""));
    assertSame(BundledPage.markdown().replace("　氏", " さん"));
  }

  @Test
  void labelsMayStandInAnotherOrder() {
    assertSame(
        BundledPage.markdown()
            .replaceAll("(?m)^(日時：.*)\n((?:(?!\n# ).)*?)(発表者: .*)\n(発表題目: .*)$", "$2$3\n$1\n$4"));
    assertSame(BundledPage.markdown().replaceAll("(?m)^(発表者: .*)\n(発表題目: .*)$", "$2\n$1"));
  }

  private static String widened(String line) {
    StringBuilder wide = new StringBuilder();
    boolean tag = false;
    for (char c : line.toCharArray()) {
      tag = c == '<' || tag && c != '>';
      boolean change =
          !tag && (c >= '0' && c <= '9' || c == ':' || c == '(' || c == ')' || c == '+');
      wide.append(change ? (char) (c - '!' + '！') : c);
    }
    return wide.toString();
  }

  private static String eachLine(String page, UnaryOperator<String> change) {
    return String.join("\n", List.of(page.split("\n")).stream().map(change).toList());
  }

  private static void assertSame(String page) {
    assertThat(read(page)).isEqualTo(PLAIN);
  }

  private static Map<String, Map<String, String>> read(String page) {
    Map<String, Map<String, String>> sessions = new TreeMap<>();
    BundledPage.read(page, SourceFormat.MARKDOWN, BundledPage.context())
        .sessions()
        .forEach(
            s ->
                sessions.put(
                    String.valueOf(s.content().session().numbers()),
                    BundledPage.fields(s.content())));
    return sessions;
  }
}
