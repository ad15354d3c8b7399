package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.engine.search.sort.dsl.SortOrder;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.seminararchive.query.Highlight;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.search.ResultPages.Found;
import org.seminararchive.search.ResultPages.Part;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerSearch;

/** Implements {@link SpeakerSearch} with the index. */
@ApplicationScoped
class IndexedSpeakers implements SpeakerSearch {
  private static final List<TextField> FIELDS = List.of(TextField.NAME, TextField.AFFILIATION);

  @Inject SearchIndex index;

  @Override
  public Rows<UUID> page(String words, PageRequest page) {
    ParsedQuery query = ParsedQuery.of(words);
    return index.read(
        session ->
            new ResultPages(
                    page,
                    (offset, limit) -> part(session, query, page.order().name(), offset, limit))
                .read());
  }

  @Override
  public List<Highlight> highlights(String words, Speaker speaker) {
    return Highlighter.in(FieldText.of(speaker), ParsedQuery.of(words));
  }

  private static Part part(
      SearchSession session, ParsedQuery query, String order, int offset, int limit) {
    var result =
        session
            .search(SpeakerEntry.class)
            .select(
                f ->
                    f.composite()
                        .from(
                            f.score(),
                            f.field("talkCount", Long.class),
                            f.composite(
                                f.field(fieldOf(order), String.class),
                                f.field("sortId", String.class)))
                        .as((score, talks, keys) -> found(order, score, talks, keys)))
            .where(f -> new Relevance(f, FIELDS, Relevance.Files.NONE).of(query))
            .sort(f -> sort(f, order))
            .fetch(offset, limit);
    return new Part(result.hits(), result.total().hitCount());
  }

  private static Found found(String order, float score, Long talks, List<?> names) {
    String key = (String) names.get(0);
    String id = (String) names.get(1);
    var keys = new ArrayList<Comparable<?>>();
    if (order.equals("relevance")) {
      keys.add(score);
      keys.add(talks);
    }
    keys.add(key);
    keys.add(id);
    return new Found(UUID.fromString(id), keys);
  }

  private static SortFinalStep sort(SearchSortFactory f, String order) {
    var sort = f.composite();
    if (order.equals("relevance")) {
      sort.add(f.score().desc()).add(f.field("talkCount").desc());
    }
    SortOrder direction = order.startsWith("-") ? SortOrder.DESC : SortOrder.ASC;
    return sort.add(f.field(fieldOf(order)).order(direction))
        .add(f.field("sortId").order(direction));
  }

  private static String fieldOf(String order) {
    return order.endsWith("latinName") ? "latinOrder" : "readingOrder";
  }
}
