/**
 * Formats for other programs: calendars, feeds, tables and citations. Each has the same selection
 * of talks or sessions as the JSON list at the same path.
 */
package org.seminararchive.feed;
