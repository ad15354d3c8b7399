package org.seminararchive.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** A list of citations in a text format, one entry after another. */
record Citations(Function<Citation, String> entry) implements TalkShape {
  @Override
  public void write(Iterator<List<Published>> talks, RenderingContext context, OutputStream out)
      throws IOException {
    while (talks.hasNext()) {
      for (Published each : talks.next()) {
        Citation citation = Citation.of(each.talk(), context.wording(), context.addresses());
        out.write(entry.apply(citation).getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
