package org.seminararchive.importing.reading.table;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * The cells of a table (RFC 4180), separated by commas, semicolons or tabs.
 *
 * @param rows that are not empty, the header first
 * @param brokenAt line of the first syntax error; 0 if there is none
 */
record Grid(List<Row> rows, int brokenAt) {
  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  private static final LinearPattern SAID = LinearPattern.compile("(?i)\\Asep=([,;\\t])\\r?\\n");

  private static final char[] SEPARATORS = {',', ';', '\t'};

  /**
   * @param line where it begins, from 1
   */
  record Cell(String text, int line) {}

  record Row(List<Cell> cells) {
    int line() {
      return cells.get(0).line();
    }

    boolean isEmpty() {
      return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
  }

  /**
   * @param likeness of a row to a header: the separator with the highest value is taken
   */
  static Grid of(String text, ToIntFunction<Row> likeness) {
    Matcher said = SAID.matcher(text);
    if (said.find()) {
      return read(text.substring(said.end()), said.group(1).charAt(0), Integer.MAX_VALUE, 1);
    }
    char best = SEPARATORS[0];
    int most = 0;
    for (char separator : SEPARATORS) {
      List<Row> header = read(text, separator, 1, 0).rows();
      int like = header.isEmpty() ? 0 : likeness.applyAsInt(header.get(0));
      if (like > most) {
        most = like;
        best = separator;
      }
    }
    return read(text, best, Integer.MAX_VALUE, 0);
  }

  private static Grid read(String text, char separator, int most, int linesBefore) {
    List<Row> rows = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    try (CsvParser csv = CSV.createParser(text)) {
      csv.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
      for (JsonToken token = csv.nextToken();
          token != null && rows.size() < most;
          token = csv.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          int line = csv.currentTokenLocation().getLineNr() + linesBefore;
          cells.add(new Cell(csv.getText().replace("\r\n", "\n"), line));
        } else if (token == JsonToken.END_ARRAY) {
          add(cells, rows);
          cells = new ArrayList<>();
        }
      }
      return new Grid(rows, 0);
    } catch (JsonParseException e) {
      int line = cells.isEmpty() ? e.getLocation().getLineNr() + linesBefore : cells.get(0).line();
      return new Grid(rows, line);
    } catch (IOException e) {
      // Reading a string cannot fail.
      throw new UncheckedIOException(e);
    }
  }

  private static void add(List<Cell> cells, List<Row> rows) {
    Row row = new Row(cells);
    if (!cells.isEmpty() && !row.isEmpty()) {
      rows.add(row);
    }
  }
}
