package org.seminararchive.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What is said of a page to those who do not run its script: search engines, link previews, feed
 * readers.
 *
 * @param title without the archive's name
 * @param description one or two sentences, or {@code null} for the archive's own
 * @param canonical absolute address under which the page wants to be known
 * @param feeds what one can subscribe to
 * @param data the same as JSON-LD, or {@code null}
 */
record PageHead(
    String title, String description, String canonical, List<Feed> feeds, ObjectNode data) {

  /** A feed or calendar of what the page shows. */
  record Feed(String type, String address) {}
}
