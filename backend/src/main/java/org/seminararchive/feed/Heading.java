package org.seminararchive.feed;

/**
 * Title and URLs of a feed or calendar.
 *
 * @param title in the reader's language
 * @param id URN of the feed, independent of the host and of {@code limit} and {@code sort}
 * @param self absolute URL of this document
 * @param page absolute URL of the corresponding web page
 */
record Heading(String title, String id, String self, String page) {}
