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
  private final Finder finder;
  private final Instead instead;

  IndexedTalks(Follower follower, AnsweredRevision answered, Finder finder, Instead instead) {
    this.follower = follower;
    this.answered = answered;
    this.finder = finder;
    this.instead = instead;
  }

  @Override
  public Rows<UUID> page(TalkQuestion question, Criteria filters, PageRequest page) {
    Rows<UUID> found = finder.page(question, filters, page);
    return found.total() > 0 ? found : found.suggesting(instead.of(question, filters).orElse(null));
  }

  @Override
  public Counts count(TalkQuestion question, Criteria filters, int speakers) {
    Finder.Counted counted = finder.facets(question, filters, speakers);
    return new Counts(counted.total(), counted.values());
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
