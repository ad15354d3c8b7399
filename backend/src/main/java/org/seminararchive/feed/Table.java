package org.seminararchive.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seminararchive.text.WireName;

/**
 * CSV writer (RFC 4180): lines end in CRLF; a byte order mark makes spreadsheet programs read
 * UTF-8. A cell that looks like a formula is prefixed with an apostrophe, the spreadsheet notation
 * for text, against CSV injection (OWASP).
 *
 * @param <T> source of a row
 */
public final class Table<T> {
  private static final String SEPARATOR = "; ";
  private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n＝＋－＠";
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
  private static final CsvMapper CSV = new CsvMapper();

  private final Map<String, Function<T, Object>> columns = new LinkedHashMap<>();

  public Table<T> column(String name, Function<T, Object> value) {
    columns.put(name, value);
    return this;
  }

  public void write(Iterator<List<T>> rows, OutputStream out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
    columns.keySet().forEach(schema::addColumn);
    // The header is also written if there are no rows.
    if (!rows.hasNext()) {
      out.write((String.join(",", columns.keySet()) + "\r\n").getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (SequenceWriter writer =
        CSV.writer(schema.build())
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .writeValues(out)) {
      while (rows.hasNext()) {
        for (T row : rows.next()) {
          writer.write(cells(row));
        }
      }
    }
  }

  private String[] cells(T row) {
    return columns.values().stream().map(value -> cell(value.apply(row))).toArray(String[]::new);
  }

  private static String cell(Object value) {
    String text = value == null ? "" : WireName.of(value);
    boolean formula = !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  /** Several values in one cell. */
  static <E> String joined(Collection<E> items, Function<E, String> value) {
    return items.stream().map(value).collect(Collectors.joining(SEPARATOR));
  }
}
