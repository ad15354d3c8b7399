package org.seminararchive.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.http.JsonBody;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.pdf.PdfPage;
import org.seminararchive.pdf.PdfPages;

/** Creates index entries of pages. */
@ApplicationScoped
class PageEntries {
  /** Upper bound of files in memory; each has up to 300 000 characters. */
  private static final int AT_ONCE = 10;

  @Inject PdfPages pages;

  /** The next files in the order of their hashes. */
  List<String> filesAfter(String sha256) {
    return pages.filesAfter(sha256, AT_ONCE);
  }

  /** Entries of all pages with text of these files. */
  List<PageEntry> of(Collection<String> files) {
    return pages.of(files).stream().map(PageEntries::entry).toList();
  }

  /** Hashes of files that were added or read recently, whose pages may not be indexed yet. */
  static Set<String> newFiles(List<JournalEntry> changes) {
    return changes.stream()
        .filter(change -> change.resource == Resource.TALK)
        .flatMap(PageEntries::newFiles)
        .collect(Collectors.toSet());
  }

  private static Stream<String> newFiles(JournalEntry change) {
    JsonNode before = materials(change.before);
    JsonNode after = materials(change.after);
    return after.equals(before)
        ? Stream.of()
        : after
            .valueStream()
            .flatMap(material -> Stream.of(material.path("file"), material.path("keptCopy")))
            .map(content -> content.path("sha256").asText())
            .filter(sha256 -> !sha256.isEmpty());
  }

  private static JsonNode materials(String talk) {
    // Few talks have files, and states are long.
    return talk == null || !talk.contains("\"sha256\"")
        ? MissingNode.getInstance()
        : JsonBody.parse(talk).path("materials");
  }

  private static PageEntry entry(PdfPage page) {
    var entry = new PageEntry();
    entry.id = page.sha256 + "-" + page.page;
    entry.file = page.sha256;
    entry.number = page.page;
    IndexedTerms terms = IndexedTerms.of(List.of(page.text));
    entry.page = terms.words();
    entry.pageParts = terms.parts();
    return entry;
  }
}
