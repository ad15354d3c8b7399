package org.seminararchive.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** A streaming format for lists of talks. */
interface TalkShape {
  void write(Iterator<List<Published>> talks, RenderingContext context, OutputStream out)
      throws IOException;
}
