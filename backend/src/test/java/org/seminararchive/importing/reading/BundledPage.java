package org.seminararchive.importing.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.session.Kind;
import org.seminararchive.talk.Basis;
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LocalizedText;

/**
 * The bundled archive as a hand-written page in the style of its organizers: newest first, years
 * only in headings, 49 and 48 below the preceding year.
 */
final class BundledPage {
  static final String BASE = "https://cometscome.github.io/DLAP2020/";
  private static final ObjectMapper YAML = ready(new ObjectMapper(new YAMLFactory()));
  private static final ObjectMapper JSON = ready(new ObjectMapper());
  private static final List<ProgrammeSession> BUNDLED = List.copyOf(programme());
  private static final String MARKDOWN = String.join("\n\n", parts().values());

  private BundledPage() {}

  private static ObjectMapper ready(ObjectMapper mapper) {
    return mapper
        .registerModule(new JavaTimeModule())
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
  }

  static ReadingContext context() {
    return context(Optional.of(LocalDate.of(2024, 2, 19)));
  }

  static ReadingContext context(Optional<LocalDate> asOf) {
    return new ReadingContext(
        Optional.of(URI.create(BASE)),
        asOf,
        ZoneId.of("Asia/Tokyo"),
        List.of(
            new ReadingContext.NamedSeries(
                "dlap", Set.of("ディープラーニングと物理学 オンライン", "Deep learning and Physics", "DLAP")),
            new ReadingContext.NamedSeries("mlphys", Set.of("学習物理領域セミナー"))));
  }

  static Reading read(String text, SourceFormat format, ReadingContext context) {
    return PageReading.read(text, format, context, StopSignal.NONE);
  }

  /** The bundled sessions, newest first. */
  static List<ProgrammeSession> bundled() {
    return BUNDLED;
  }

  private static Collection<ProgrammeSession> programme() {
    Map<Integer, ProgrammeSession> byNumber = new TreeMap<>();
    for (int year = 2020; year <= 2024; year++) {
      try (InputStream file =
          BundledPage.class.getResourceAsStream("/programme/" + year + ".yaml")) {
        for (JsonNode each : YAML.readTree(file).get("sessions")) {
          ProgrammeSession session = YAML.treeToValue(each, ProgrammeSession.class);
          byNumber.put(-session.session().numbers().get("dlap"), session);
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return byNumber.values();
  }

  /** Content of a session for comparisons, with texts normalized by {@link Script#bare}. */
  static Map<String, String> fields(ProgrammeSession session) {
    Map<String, String> fields = new TreeMap<>();
    flatten("", JSON.valueToTree(session), fields);
    return fields;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> fields) {
    if (node.isObject()) {
      node.properties().forEach(e -> flatten(path + "/" + e.getKey(), e.getValue(), fields));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "/" + i, node.get(i), fields);
      }
    } else {
      fields.put(path, Script.bare(node.asText()));
    }
  }

  static String markdown() {
    return MARKDOWN;
  }

  /**
   * The parts of the page by name: {@code top}, {@code index}, {@code 58} … {@code 1}, year
   * headings.
   */
  static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    List<ProgrammeSession> all = bundled();
    parts.put(
        "top", "「ディープラーニングと物理学　オンライン」とはセミナーです。\n\n<!--\n# 第99回\n日時：1月1日10:30~11:30(JST)<br>\n-->");
    parts.put("index", index(all, 50, 99));
    for (ProgrammeSession session : all) {
      int number = session.session().numbers().get("dlap");
      if (number == 49) {
        parts.put("rule", "---\n\n# 過去の講演");
        parts.put("2022", "## 2022年\n\n" + index(all, 36, 49));
      } else if (number == 35) {
        parts.put("2021", "## 2021年\n\n" + index(all, 18, 35));
      } else if (number == 17) {
        parts.put("2020", "## 2020年\n\n" + index(all, 1, 17));
      }
      parts.put(String.valueOf(number), section(session));
    }
    return parts;
  }

  /** The page as HTML of a static site generator. */
  static String published(String markdown) {
    String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    return "<!doctype html><html><head><title>DLAP</title></head><body>" + html + "</body></html>";
  }

  /** The published page saved as text by a browser: without links and lists of talks. */
  static String saved(String markdown) {
    Document page = Jsoup.parse(published(markdown));
    for (TextNode text : page.nodeStream(TextNode.class).toList()) {
      text.text(text.getWholeText().replace('\n', ' '));
    }
    StringBuilder saved = new StringBuilder();
    for (Element block : page.select("h1, h2, p")) {
      boolean heading = block.normalName().startsWith("h");
      saved.append(heading ? "\n\n" : "").append(block.wholeText().strip()).append("\n\n");
    }
    return saved.toString();
  }

  private static String index(List<ProgrammeSession> all, int from, int to) {
    StringBuilder index = new StringBuilder();
    for (ProgrammeSession session : all) {
      int number = session.session().numbers().get("dlap");
      if (number >= from && number <= to && session.session().kind() == null) {
        TalkContent talk = session.talks().get(0);
        index.append(
            "* [%s：　%s　氏 「%s」](#%s) %d/%d\n"
                .formatted(
                    heading(session).replace("＋", "・"),
                    talk.speakers().get(0).name(),
                    text(talk.title()),
                    heading(session),
                    session.session().start().getMonthValue(),
                    session.session().start().getDayOfMonth()));
      }
    }
    return index.toString();
  }

  static String heading(ProgrammeSession session) {
    Integer joint = session.session().numbers().get("mlphys");
    int number = session.session().numbers().get("dlap");
    return joint == null
        ? "第%d回".formatted(number)
        : "第%d回学習物理領域セミナー＋第%d回DLAP".formatted(joint, number);
  }

  static String section(ProgrammeSession session) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + heading(session));
    OffsetDateTime start = session.session().start();
    boolean early =
        start.getYear() == 2020 && start.getMonthValue() < 7 || session.session().coHosts() != null;
    String end =
        session.session().end() == null
            ? ""
            : "%d:%02d"
                .formatted(session.session().end().getHour(), session.session().end().getMinute());
    lines.add(
        "日時：%s%d月%d日%d:%02d-%s(JST)<br>"
            .formatted(
                early ? start.getYear() + "年" : "",
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                end));
    if (session.session().venue() != null) {
      lines.add("場所（ハイブリッド）：" + text(session.session().venue()) + "<br>");
    }
    if (session.session().streamingVenue() != null) {
      lines.add("オンライン配信会場：" + text(session.session().streamingVenue()) + "<br>");
    }
    if (session.session().title() != null) {
      lines.add(text(session.session().title()) + "<br>\n");
    }
    if (session.session().kind() == Kind.LIGHTNING) {
      lines.add("ライトニングトーク<br>");
    }
    for (TalkContent talk : session.talks()) {
      talk(session, talk, lines);
    }
    return String.join("\n", lines);
  }

  private static void talk(ProgrammeSession session, TalkContent talk, List<String> lines) {
    if (talk.part() != null) {
      lines.add("\n" + text(talk.part()) + "<br>");
    }
    if (session.session().kind() == Kind.PANEL) {
      lines.add("パネルディスカッション: テーマ「" + text(talk.title()) + "」<br>");
      lines.add("パネラー: " + people(talk, Role.PANELIST) + "<br>");
      lines.add("情報提供: " + people(talk, Role.CONTRIBUTOR) + "<br>");
    } else {
      lines.add("発表者: " + people(talk, null) + "<br>");
      lines.add("発表題目: " + text(talk.title()) + translated(talk.title()) + "<br>");
    }
    if (talk.language() != null && talk.language().basis() == Basis.STATED) {
      lines.add("（ご講演は英語）<br>");
    }
    if (talk.materials() != null) {
      talk.materials()
          .forEach(
              m ->
                  lines.add(
                      "[%s](%s)<br>".formatted(text(m.label()), m.url().replace(BASE, "./"))));
    }
    if (talk.abstractText() != null) {
      lines.add(
          "概要："
              + text(talk.abstractText()).replace("\n\n", "<br>\n").replaceAll("(?<!>)\n", "<br>\n")
              + "<br>");
    }
    if (talk.references() != null) {
      talk.references().forEach(r -> lines.add(reference(r) + "<br>"));
    }
  }

  private static String reference(Reference reference) {
    String text = reference.text();
    boolean linked = reference.url() != null && !text.contains(reference.url());
    if (linked) {
      text =
          text.replace(
              "arXiv:" + reference.arxiv(),
              "[arXiv:%s](%s)".formatted(reference.arxiv(), reference.url()));
    }
    return reference.label() == null ? text : "[" + reference.label() + "] " + text;
  }

  private static String people(TalkContent talk, Role role) {
    List<String> people = new ArrayList<>();
    talk.speakers().stream()
        .filter(s -> s.role() == role)
        .forEach(
            s ->
                people.add(
                    s.name()
                        + "　氏"
                        + (s.affiliation() == null ? "" : "（" + text(s.affiliation()) + "）")));
    return String.join("、", people);
  }

  private static String translated(LocalizedText text) {
    return text.byLanguage().size() < 2
        ? ""
        : "（" + List.copyOf(text.byLanguage().values()).get(1) + "）";
  }

  private static String text(LocalizedText text) {
    return text.byLanguage().values().iterator().next();
  }
}
