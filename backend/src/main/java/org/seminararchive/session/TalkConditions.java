package org.seminararchive.session;

import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Criteria;

/**
 * Filters of sessions by what their talks are. Talks stand above sessions, so the talk room fills
 * this in; here it is only known that such filters exist. Conditions speak of the session as {@code
 * s}.
 */
public interface TalkConditions {
  Criteria read(QueryParameters query);
}
