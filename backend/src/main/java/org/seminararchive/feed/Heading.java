package org.seminararchive.feed;

/**
 * What a feed or calendar is called and where it is.
 *
 * @param title in the reader's language
 * @param id the address of the feed, however much of it was asked for
 * @param self absolute address of this very feed
 * @param page absolute address of the web page that shows the same
 */
record Heading(String title, String id, String self, String page) {}
