package org.seminararchive.registration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seminararchive.description.Wording;
import org.seminararchive.description.Wordings;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.text.MessageBundle;

/**
 * HTML pages for readers who sign up: without script, and not cached. A link in a mail opens a page
 * with buttons instead of acting itself, because mail scanners follow links.
 *
 * @param site name of the web site
 * @param what name of the series or session
 * @param when time of the session; empty for a series
 */
public record ReaderPage(
    String language, MessageBundle words, String site, String what, String when) {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  /** Templates of the pages. */
  @CheckedTemplate(basePath = "registration")
  static class Templates {
    private Templates() {}

    static native TemplateInstance signUp(
        ReaderPage page,
        Map<String, String> given,
        String fault,
        boolean wantsInstitutions,
        boolean sendsMails);

    static native TemplateInstance registration(
        ReaderPage page, RegistrationResponse registration, boolean isChanged, String fault);

    static native TemplateInstance note(ReaderPage page, String heading, String text);
  }

  /** Addresses of the style sheets. */
  public List<String> styles() {
    return PageStyles.ADDRESSES;
  }

  /** Address of the script that applies the reader's theme; without it, the system's applies. */
  public String themeScript() {
    return PageStyles.THEME_SCRIPT;
  }

  static ReaderPage of(Gathering gathering, String language, Wordings wordings) {
    Wording wording = wordings.in(language);
    MessageBundle words = new MessageBundle("registration", Locale.forLanguageTag(language));
    if (!gathering.isSession()) {
      return new ReaderPage(
          language, words, wording.archive(), wording.text(gathering.series().name), "");
    }
    SessionResponse session = SessionResponse.from(gathering.session());
    String numbers = wording.numbers(session);
    return new ReaderPage(
        language,
        words,
        wording.archive(),
        numbers.isEmpty() ? wording.text(session.title()) : numbers,
        wording.moment(session.start(), session.timeZone()));
  }

  static Response answer(int status, TemplateInstance page) {
    return Response.status(status)
        .type(HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(page.render())
        .build();
  }

  /** A page with a heading and one paragraph. */
  Response note(int status, String key) {
    return answer(
        status, Templates.note(this, words.text(key + ".heading"), words.text(key + ".text")));
  }
}
