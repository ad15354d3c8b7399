package org.seminararchive.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.seminararchive.description.Wording;
import org.seminararchive.speaker.SpeakerResponse;

/** Table of speakers, one row each. */
final class SpeakerTable {
  private SpeakerTable() {}

  static void write(
      Iterator<List<SpeakerResponse>> speakers, RenderingContext context, OutputStream out)
      throws IOException {
    Wording wording = context.wording();
    new Table<SpeakerResponse>()
        .column("id", SpeakerResponse::id)
        .column("name", speaker -> wording.text(speaker.name()))
        .column("affiliation", speaker -> wording.text(speaker.affiliation()))
        .column("talkCount", SpeakerResponse::talkCount)
        .column("page", speaker -> context.addresses().speaker(speaker.id()))
        .write(speakers, out);
  }
}
