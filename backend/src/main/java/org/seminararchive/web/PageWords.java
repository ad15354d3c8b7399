package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seminararchive.text.MessageBundle;
import org.seminararchive.text.ReadableFormulas;

/**
 * Texts of a page in one language: interface texts, and texts of the archive in the best available
 * language. Same rules as in the page's script.
 */
@TemplateData
public final class PageWords {
  private final MessageBundle words;
  private final Map<String, Map<String, Object>> series;

  /** A text of the archive and its language. */
  @TemplateData
  public record Shown(String lang, String text) {}

  PageWords(String language, List<Map<String, Object>> series) {
    this.words = new MessageBundle("page", Locale.forLanguageTag(language));
    this.series = new LinkedHashMap<>();
    series.forEach(each -> this.series.put((String) each.get("slug"), each));
  }

  public String lang() {
    return words.locale().getLanguage();
  }

  public Locale locale() {
    return words.locale();
  }

  public String text(String key) {
    return words.text(key);
  }

  /** Word for a code of the API, such as a kind. */
  public String of(String group, String code) {
    return words.text(group + "." + code);
  }

  String holiday(String key) {
    return of("holidays", key);
  }

  /** Name of the talk member with a search match. */
  public String field(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return words.keys().contains(last) ? words.text(last) : words.text("references");
  }

  /** An excerpt with signs where it was cut; a complete sentence at its end is no cut. */
  public String excerpt(Map<String, Object> excerpt) {
    return PageProse.excerpt(excerpt);
  }

  /** URL of the PDF page with a search match. */
  public String pageOf(List<Map<String, Object>> materials, Map<String, Object> match) {
    return PageMaterials.page(materials.get((Integer) match.get("item")), match.get("page"));
  }

  public String say(String key, Object first) {
    return words.say(key, first);
  }

  public String say(String key, Object first, Object second) {
    return words.say(key, first, second);
  }

  String sentence(String key, Object... values) {
    return words.say(key, values);
  }

  /**
   * Text in the language of the page, or in the first one, with its formulas in Unicode; {@code
   * null} without a text.
   */
  public Shown pick(Map<String, Object> texts) {
    if (texts == null || texts.isEmpty()) {
      return null;
    }
    String language = texts.containsKey(lang()) ? lang() : texts.keySet().iterator().next();
    return new Shown(language, ReadableFormulas.in((String) texts.get(language)));
  }

  /** True for a text in the language of the page. */
  public boolean isOwn(Map<String, Object> texts) {
    return texts != null && texts.containsKey(lang());
  }

  /** Same as {@link #pick} without its language. */
  public String plain(Map<String, Object> texts) {
    Shown shown = pick(texts);
    return shown == null ? "" : shown.text();
  }

  /** The texts in other languages, if there is a text in the language of the page. */
  public List<Shown> others(Map<String, Object> texts) {
    return texts == null || !texts.containsKey(lang())
        ? List.of()
        : texts.entrySet().stream()
            .filter(each -> !each.getKey().equals(lang()))
            .map(each -> new Shown(each.getKey(), ReadableFormulas.in((String) each.getValue())))
            .toList();
  }

  /** The other versions of a name, such as a reading. */
  public List<Shown> also(Map<String, Object> name) {
    Shown shown = pick(name);
    return name.entrySet().stream()
        .filter(each -> !each.getKey().equals(shown.lang()))
        .map(each -> new Shown(each.getKey(), (String) each.getValue()))
        .toList();
  }

  /** Query of the list of the talks that cite a work. */
  public String citing(Map<String, Object> paper) {
    return PageFilters.NONE.only("reference", (String) paper.get("reference")).query();
  }

  /** All series by slug. */
  public Map<String, Map<String, Object>> series() {
    return series;
  }

  /** All series in their order. */
  public List<Map<String, Object>> allSeries() {
    return List.copyOf(series.values());
  }

  /** Short name of a series by language; {@code null} if it is unknown. */
  public Map<String, Object> shortName(String slug) {
    Map<String, Object> known = series.get(slug);
    return known == null ? null : JsonMembers.object(known, "shortName");
  }

  /** Name of a language (BCP 47): {@code en} in Japanese is 英語. */
  public String languageName(String code) {
    String name = Locale.forLanguageTag(code).getDisplayLanguage(locale());
    return name.isEmpty() ? code : name;
  }

  /** Label of a filter value without its own label; {@code null} for the value itself. */
  String choice(String name, String value) {
    return switch (name) {
      case "series" -> plain(shortName(value));
      case "year" -> say("yearName", value);
      case "fiscalYear" -> say("fiscalYearName", value);
      case "language" -> languageName(value);
      case "from" -> say("sinceDay", value);
      case "to" -> say("untilDay", value);
      case "reference" -> value.startsWith("text:") ? text("reference") : say("citing", value);
      case "joint" -> text(value.equals("true") ? "jointOnly" : "notJoint");
      case "status" -> known("statuses." + value);
      default -> known(name + "s." + value);
    };
  }

  private String known(String key) {
    return words.keys().contains(key) ? text(key) : null;
  }

  /** A longer text with its structure. */
  public List<PageProse.Block> blocks(String text) {
    return PageProse.blocks(text);
  }

  /** A cited work with its links. */
  public List<PageLinks.Piece> pieces(Map<String, Object> reference) {
    return PageLinks.of(reference);
  }

  /** Language of a text without one. */
  public String languageOf(String text) {
    return PageLinks.language(text);
  }
}
