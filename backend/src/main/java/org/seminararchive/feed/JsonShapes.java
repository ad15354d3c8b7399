package org.seminararchive.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.seminararchive.text.FlatText;

/** Writes the JSON-based formats, streaming. */
@ApplicationScoped
class JsonShapes {
  @Inject ObjectMapper json;

  /** Newline-delimited JSON: one complete resource per line, as in its own response. */
  <T> void lines(
      Iterator<List<T>> batches,
      Function<T, ?> resource,
      Optional<String> language,
      OutputStream out)
      throws IOException {
    ObjectWriter writer =
        language.map(l -> json.writer().withAttribute(FlatText.LANGUAGE, l)).orElse(json.writer());
    while (batches.hasNext()) {
      for (T each : batches.next()) {
        out.write(writer.writeValueAsBytes(resource.apply(each)));
        out.write('\n');
      }
    }
  }

  /** One document. */
  void document(Object value, OutputStream out) throws IOException {
    out.write(json.writeValueAsBytes(value));
  }

  /** All citations as one array. */
  void citations(Iterator<List<Published>> talks, RenderingContext context, OutputStream out)
      throws IOException {
    try (SequenceWriter writer = leftOpen(json.writer()).writeValuesAsArray(out)) {
      while (talks.hasNext()) {
        for (Published each : talks.next()) {
          writer.write(
              CslItem.of(Citation.of(each.talk(), context.wording(), context.addresses())));
        }
      }
    }
  }

  // The caller closes and flushes the stream.
  private static ObjectWriter leftOpen(ObjectWriter writer) {
    return writer
        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
  }
}
