package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.http.AnsweredRevision;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Highlight;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkQuery;
import org.seminararchive.talk.TalkSearch;

/** Implements {@link TalkSearch} with the index. */
@ApplicationScoped
class IndexedTalks implements TalkSearch {
  @Inject Follower follower;
  @Inject AnsweredRevision answered;
  @Inject IndexQueries queries;
  @Inject AlternativeQuery alternatives;
  @Inject RelatedTalks related;
  @Inject PageHighlights pages;

  @Override
  public Rows<UUID> page(TalkQuery query, Criteria filters, PageRequest page) {
    Rows<UUID> found = queries.page(query, filters, page);
    return found.total() > 0
        ? found
        : found.suggesting(alternatives.of(query, filters).orElse(null));
  }

  @Override
  public Counts count(TalkQuery query, Criteria filters, int speakers) {
    IndexQueries.Counted counted = queries.facets(query, filters, speakers);
    return new Counts(counted.total(), counted.values());
  }

  @Override
  public List<UUID> related(Talk talk, int most) {
    return related.of(talk, most);
  }

  @Override
  public Map<UUID, List<Highlight>> highlights(TalkQuery query, Collection<Talk> talks) {
    var highlights = new HashMap<UUID, List<Highlight>>();
    query
        .words()
        .map(ParsedQuery::of)
        .ifPresent(
            words -> {
              Map<UUID, List<Highlight>> inPages = pages.of(talks, words);
              for (Talk talk : talks) {
                var all = new ArrayList<>(Highlighter.in(FieldText.of(talk), words));
                all.addAll(inPages.getOrDefault(talk.id, List.of()));
                highlights.put(talk.id, all);
              }
            });
    return highlights;
  }

  @Override
  public boolean isReady() {
    return follower.reached() >= answered.get().number();
  }
}
