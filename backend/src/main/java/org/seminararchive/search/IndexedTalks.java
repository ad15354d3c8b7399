package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.seminararchive.http.AnsweredRevision;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Highlight;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkQuestion;
import org.seminararchive.talk.TalkSearch;

/** Implements {@link TalkSearch} with the index. */
@ApplicationScoped
class IndexedTalks implements TalkSearch {
  private final Follower follower;
  private final AnsweredRevision answered;
  private final IndexQueries queries;
  private final AlternativeQuery alternatives;
  private final RelatedTalks related;

  IndexedTalks(
      Follower follower,
      AnsweredRevision answered,
      IndexQueries queries,
      AlternativeQuery alternatives,
      RelatedTalks related) {
    this.follower = follower;
    this.answered = answered;
    this.queries = queries;
    this.alternatives = alternatives;
    this.related = related;
  }

  @Override
  public Rows<UUID> page(TalkQuestion question, Criteria filters, PageRequest page) {
    Rows<UUID> found = queries.page(question, filters, page);
    return found.total() > 0
        ? found
        : found.suggesting(alternatives.of(question, filters).orElse(null));
  }

  @Override
  public Counts count(TalkQuestion question, Criteria filters, int speakers) {
    IndexQueries.Counted counted = queries.facets(question, filters, speakers);
    return new Counts(counted.total(), counted.values());
  }

  @Override
  public List<UUID> related(Talk talk, int most) {
    return related.of(talk, most);
  }

  @Override
  public List<Highlight> highlights(TalkQuestion question, Talk talk) {
    return question
        .words()
        .map(words -> Highlighter.in(FieldText.of(talk), Question.of(words)))
        .orElse(List.of());
  }

  @Override
  public boolean isReady() {
    return follower.reached() >= answered.get().number();
  }
}
