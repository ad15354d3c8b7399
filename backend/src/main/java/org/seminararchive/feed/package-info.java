/**
 * The door for programs that have formats of their own: calendars, feed readers, spreadsheets and
 * reference managers. Every shape is made of the same selection of talks or sessions that the JSON
 * list of that address means.
 */
package org.seminararchive.feed;
