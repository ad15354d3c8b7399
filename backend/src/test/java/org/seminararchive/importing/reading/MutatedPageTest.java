package org.seminararchive.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading a damaged page never fails, and a wrong year always has a finding. */
class MutatedPageTest {
  private static final int PAGES = Integer.getInteger("torn.pages", 150);
  private static final List<String> SPEAK = List.of("year", "order", "weekday", "index-day");

  private final Random random = new Random(1_000);

  @Test
  void noYearIsWrongInSilence() {
    Map<Integer, Integer> years = new HashMap<>();
    BundledPage.bundled()
        .forEach(s -> years.put(s.session().numbers().get("dlap"), s.session().start().getYear()));
    List<String> lines = List.of(BundledPage.markdown().split("\n", -1));
    int written = 0;
    for (int page = 0; page < PAGES; page++) {
      String torn = torn(lines);
      var asOf = BundledPage.context().asOf().filter(d -> random.nextBoolean());
      Reading reading = BundledPage.read(torn, SourceFormat.MARKDOWN, BundledPage.context(asOf));
      for (ReadSession session : reading.sessions()) {
        Integer number =
            session.isRejected() ? null : session.content().session().numbers().get("dlap");
        // A damaged comment exposes content that was not part of the page.
        if (number == null || !years.containsKey(number)) {
          continue;
        }
        written++;
        boolean right = years.get(number) == session.content().session().start().getYear();
        boolean said =
            session.findings().stream()
                .anyMatch(
                    f ->
                        f.severity() == Finding.Severity.WARNING
                            && SPEAK.stream().anyMatch(f.code()::startsWith));
        assertThat(right || said).as("page %d: %s", page, session).isTrue();
      }
    }
    assertThat(written).isGreaterThan(PAGES * 30);
  }

  @Test
  void anyTextIsReadInEveryForm() {
    List<String> lines = List.of(BundledPage.markdown().split("\n", -1));
    for (int page = 0; page < PAGES / 10; page++) {
      String torn = torn(lines);
      for (SourceFormat form :
          List.of(SourceFormat.MARKDOWN, SourceFormat.HTML, SourceFormat.TEXT)) {
        assertThat(BundledPage.read(torn, form, BundledPage.context())).isNotNull();
      }
    }
  }

  @Test
  void hostileTextIsReadAsWell() {
    for (String piece :
        List.of(
            "[",
            "* [第1回：「",
            "第1回",
            "# 第1回\n",
            "日時：",
            "(",
            "「",
            "https://a.b/",
            "<s>",
            "|",
            "> ",
            "1. ",
            "A氏と",
            "arxiv")) {
      String text = "# 第1回\n日時：1月1日10:00\n" + piece.repeat(20_000);
      for (SourceFormat form :
          List.of(SourceFormat.MARKDOWN, SourceFormat.HTML, SourceFormat.TEXT)) {
        assertThat(BundledPage.read(text, form, BundledPage.context())).isNotNull();
      }
    }
  }

  private String torn(List<String> lines) {
    List<String> torn = new ArrayList<>(lines);
    int changes = 1 + random.nextInt(60);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(torn.size());
      String line = torn.get(at);
      switch (random.nextInt(5)) {
        case 0, 1 -> torn.remove(at);
        case 2 -> torn.add(random.nextInt(torn.size()), line);
        case 3 ->
            torn.set(at, line.substring(0, line.isEmpty() ? 0 : random.nextInt(line.length())));
        default -> torn.add(at, garbage());
      }
    }
    boolean cut = random.nextInt(4) == 0;
    return String.join("\n", cut ? torn.subList(0, random.nextInt(torn.size())) : torn);
  }

  private String garbage() {
    byte[] bytes = new byte[20];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
