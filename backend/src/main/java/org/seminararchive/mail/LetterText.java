package org.seminararchive.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Text of a mail in one language.
 *
 * @param language {@code ja} or {@code en}
 * @param paragraphs greeting and opening words
 * @param facts labelled lines about the session; empty for none
 * @param links links to pages
 * @param reason why the recipient gets the mail
 * @param end how to unsubscribe
 */
public record LetterText(
    String language,
    String subject,
    List<String> paragraphs,
    List<Labelled> facts,
    List<Labelled> links,
    String reason,
    Labelled end) {

  /** A value with its label. */
  public record Labelled(String label, String value) {
    /** True if the value is a URL. */
    public boolean isLink() {
      return value.startsWith("https://") || value.startsWith("http://");
    }
  }

  /** Plain text and HTML of the same content. */
  @CheckedTemplate(basePath = "mail")
  static class Templates {
    private Templates() {}

    static native TemplateInstance letter(LetterText text);

    static native TemplateInstance letterPage(LetterText text);
  }

  String plain() {
    return Templates.letter(this).render();
  }

  String html() {
    return Templates.letterPage(this).render();
  }
}
