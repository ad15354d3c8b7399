package org.seminararchive.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** A format in which talks can be listed, however many they are. */
interface TalkShape {
  void write(Iterator<List<Published>> talks, Setting setting, OutputStream out) throws IOException;
}
