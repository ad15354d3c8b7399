package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.seminararchive.pdf.PdfPage;
import org.seminararchive.pdf.PdfPages;
import org.seminararchive.query.Highlight;
import org.seminararchive.talk.Talk;

/** Finds the best matching pages of materials, which the index selects for the analysis. */
@ApplicationScoped
class PageHighlights {
  /** Upper bound of materials of a talk with a highlight. */
  private static final int MOST = 3;

  private static final int AT_ONCE = 500;

  @Inject SearchIndex index;
  @Inject PdfPages pages;

  /** Hashes of the files, and of the copies of linked slides, among the materials. */
  static Stream<String> filesOf(Talk talk) {
    return talk.materials.stream().flatMap(material -> material.content().stream());
  }

  /** The best page of each material, by talk; the number of statements is constant. */
  Map<UUID, List<Highlight>> of(Collection<Talk> talks, ParsedQuery query) {
    Set<String> files = talks.stream().flatMap(PageHighlights::filesOf).collect(Collectors.toSet());
    if (files.isEmpty() || query.wanted().isEmpty()) {
      return Map.of();
    }
    Map<String, Integer> best = index.read(session -> best(session, query, files));
    Map<PdfPage.Key, String> texts =
        pages.texts(
            best.entrySet().stream()
                .map(each -> new PdfPage.Key(each.getKey(), each.getValue()))
                .toList());
    var highlights = new HashMap<UUID, List<Highlight>>();
    talks.forEach(talk -> highlights.put(talk.id, of(talk, query, best, texts)));
    return highlights;
  }

  private static List<Highlight> of(
      Talk talk, ParsedQuery query, Map<String, Integer> best, Map<PdfPage.Key, String> texts) {
    var highlights = new ArrayList<Highlight>();
    for (int item = 0; item < talk.materials.size() && highlights.size() < MOST; item++) {
      String file = talk.materials.get(item).content().orElse(null);
      Integer page = best.get(file);
      String text = page == null ? null : texts.get(new PdfPage.Key(file, page));
      if (text != null) {
        highlights.addAll(Highlighter.in(List.of(FieldText.of(item, page, text)), query));
      }
    }
    return highlights;
  }

  /** Prefers pages with more of the words, then the first page. */
  private static Map<String, Integer> best(
      SearchSession session, ParsedQuery query, Set<String> files) {
    var best = new HashMap<String, Integer>();
    var left = new HashSet<>(files);
    int found = AT_ONCE;
    while (found == AT_ONCE && !left.isEmpty()) {
      found = search(session, query, left, best);
      left.removeAll(best.keySet());
    }
    return best;
  }

  private static int search(
      SearchSession session, ParsedQuery query, Set<String> files, Map<String, Integer> best) {
    List<PageEntry> hits =
        session
            .search(PageEntry.class)
            .select(
                f ->
                    f.composite()
                        .from(f.field("file", String.class), f.field("number", Integer.class))
                        .as(PageEntry::new))
            .where(
                f ->
                    f.bool()
                        .must(PageMatches.relevance(f).anyOf(query.wanted()))
                        .filter(f.terms().field("file").matchingAny(files)))
            .sort(f -> f.composite().add(f.score().desc()).add(f.field("number").asc()))
            .fetchHits(AT_ONCE);
    hits.forEach(hit -> best.putIfAbsent(hit.file, hit.number));
    return hits.size();
  }
}
