/**
 * Reads tables of spreadsheet programs: a header in English or Japanese, one talk a row. A cell
 * that is not understood is reported with line and column.
 */
package org.seminararchive.importing.reading.table;
