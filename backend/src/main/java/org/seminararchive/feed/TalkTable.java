package org.seminararchive.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.seminararchive.description.Wording;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.talk.TalkResponse.SpeakerAt;

/** Table of talks, one row each. Several values in a cell are separated by semicolons. */
final class TalkTable {
  private TalkTable() {}

  static void write(Iterator<List<Published>> talks, RenderingContext context, OutputStream out)
      throws IOException {
    columns(context).write(talks, out);
  }

  private static Table<Published> columns(RenderingContext context) {
    Wording wording = context.wording();
    var table = new Table<Published>().column("id", each -> each.talk().id());
    SessionTable.describe(table, wording, each -> each.talk().session());
    return table
        .column("position", each -> each.talk().position())
        .column("title", each -> each.talk().title() == null ? null : wording.title(each.talk()))
        .column("speakers", each -> speakers(each.talk(), s -> wording.text(s.name())))
        .column("affiliations", each -> affiliations(each.talk(), wording))
        .column(
            "language",
            each -> each.talk().language() == null ? null : each.talk().language().code())
        .column("materials", each -> materials(each.talk(), Material::url))
        .column("abstract", each -> wording.text(each.talk().abstractText()))
        .column("remarks", each -> wording.text(each.talk().remarks()))
        .column("page", each -> context.addresses().talk(each.talk()))
        .column("updated", Published::updated)
        // Complete values of the columns above, so that importing this table changes nothing.
        .column("titleJa", each -> title(each.talk(), "ja"))
        .column("titleEn", each -> title(each.talk(), "en"))
        .column("part", each -> wording.text(each.talk().part()))
        .column("roles", each -> speakers(each.talk(), s -> s.role().code))
        .column(
            "languageBasis",
            each -> each.talk().language() == null ? null : each.talk().language().basis())
        .column("materialKinds", each -> materials(each.talk(), material -> material.kind().code))
        .column("materialLabels", each -> materials(each.talk(), m -> wording.text(m.label())))
        .column("sessionTitle", each -> wording.text(each.talk().session().title()))
        .column("streamingVenue", each -> wording.text(each.talk().session().streamingVenue()))
        .column("sessionId", each -> each.talk().session().id())
        .column("speakerIds", each -> speakers(each.talk(), s -> s.id().toString()))
        .column("coHosts", each -> SessionTable.coHosts(each.talk().session(), wording));
  }

  private static String title(TalkResponse talk, String language) {
    return talk.title() == null ? null : talk.title().in(language);
  }

  private static String materials(TalkResponse talk, Function<Material, String> value) {
    return Table.joined(talk.materials(), value);
  }

  private static String speakers(TalkResponse talk, Function<SpeakerAt, String> value) {
    return Table.joined(talk.speakers(), value);
  }

  /** One per speaker, empty ones included, so that positions correspond. */
  private static String affiliations(TalkResponse talk, Wording wording) {
    boolean none = talk.speakers().stream().allMatch(s -> s.affiliation() == null);
    return none
        ? null
        : speakers(talk, s -> s.affiliation() == null ? "" : wording.text(s.affiliation()));
  }
}
