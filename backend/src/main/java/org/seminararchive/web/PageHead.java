package org.seminararchive.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Metadata of a page in its HTML head, for clients without script: search engines, link previews,
 * feed readers.
 *
 * @param language of the head: {@code ja} or {@code en}
 * @param siteName the archive's name
 * @param title without the archive's name; {@code null} for a page without a resource
 * @param description one or two sentences; {@code null} for the archive's own
 * @param canonical canonical absolute URL
 * @param feeds feeds and calendars of the content
 * @param picture absolute URL of its picture in link previews
 * @param data JSON-LD; {@code null} if there is none
 */
record PageHead(
    String language,
    String siteName,
    String title,
    String description,
    String canonical,
    List<Feed> feeds,
    String picture,
    ObjectNode data) {

  /** A feed or calendar of the page's content. */
  record Feed(String type, String address) {}

  /** Same with the title that the content has; {@code null} for none of its own. */
  PageHead titled(String own) {
    return own == null
        ? this
        : new PageHead(language, siteName, own, description, canonical, feeds, picture, data);
  }
}
