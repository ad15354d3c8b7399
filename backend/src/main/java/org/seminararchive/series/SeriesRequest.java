package org.seminararchive.series;

import java.util.Set;
import org.seminararchive.http.Members;
import org.seminararchive.text.LinearPattern;

/** Reads a series from a request body. */
final class SeriesRequest {
  private static final LinearPattern SLUG = LinearPattern.compile("[a-z][a-z0-9-]{0,31}");

  /** Slugs that would collide with paths of the web page or the server. */
  private static final Set<String> RESERVED =
      Set.of(
          "about",
          "api",
          "app",
          "embed",
          "invitations",
          "organize",
          "papers",
          "q",
          "registrations",
          "schedule",
          "series",
          "sessions",
          "sign-up",
          "speakers",
          "statistics",
          "style",
          "talks",
          "vendor");

  private SeriesRequest() {}

  static SeriesContent read(Members members) {
    String slug = members.needed("slug", members.line("slug", 32));
    if (slug != null && !SLUG.matcher(slug).matches()) {
      members.refuse("slug", "not-a-slug", slug);
    } else if (slug != null && RESERVED.contains(slug)) {
      members.refuse("slug", "reserved", slug);
    }
    return new SeriesContent(
        slug,
        members.needed("name", members.localizedLine("name", 300)),
        members.needed("shortName", members.localizedLine("shortName", 80)),
        members.localizedParagraphs("description", 5000),
        members.needed("timeZone", members.line("timeZone", 64)),
        members.integer("hue", 0, 359),
        members.url("homePage"),
        members.objects(
            "organizers",
            20,
            m ->
                new Organizer(
                    m.needed("name", m.localizedLine("name", 200)),
                    m.localizedLine("affiliation", 200))),
        members.object(
            "funding",
            m -> new Funding(m.needed("text", m.localizedParagraphs("text", 2000)), m.url("url"))),
        members.object("participation", Participation::read),
        members.object("registration", FormerRegistration::read),
        members.objects(
            "workshops",
            20,
            m -> new Workshop(m.needed("title", m.localizedLine("title", 300)), m.url("url"))),
        members.object(
            "defaults",
            m -> new SessionDefaults(m.integer("minutes", 5, 1440), m.localizedLine("venue", 300))),
        members.oneOf("speakerEdits", SpeakerEdits.class),
        members.object("speakerReminder", DayRule::read),
        members.truth("keepsCopies"));
  }
}
