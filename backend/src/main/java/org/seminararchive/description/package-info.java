/**
 * Describes sessions and talks for readers outside the JSON API: names, printed numbers, URLs and
 * schema.org. Knows no file format and no resource.
 */
package org.seminararchive.description;
