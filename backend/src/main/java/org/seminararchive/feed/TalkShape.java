package org.seminararchive.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** A streaming format for lists of talks. */
interface TalkShape {
  void write(Iterator<List<Published>> talks, RenderingContext context, OutputStream out)
      throws IOException;

  /** Citations in a text format, one entry after another. */
  static TalkShape citations(Function<Citation, String> entry) {
    return (talks, context, out) -> {
      while (talks.hasNext()) {
        for (Published each : talks.next()) {
          Citation citation = Citation.of(each.talk(), context.wording(), context.addresses());
          out.write(entry.apply(citation).getBytes(StandardCharsets.UTF_8));
        }
      }
    };
  }
}
