/**
 * How sessions and talks are described to those who do not speak this archive's JSON: names,
 * numbers as printed, addresses, and the words of schema.org. It knows no file format and no door.
 */
package org.seminararchive.description;
