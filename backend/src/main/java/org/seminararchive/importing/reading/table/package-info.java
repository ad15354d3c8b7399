/**
 * Tables as people keep them in spreadsheet programs: a header in English or Japanese, one talk a
 * row. A cell that is not understood is told with its line and column, and never guessed.
 */
package org.seminararchive.importing.reading.table;
